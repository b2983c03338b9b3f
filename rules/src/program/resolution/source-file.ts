import { join } from 'node:path';
import type { ProgramHost } from '../program-host.ts';

/**
 * What TypeScript lets the ending of a written path stand for, in its order.
 * https://www.typescriptlang.org/docs/handbook/modules/reference.html#file-extension-substitution
 * Declarations come last, after JavaScript: unlike TypeScript we would rather see the bodies.
 */
const STANDS_FOR: Readonly<Record<string, readonly string[]>> = {
	'.js': ['.ts', '.tsx', '.js', '.jsx', '.d.ts'],
	'.jsx': ['.tsx', '.ts', '.jsx', '.js', '.d.ts'],
	'.mjs': ['.mts', '.mjs', '.d.mts'],
	'.cjs': ['.cts', '.cjs', '.d.cts'],
};
const LEFT_OUT = ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs', '.d.ts', '.d.mts', '.d.cts'];

/** The source file that an absolute path with another ending, or none, means, or a folder's `index`; undefined when there is none. */
export const sourceFileAt = (host: ProgramHost, target: string): string | undefined =>
	fileNamed(host, target) ?? indexFile(host, target);

/** The same for a path that is no folder's. */
export function fileNamed(host: ProgramHost, target: string): string | undefined {
	const ending = /\.[cm]?[jt]sx?$/.exec(target)?.[0];
	if (ending !== undefined) {
		const endings = STANDS_FOR[ending];
		if (endings === undefined) return host.isFile(target) ? target : undefined;
		const found = firstFile(host, target.slice(0, -ending.length), endings);
		if (found !== undefined) return found;
	}
	// A dot in a name may be no ending: `./user.service` is a file, `./chart.js` can be a folder.
	return firstFile(host, target, LEFT_OUT);
}

/** The `index` file of a folder: what a specifier means that can only be a folder, such as `..`. */
export function indexFile(host: ProgramHost, folder: string): string | undefined {
	return host.isDirectory(folder) ? firstFile(host, join(folder, 'index'), LEFT_OUT) : undefined;
}

function firstFile(host: ProgramHost, stem: string, endings: readonly string[]): string | undefined {
	for (const ending of endings) if (host.isFile(stem + ending)) return stem + ending;
	return undefined;
}
