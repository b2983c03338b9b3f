import { code, type Cases } from '#test';

/** How to close what is never closed: `await using`, `using`, or a `finally`. */
export const offered: Cases = {
	valid: [],
	invalid: [
		// Node.js before 24 does not know the word.
		{
			filename: 'case.mjs',
			files: { 'package.json': '{ "engines": { "node": "^20.19.0 || >=24" } }' },
			code: code`
				import { open } from 'node:fs/promises';
				export async function read(path) {
					const file = await open(path);
					      ~~~~ neverClosed
					console.log(await file.stat());
				}
				=> closeInFinally
				import { open } from 'node:fs/promises';
				export async function read(path) {
					const file = await open(path);
					try {
						console.log(await file.stat());
					} finally {
						await file.close();
					}
				}
			`,
		},
		{
			filename: 'case.mjs',
			files: { 'package.json': '{ "engines": { "node": ">=24" } }' },
			code: code`
				import { open } from 'node:fs/promises';
				export async function read(path) {
					const file = await open(path);
					      ~~~~ neverClosed
					console.log(await file.stat());
				}
				=> useAwaitUsing
				import { open } from 'node:fs/promises';
				export async function read(path) {
					await using file = await open(path);
					console.log(await file.stat());
				}
			`,
		},
		code`
			export function announce(text: string) {
				const channel = new BroadcastChannel('news');
				      ~~~~~~~ neverClosed

				channel.postMessage(text);
			}
			=> closeInFinally
			export function announce(text: string) {
				const channel = new BroadcastChannel('news');

				try {
					channel.postMessage(text);
				} finally {
					channel.close();
				}
			}
		`,
		code`
			export function announce(text: string) {
				const channel = new BroadcastChannel('news');
				      ~~~~~~~ neverClosed
				channel.postMessage(text);
			}
			=> closeInFinally
			export function announce(text: string) {
				const channel = new BroadcastChannel('news');
				try {
					channel.postMessage(text);
				} finally {
					channel.close();
				}
			}
		`,
		code`
			import * as readline from 'node:readline/promises';
			export async function ask(text: string) {
				const terminal = readline.createInterface({ input: process.stdin });
				      ~~~~~~~~ neverClosed
				return await terminal.question(text);
			}
			=> useAwaitUsing
			import * as readline from 'node:readline/promises';
			export async function ask(text: string) {
				using terminal = readline.createInterface({ input: process.stdin });
				return await terminal.question(text);
			}
		`,
		// No empty line before the end of the block, and a comment stays with its line.
		code`
			export function announce(text: string) {
				const channel = new BroadcastChannel('news');
				      ~~~~~~~ neverClosed
				channel.postMessage(text); // to all
			}
			=> closeInFinally
			export function announce(text: string) {
				const channel = new BroadcastChannel('news');
				try {
					channel.postMessage(text); // to all
				} finally {
					channel.close();
				}
			}
		`,
	],
};
