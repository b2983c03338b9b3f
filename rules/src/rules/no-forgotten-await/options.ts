import type { OptionsSchema } from '#kit/define-rule.ts';
import { specifiers, type Specifier } from '#kit/specifier.ts';

export interface Options {
	readonly checkVoid: boolean;
	readonly checkThenables: boolean;
	readonly checkThen: boolean;
	readonly checkIIFE: boolean;
	readonly checkEntryPoints: boolean;
	readonly checkConditionals: boolean;
	readonly checkSpreads: boolean;
	readonly checkValues: boolean;
	readonly checkTests: boolean;
	readonly checkCancelled: boolean;
	readonly checkFutures: boolean;
	readonly allowForKnownSafeCalls: readonly Specifier[];
	readonly allowForKnownSafePromises: readonly Specifier[];
}

const flag = (fallback: boolean, description: string) => ({ type: 'boolean', default: fallback, description });

export const options: OptionsSchema = {
	type: 'object',
	properties: {
		checkVoid: flag(false, 'Also report promises that are marked with `void`.'),
		checkThenables: flag(false, 'Also report objects that have a `then` method and are no promises.'),
		checkThen: flag(false, 'JavaScript: report `x.then(f);` of anything that is not known to be no promise.'),
		checkIIFE: flag(true, 'Report async functions that are called where they are written.'),
		checkEntryPoints: flag(
			false,
			'JavaScript: also report `main();` at the end of a script: Node.js shows its error and ends with 1.',
		),
		checkConditionals: flag(true, 'Report promises and coroutines that are used as a condition.'),
		checkSpreads: flag(true, 'Report promises and coroutines that are spread.'),
		checkValues: flag(true, 'Report other places that take a promise or coroutine for its value.'),
		checkTests: flag(
			true,
			'JavaScript: report assertions and steps of tests; the presets that have `require-async-test-marker` leave them to it.',
		),
		checkCancelled: flag(
			false,
			'Python: also report coroutine parameters that a cancelled wait before their `await` leaves alone.',
		),
		checkFutures: flag(
			false,
			'Python: also report dropped futures of functions other than those of asyncio: their work runs all the same.',
		),
		allowForKnownSafeCalls: {
			...specifiers,
			default: [],
			description: 'Functions whose promise or coroutine may be dropped.',
		},
		allowForKnownSafePromises: {
			...specifiers,
			default: [],
			description: 'Types whose promises or coroutines may be dropped.',
		},
	},
	additionalProperties: false,
};
