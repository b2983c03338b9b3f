import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Contender } from './contender.ts';
import { ofBiome, ofEslint, ofOxlint, ofPyright, ofRuff, ofTsc } from './findings.ts';
import { node } from './measure-command.ts';
import { ASYNCLINT, REPOSITORY } from './places.ts';

const peerFile = (name: string): string => fileURLToPath(new URL(`peer/${name}`, import.meta.url));

export const PEER_CONFIG = peerFile('typed-rules.mjs');
export const BIOME_CONFIG = peerFile('biome.json');

const ESLINT = join(REPOSITORY, 'node_modules/eslint/bin/eslint.js');

/** `asynclint check` with the given choice of rules; its cache lies in `cacheHome` when it has one. */
export const asynclint = (name: string, args: readonly string[], cacheHome?: string): Contender => ({
	name,
	command: node([ASYNCLINT, 'check', '.', '--format', 'json', ...args], cacheHome ? { XDG_CACHE_HOME: cacheHome } : {}),
	findings: ofEslint,
});

export const ONE_RULE = ['--rule', 'no-forgotten-await'];
export const BOTH_RULES = ['--rule', 'no-forgotten-await', '--rule', 'no-blocking-call'];

/** The heap outgrows Node's default on the larger corpora, so it gets more. */
const eslint = (name: string, config: string): Contender => ({
	name,
	command: node(['--max-old-space-size=8192', ESLINT, '.', '--config', config, '--format', 'json']),
	findings: ofEslint,
});

export const typescriptEslint = eslint('ESLint + typescript-eslint', PEER_CONFIG);

export const oursInEslint = eslint('asynclint in ESLint', peerFile('ours-in-eslint.mjs'));

const oxlint = (peers: string, name: string, args: readonly string[]): Contender => ({
	name,
	command: node([join(peers, 'node_modules/oxlint/bin/oxlint'), '--format', 'json', ...args, '.'], {
		OXLINT_TSGOLINT_PATH: join(peers, 'node_modules/.bin/tsgolint'),
	}),
	findings: ofOxlint,
});

/** `peers` is what installPeers gives. */
export const oxlintTypeAware = (peers: string): Contender =>
	oxlint(peers, 'oxlint + tsgolint', ['-c', peerFile('oxlint-typed.json'), '--type-aware']);

export const oursInOxlint = (peers: string): Contender =>
	oxlint(peers, 'asynclint in oxlint', ['-c', peerFile('ours-in-oxlint.json')]);

/** Its configuration must lie in the project: from elsewhere its types are silently off. */
export const biome = (peers: string): Contender => ({
	name: 'Biome',
	command: node([
		join(peers, 'node_modules/@biomejs/biome/bin/biome'),
		...['lint', '--reporter=json', '--max-diagnostics=none', '.'],
	]),
	findings: ofBiome,
});

export const tsc = (peers: string): Contender => ({
	name: 'tsc 7 --noEmit',
	command: node([join(peers, 'node_modules/typescript/bin/tsc'), '--noEmit', '--pretty', 'false', '-p', '.']),
	findings: ofTsc,
});

export const pyright = (peers: string): Contender => ({
	name: 'pyright',
	command: node([
		...['--max-old-space-size=8192', join(peers, 'node_modules/pyright/index.js')],
		...['--outputjson', '.'],
	]),
	findings: ofPyright,
});

export const ruff = (peers: string): Contender => ({
	name: 'ruff (wasm)',
	command: node([peerFile('ruff.mjs'), peers]),
	findings: ofRuff,
});
