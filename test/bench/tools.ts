import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ASYNCLINT, REPOSITORY } from './places.ts';

export interface Tool {
	readonly name: string;
	/** Arguments of `node` that check the working folder and print ESLint's JSON. */
	readonly check: readonly string[];
}

export const asynclint: Tool = {
	name: 'asynclint',
	check: [ASYNCLINT, 'check', '.', '--format', 'json', '--preset', 'recommended'],
};

export const PEER_CONFIG = fileURLToPath(new URL('peer/typed-rules.mjs', import.meta.url));

/** The heap of the peer outgrows Node's default on the larger corpora, so it gets more. */
export const peer: Tool = {
	name: 'ESLint + typescript-eslint',
	check: [
		'--max-old-space-size=8192',
		join(REPOSITORY, 'node_modules/eslint/bin/eslint.js'),
		'.',
		'--config',
		PEER_CONFIG,
		'--format',
		'json',
	],
};
