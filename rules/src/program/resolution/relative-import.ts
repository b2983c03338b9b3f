import { resolve } from 'node:path';
import type { ProgramHost } from '../program-host.ts';

/**
 * What TypeScript lets the ending of a written path stand for, in its order.
 * https://www.typescriptlang.org/docs/handbook/modules/reference.html#file-extension-substitution
 */
const STANDS_FOR: Readonly<Record<string, readonly string[]>> = {
	'.js': ['.ts', '.tsx', '.js', '.jsx', '.d.ts'],
	'.jsx': ['.tsx', '.ts', '.jsx', '.js', '.d.ts'],
	'.mjs': ['.mts', '.mjs', '.d.mts'],
	'.cjs': ['.cts', '.cjs', '.d.cts'],
};
/** Declarations come last, after JavaScript: unlike TypeScript we would rather see the bodies. */
const LEFT_OUT = ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs', '.d.ts', '.d.mts', '.d.cts'];

/** The source file that an absolute path without, or with another, ending means; undefined when there is none. */
export function sourceFileAt(host: ProgramHost, target: string): string | undefined {
	const ending = /\.[cm]?jsx?$/.exec(target)?.[0];
	if (ending !== undefined) {
		const stem = target.slice(0, -ending.length);
		const found = firstFile(host, stem, STANDS_FOR[ending]!);
		if (found !== undefined) return found;
	} else if (/\.[cm]?tsx?$/.test(target) && host.isFile(target)) return target;
	// A dot in a name is no ending of a file: `./user.service`, `./chart.js/` as a folder.
	return firstFile(host, target, LEFT_OUT) ?? indexFile(host, target);
}

function indexFile(host: ProgramHost, folder: string): string | undefined {
	return host.isDirectory(folder) ? firstFile(host, resolve(folder, 'index'), LEFT_OUT) : undefined;
}

function firstFile(host: ProgramHost, stem: string, endings: readonly string[]): string | undefined {
	for (const ending of endings) if (host.isFile(stem + ending)) return stem + ending;
	return undefined;
}
