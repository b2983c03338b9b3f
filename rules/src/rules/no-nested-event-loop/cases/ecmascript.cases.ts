import { code, type Cases } from '#test';

/** Turns of the loop inside a turn. */
export const ecmascript: Cases = {
	valid: [
		"import deasync from 'deasync'; export const load = deasync(read); function read(done) { done(); }",
		"import { sleep } from './deasync.js'; sleep(1);",
		"import { setTimeout as sleep } from 'node:timers/promises'; export const main = async () => { await sleep(1); };",
		'const deasync = { sleep() {} }; deasync.sleep(1);',
	],
	invalid: [
		code`
			import deasync, { loopWhile as until } from 'deasync';
			const readSync = deasync(read);
			function read(done) { done(); }
			export function load() {
				let done = false;
				until(() => !done);
				~~~~~ reentered
				deasync.sleep(1);
				~~~~~~~~~~~~~ reentered
				return readSync();
				       ~~~~~~~~ reentered
			}
			export const main = async () => load();
			                                ~~~~ reenteredThrough
		`,
		{
			filename: 'case.cjs',
			code: code`
				const { runLoopOnce } = require('deasync');
				exports.turn = () => runLoopOnce();
				                     ~~~~~~~~~~~ reentered
			`,
		},
	],
};
