import { join } from 'node:path';
import type { ProgramHost } from '../program-host.ts';

/** https://tsup.egoist.dev, https://tsdown.dev, https://github.com/unjs/unbuild, https://rollupjs.org, https://vite.dev/config */
const CONFIGS = ['tsdown', 'tsup', 'rollup', 'vite', 'rolldown', 'build'].flatMap(name =>
	['ts', 'mts', 'js', 'mjs'].map(ending => `${name}.config.${ending}`),
);
/** `'src/main.ts'`, with the name it is built under where one is given: `main: 'src/start.ts'`. */
const ENTRY = /(?:(?:(['"])([\w@./-]+)\1|([\w$]+))\s*:\s*)?(['"`])(?:\.\/)?((?:[\w@.-]+\/)*[\w@.-]+\.[cm]?[jt]sx?)\4/g;

/**
 * The file that a bundler builds under a name, as the text of its configuration in the package's folder says.
 *
 * @param built Path below the folder that is built into, without an ending: `parts/main`.
 */
export function bundleEntry(host: ProgramHost, folder: string, built: string): string | undefined {
	for (const name of CONFIGS) {
		const text = host.readFile(join(folder, name));
		if (text === undefined) continue;
		const entries = [...text.matchAll(ENTRY)].map(([, , quoted, plain, , path]) => ({
			name: quoted ?? plain,
			path: path!,
		}));
		const entry =
			entries.find(each => each.name === built) ??
			entries.find(({ path }) => stem(path) === built || stem(path).endsWith(`/${built}`));
		const found = entry && join(folder, entry.path);
		if (found !== undefined && host.isFile(found)) return found;
	}
	return undefined;
}

const stem = (path: string): string => path.replace(/\.[cm]?[jt]sx?$/, '');
