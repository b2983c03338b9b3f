import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { buildRecoveringParser } from '../kit/build-recovering-parser.ts';
import { COMMONJS } from '../kit/commonjs-banner.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The command line as it ships, built from what is here now. Inside the repository, so that its packages are found. */
export async function buildCli(): Promise<{ readonly entry: string; remove(): Promise<void> }> {
	const parent = join(root, 'server/dist');
	await mkdir(parent, { recursive: true });
	const folder = await mkdtemp(join(parent, 'cli-test-'));
	await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
	await build({
		entryPoints: [join(root, 'server/src/cli.ts')],
		outdir: folder,
		bundle: true,
		splitting: true,
		platform: 'node',
		format: 'esm',
		target: 'node20.19',
		tsconfig: join(root, 'tsconfig.base.json'),
		external: ['oxc-parser'],
		banner: { js: COMMONJS },
		logLevel: 'error',
	});
	await buildRecoveringParser(folder);
	return { entry: join(folder, 'cli.js'), remove: () => rm(folder, { recursive: true, force: true }) };
}
