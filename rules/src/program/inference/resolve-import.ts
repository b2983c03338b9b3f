import { dirname, resolve } from 'node:path';
import type { ProgramHost } from '../program-host.ts';

/** What TypeScript lets a name in an import stand for. https://www.typescriptlang.org/docs/handbook/modules/reference.html */
const STANDS_FOR: Readonly<Record<string, readonly string[]>> = {
	'.js': ['.ts', '.tsx', '.d.ts', '.js', '.jsx'],
	'.jsx': ['.tsx', '.d.ts', '.jsx'],
	'.mjs': ['.mts', '.d.mts', '.mjs'],
	'.cjs': ['.cts', '.d.cts', '.cjs'],
};
const LEFT_OUT = ['.ts', '.tsx', '.d.ts', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs'];

/** The file that a relative import means; undefined for a package and for what is not there. */
export function resolveImport(host: ProgramHost, importer: string, specifier: string): string | undefined {
	if (!/^\.\.?(?:\/|$)/.test(specifier)) return undefined;
	const target = resolve(dirname(importer), specifier);
	return candidates(target).find(path => host.isFile(path));
}

function candidates(target: string): string[] {
	const extension = /\.[cm]?jsx?$/.exec(target)?.[0];
	if (extension) return STANDS_FOR[extension]!.map(other => target.slice(0, -extension.length) + other);
	if (/\.[cm]?tsx?$/.test(target)) return [target];
	return [...LEFT_OUT.map(other => target + other), ...LEFT_OUT.map(other => resolve(target, `index${other}`))];
}
