import type { OptionsSchema } from '#kit/define-rule.ts';

export interface Options {
	readonly checkClaims: boolean;
}

export const options: OptionsSchema = {
	type: 'object',
	properties: {
		checkClaims: {
			type: 'boolean',
			default: false,
			description: 'Also report a docstring that calls code thread-safe which an `asyncio` lock guards.',
		},
	},
	additionalProperties: false,
};
