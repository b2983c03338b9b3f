import { code, type Cases } from '#test';

/** Handlers that are given by their name. */
export const namedHandler: Cases = {
	valid: [
		// A named handler says it once for all.
		code`
			const swallow = (_: unknown) => {
				/* the error surfaces where the transaction is executed */
			};
			send('MULTI').catch(swallow);
			send('SET').catch(swallow);
		`,
		code`
			// Errors are shown by the transaction itself.
			function swallow() {}
			send('MULTI').catch(swallow);
		`,
		'const noop = error => { console.error(error); }; save().catch(noop);',
		'import { noop } from "./noop.js"; save().catch(noop);',
		{
			code: 'import { noop } from "./noop"; save().catch(noop);',
			files: { 'noop.ts': 'export const noop = (error: Error): void => { console.error(error); };' },
		},
		'import { identity } from "lodash"; save().catch(identity);',
	],
	invalid: [
		code`
			const swallow = () => {};
			save().catch(swallow);
			             ~~~~~~~ dropped
			=> logError
			const swallow = () => {};
			save().catch(console.error);
		`,
		// By reference.
		code`
			function ignore() {}
			save().catch(ignore);
			             ~~~~~~ dropped
			=> logError
			function ignore() {}
			save().catch(console.error);
		`,
		code`
			const noop = () => {};
			save().catch(noop);
			             ~~~~ dropped
			=> logError
			const noop = () => {};
			save().catch(console.error);
		`,
		code`
			import { noop as nothing } from 'lodash';
			save().catch(nothing);
			             ~~~~~~~ dropped
			=> logError
			import { noop as nothing } from 'lodash';
			save().catch(console.error);
		`,
		code`
			import _ from 'lodash';
			save().catch(_.noop);
			             ~~~~~~ dropped
			=> logError
			import _ from 'lodash';
			save().catch(console.error);
		`,
		{
			code: code`
				import { ignore } from './ignore.js';
				save().catch(ignore);
				             ~~~~~~ dropped
				=> logError
				import { ignore } from './ignore.js';
				save().catch(console.error);
			`,
			filename: 'case.js',
			files: { 'ignore.js': 'export function ignore(_error) {\n\treturn;\n}' },
		},
		{
			code: code`
				import { noop } from './noop';
				save().catch(noop);
				             ~~~~ dropped
				=> logError
				import { noop } from './noop';
				save().catch(console.error);
			`,
			files: { 'noop.ts': 'export const noop = (): void => {};' },
		},
		{
			code: code`
				import { track } from './track.js';
				track('click').catch(() => {});
				                     ~~~~~~~~ dropped
				=> logError
				import { track } from './track.js';
				track('click').catch(console.error);
			`,
			options: { allowForKnownSafeCalls: [{ from: 'package', name: 'track', package: 'statistics' }] },
		},
	],
};
