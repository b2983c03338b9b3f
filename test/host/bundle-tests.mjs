import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

/** Bundles test/editor into a module that an extension host can load; returns its path. */
export async function bundleTests(/** @type {string} */ root) {
	const outfile = join(root, 'test/host/dist/editor-tests.js');
	rmSync(outfile, { force: true });
	await build({
		absWorkingDir: root,
		entryPoints: ['test/editor/index.ts'],
		outfile,
		bundle: true,
		platform: 'node',
		format: 'cjs',
		target: 'node20',
		tsconfig: join(root, 'tsconfig.base.json'),
		sourcemap: 'inline',
		// Mocha finds its own parts by their places.
		external: ['vscode', 'mocha'],
		logLevel: 'warning',
	});
	return outfile;
}
