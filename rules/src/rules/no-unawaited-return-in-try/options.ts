import type { OptionsSchema } from '#kit/define-rule.ts';

export interface Options {
	readonly checkRejections: boolean;
}

export const options: OptionsSchema = {
	type: 'object',
	properties: {
		checkRejections: {
			type: 'boolean',
			default: false,
			description:
				'JavaScript: also report `return Promise.reject(error)` inside a `try`: its `catch` does not see it.',
		},
	},
	additionalProperties: false,
};
