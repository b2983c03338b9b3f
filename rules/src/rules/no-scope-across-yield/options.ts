import type { OptionsSchema } from '#kit/define-rule.ts';

export interface Options {
	readonly checkContextManagers: boolean;
}

export const options: OptionsSchema = {
	type: 'object',
	properties: {
		checkContextManagers: {
			type: 'boolean',
			default: false,
			description:
				'Also report a `yield` inside of other context managers, and the only one of a function that nothing enters.',
		},
	},
	additionalProperties: false,
};
