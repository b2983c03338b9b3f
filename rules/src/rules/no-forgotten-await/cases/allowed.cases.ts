import { code, type Cases } from '#test';

/** Calls and types that the options allow, and thenables. */
export const allowed: Cases = {
	valid: [
		{
			options: { allowForKnownSafePromises: [{ from: 'file', name: 'SafePromise' }] },
			code: code`
			type SafePromise = Promise<number> & { safe?: true };
			function track(): SafePromise { return Promise.resolve(1); }
			export const click = () => { track(); };
		`,
		},
		{
			code: 'async function track(event: string) {} export function click() { track("click"); }',
			options: { allowForKnownSafeCalls: ['track'] },
		},
		{
			code: 'async function track(event: string) {} export function click() { track("click"); }',
			options: { allowForKnownSafeCalls: [{ from: 'file', name: ['track', 'count'] }] },
		},
		{
			code: "import { track } from './track.ts'; export function click() { track('click'); }",
			files: { 'track.ts': 'export async function track(event: string) {}' },
			options: { allowForKnownSafeCalls: [{ from: 'file', name: 'track', path: 'track.ts' }] },
		},
		{
			code: "import { writeFile } from 'node:fs/promises'; writeFile('a', 'b');",
			options: { allowForKnownSafeCalls: [{ from: 'package', name: 'writeFile', package: 'fs/promises' }] },
		},
		{
			code: 'class SafePromise<T> extends Promise<T> {} declare function load(): SafePromise<void>; load();',
			options: { allowForKnownSafePromises: [{ from: 'file', name: 'SafePromise' }] },
		},
		// A thenable is no promise.
		'declare const query: { then(done: () => void): void }; query;',
	],
	invalid: [
		{
			code: code`
				declare function find(): { then(done: () => void): void };
				export function start() {
					find();
					~~~~ dropped
				}
				=> addVoid
				declare function find(): { then(done: () => void): void };
				export function start() {
					void find();
				}
			`,
			options: { checkThenables: true },
			typed: true,
		},
	],
};
