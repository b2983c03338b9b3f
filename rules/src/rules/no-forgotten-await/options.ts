import type { OptionsSchema } from '#kit/define-rule.ts';

/** A name that is declared somewhere: typescript-eslint's `TypeOrValueSpecifier`. A bare string means any place. */
export type Specifier =
	| string
	| {
			readonly from: 'file' | 'lib' | 'package';
			readonly name: string | readonly string[];
			/** For `package`. */
			readonly package?: string;
			/** For `file`: the declaring file, relative to the project. */
			readonly path?: string;
	  };

export interface Options {
	readonly checkVoid: boolean;
	readonly checkThenables: boolean;
	readonly checkIIFE: boolean;
	readonly checkConditionals: boolean;
	readonly checkSpreads: boolean;
	readonly checkValues: boolean;
	readonly allowForKnownSafeCalls: readonly Specifier[];
	readonly allowForKnownSafePromises: readonly Specifier[];
}

const names = { oneOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' }, minItems: 1 }] };

const specifiers = {
	type: 'array',
	items: {
		oneOf: [
			{ type: 'string' },
			{
				type: 'object',
				properties: { from: { const: 'file' }, name: names, path: { type: 'string' } },
				required: ['from', 'name'],
				additionalProperties: false,
			},
			{
				type: 'object',
				properties: { from: { const: 'lib' }, name: names },
				required: ['from', 'name'],
				additionalProperties: false,
			},
			{
				type: 'object',
				properties: { from: { const: 'package' }, name: names, package: { type: 'string' } },
				required: ['from', 'name', 'package'],
				additionalProperties: false,
			},
		],
	},
};

const flag = (fallback: boolean, description: string) => ({ type: 'boolean', default: fallback, description });

export const options: OptionsSchema = {
	type: 'object',
	properties: {
		checkVoid: flag(false, 'Also report promises that are marked with `void`.'),
		checkThenables: flag(false, 'Also report objects that have a `then` method and are no promises.'),
		checkIIFE: flag(true, 'Report async functions that are called where they are written.'),
		checkConditionals: flag(true, 'Report promises and coroutines that are used as a condition.'),
		checkSpreads: flag(true, 'Report promises and coroutines that are spread.'),
		checkValues: flag(true, 'Report other places that take a promise or coroutine for its value.'),
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
