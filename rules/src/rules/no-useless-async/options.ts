import type { OptionsSchema } from '#kit/define-rule.ts';

export interface Options {
	readonly checkExported: boolean;
	readonly checkEveryFunction: boolean;
}

export const options: OptionsSchema = {
	type: 'object',
	properties: {
		checkExported: {
			type: 'boolean',
			default: false,
			description: 'Also report what other files can call: exported functions, public functions and methods.',
		},
		checkEveryFunction: {
			type: 'boolean',
			default: false,
			description:
				'In JavaScript also report functions whose callers are not all in sight: callbacks, properties, overrides.',
		},
	},
	additionalProperties: false,
};
