import type { OptionsSchema } from '#kit/define-rule.ts';

export interface Options {
	readonly checkEveryCondition: boolean;
}

export const options: OptionsSchema = {
	type: 'object',
	properties: {
		checkEveryCondition: {
			type: 'boolean',
			default: false,
			description:
				'In Python also report loops that sleep until something else has changed, such as what a call gives.',
		},
	},
	additionalProperties: false,
};
