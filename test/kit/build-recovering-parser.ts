import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** TypeScript's parser as it ships: a file of its own beside the bundles in this folder, which load it when they need it. */
export async function buildRecoveringParser(folder: string): Promise<void> {
	await build({
		entryPoints: [
			fileURLToPath(new URL('../../rules/src/languages/ecmascript/recovering-parser.cjs', import.meta.url)),
		],
		outdir: folder,
		outExtension: { '.js': '.cjs' },
		bundle: true,
		platform: 'node',
		format: 'cjs',
		target: 'node20.19',
		logLevel: 'error',
	});
}
