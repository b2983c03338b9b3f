import type { Dialect } from './rule-run.ts';

const DIALECTS: Readonly<Record<string, Dialect>> = {
	'.js': 'ecmascript',
	'.jsx': 'ecmascript',
	'.mjs': 'ecmascript',
	'.cjs': 'ecmascript',
	'.ts': 'ecmascript',
	'.tsx': 'ecmascript',
	'.mts': 'ecmascript',
	'.cts': 'ecmascript',
	'.py': 'python',
	'.pyi': 'python',
	'.ipynb': 'python',
};

/** File endings that we read, with their dots. */
export const KNOWN_EXTENSIONS: readonly string[] = Object.keys(DIALECTS);

/** The language of a file by its ending; undefined for one that we do not read. */
export function dialectOf(path: string): Dialect | undefined {
	const extension = /\.[^./\\]+$/.exec(path)?.[0].toLowerCase();
	return extension === undefined ? undefined : DIALECTS[extension];
}
