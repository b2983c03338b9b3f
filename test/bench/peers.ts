import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { once } from './install-corpus.ts';
import { runTool } from './run-tool.ts';

/** The tools of others, by their npm names. ESLint and typescript-eslint are those that this repository is built with. */
export const PEERS: Readonly<Record<string, string>> = {
	oxlint: '1.94.0',
	'oxlint-tsgolint': '7.0.2007',
	'@biomejs/biome': '2.6.8',
	typescript: '7.0.2',
	pyright: '1.1.414',
	'@astral-sh/ruff-wasm-nodejs': '0.17.3',
};

/** A folder with all of PEERS in its `node_modules`; no script of any package runs. */
export const installPeers = (): Promise<string> =>
	once('peers', PEERS, async folder => {
		await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: PEERS }));
		await runTool('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock'], folder);
	});
