import { dirname, extname, join } from 'node:path';
import type { ProgramHost } from '../program-host.ts';

/** Folders with more files than this hold data, or are no package. */
const MOST_FILES = 300;
const DEEPEST = 3;

/**
 * The files around a file that may extend a class of its: those beside it and in the folders below that name the class
 * where a class's bases stand. Found by their text, so that only these have to be parsed.
 */
export function filesThatExtend(host: ProgramHost, path: string, className: string): string[] {
	if (!host.namesIn) return [];
	const name = className.replace(/\W/g, '\\$&');
	const isPython = /\.pyi?$/.test(path);
	const extending = isPython
		? new RegExp(`^[ \\t]*class\\s+\\w+\\s*\\([^)]*\\b${name}\\b`, 'm')
		: new RegExp(`\\bextends\\s+(?:[\\w$]+\\.)?${name}\\b`);
	return filesUnder(host, dirname(path), isPython ? PYTHON : ECMASCRIPT)
		.filter(each => each !== path && extending.test(host.readFile(each) ?? ''))
		.sort();
}

const PYTHON = new Set(['.py']);
const ECMASCRIPT = new Set(['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs']);

function filesUnder(host: ProgramHost, folder: string, endings: ReadonlySet<string>): string[] {
	const found: string[] = [];
	const pending = [{ folder, depth: 0 }];
	for (let at = pending.pop(); at && found.length <= MOST_FILES; at = pending.pop()) {
		for (const name of [...host.namesIn!(at.folder)].sort()) {
			const path = join(at.folder, name);
			if (endings.has(extname(name))) found.push(path);
			else if (at.depth < DEEPEST && !name.startsWith('.') && name !== 'node_modules' && host.isDirectory(path)) {
				pending.push({ folder: path, depth: at.depth + 1 });
			}
		}
	}
	return found.length > MOST_FILES ? [] : found;
}
