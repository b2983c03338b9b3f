import type { OptionsSchema } from '#kit/define-rule.ts';

export interface Options {
	readonly checkCancelledChildren: boolean;
	readonly checkQuietEnds: boolean;
}

export const options: OptionsSchema = {
	type: 'object',
	properties: {
		checkCancelledChildren: {
			type: 'boolean',
			default: false,
			description: 'Python: also report an ignored `CancelledError` of a task that was cancelled just before.',
		},
		checkQuietEnds: {
			type: 'boolean',
			default: false,
			description: 'Python: also report functions that end without an error where they are cancelled.',
		},
	},
	additionalProperties: false,
};
