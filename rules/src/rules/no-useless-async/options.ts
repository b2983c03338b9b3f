import type { OptionsSchema } from '#kit/define-rule.ts';

export interface Options {
	readonly checkExported: boolean;
}

export const options: OptionsSchema = {
	type: 'object',
	properties: {
		checkExported: {
			type: 'boolean',
			default: false,
			description: 'Also report what other files can call: exported functions, public functions and methods.',
		},
	},
	additionalProperties: false,
};
