import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { buildRecoveringParser } from '../../kit/build-recovering-parser.ts';
import { COMMONJS } from '../../kit/commonjs-banner.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const kit = (name: string) => join(root, 'test/server/kit', name);

/** Where the bundles of one test file lie. Inside `server`, so that packages which are not bundled are found. */
export interface Bundles {
	/** The server as it ships. */
	readonly real: string;
	/** The same server, with a worker that loops, crashes or throws when a text asks it to. */
	readonly deadly: string;
	remove(): Promise<void>;
}

/** Bundles the server and its worker as the build does: two files side by side, as ES modules. */
export async function bundleServer(): Promise<Bundles> {
	const parent = join(root, 'server/.test/dist');
	await mkdir(parent, { recursive: true });
	const folder = await mkdtemp(join(parent, 'server-'));
	await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
	await build({
		entryPoints: {
			'real/main': kit('real-main.ts'),
			'real/worker': join(root, 'server/src/lsp/worker/worker.ts'),
			'deadly/main': kit('deadly-main.ts'),
			'deadly/worker': kit('deadly-worker.ts'),
		},
		outdir: folder,
		bundle: true,
		platform: 'node',
		format: 'esm',
		target: 'node20',
		tsconfig: join(root, 'tsconfig.base.json'),
		external: ['oxc-parser'],
		banner: { js: COMMONJS },
		logLevel: 'error',
	});
	await Promise.all(['real', 'deadly'].map(name => buildRecoveringParser(join(folder, name))));
	return {
		real: join(folder, 'real/main.js'),
		deadly: join(folder, 'deadly/main.js'),
		remove: () => rm(folder, { recursive: true, force: true }),
	};
}
