import type { OptionsSchema } from '#kit/define-rule.ts';

export interface Options {
	readonly checkComputing: boolean;
}

export const options: OptionsSchema = {
	type: 'object',
	properties: {
		checkComputing: {
			type: 'boolean',
			default: false,
			description: 'Also report threads that are given a function which only computes.',
		},
	},
	additionalProperties: false,
};
