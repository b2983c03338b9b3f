import { dirname, join } from 'node:path';
import type { ProgramHost } from '../program-host.ts';

/** Versions of Python 3 that a project says it runs on, by their second number. Open where it does not say. */
interface Versions {
	readonly oldest: number;
	readonly newest: number;
}

const ANY: Versions = { oldest: 0, newest: Infinity };
/** https://packaging.python.org/en/latest/specifications/pyproject-toml/#requires-python, setuptools, Poetry */
const PLACES: readonly (readonly [file: string, pattern: RegExp])[] = [
	['pyproject.toml', /^\s*(?:requires-python|python)\s*=\s*["']([^"']+)["']/m],
	['setup.cfg', /^\s*python_requires\s*=\s*(.+)$/m],
	['setup.py', /\bpython_requires\s*=\s*["']([^"']+)["']/],
];
const DEEPEST = 12;

/** True where a project says that it also runs on versions before one: what is new in that has no place in it. */
export const isBefore = (minor: number, host: ProgramHost | undefined, path: string): boolean => {
	const { oldest } = versionsFor(host, path);
	return oldest > 0 && oldest < minor;
};

/** What the nearest project file around a path says. */
export function versionsFor(host: ProgramHost | undefined, path: string): Versions {
	if (!host) return ANY;
	for (let folder = dirname(path), depth = 0; depth < DEEPEST; folder = dirname(folder), depth++) {
		for (const [file, pattern] of PLACES) {
			const text = host.isFile(join(folder, file)) ? host.readFile(join(folder, file)) : undefined;
			const specifier = text === undefined ? undefined : pattern.exec(text)?.[1];
			if (specifier !== undefined) return versionsOf(specifier);
		}
		if (dirname(folder) === folder) break;
	}
	return ANY;
}

/** https://packaging.python.org/en/latest/specifications/version-specifiers/ */
function versionsOf(specifier: string): Versions {
	const number = (pattern: RegExp): number | undefined => {
		const found = pattern.exec(specifier)?.[1];
		return found === undefined ? undefined : Number(found);
	};
	const below = number(/<\s*3\.(\d+)/);
	const upTo = number(/<=\s*3\.(\d+)/);
	const exactly = number(/(?:^|,)\s*(?:==|~)\s*3\.(\d+)/);
	return {
		oldest: number(/(?:>=|\^|~=?|==)\s*3\.(\d+)/) ?? 0,
		newest: exactly ?? upTo ?? (below === undefined ? Infinity : below - 1),
	};
}
