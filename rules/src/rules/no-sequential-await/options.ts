import type { OptionsSchema } from '#kit/define-rule.ts';

export interface Options {
	readonly checkEveryLoop: boolean;
}

export const options: OptionsSchema = {
	type: 'object',
	properties: {
		checkEveryLoop: {
			type: 'boolean',
			default: false,
			description: 'In JavaScript also report every other wait in a loop, whatever its turns pass on.',
		},
	},
	additionalProperties: false,
};
