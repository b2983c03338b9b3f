import type { OptionsSchema } from '#kit/define-rule.ts';

export interface Options {
	readonly checkPaths: boolean;
	readonly checkOwners: boolean;
	readonly checkUnknown: boolean;
	readonly allow: readonly string[];
}

export const options: OptionsSchema = {
	type: 'object',
	properties: {
		checkPaths: {
			type: 'boolean',
			default: true,
			description: 'Also report what is closed, but not on every way out of the function.',
		},
		checkOwners: {
			type: 'boolean',
			default: false,
			description: 'Python: also report classes that keep something open and are no context managers.',
		},
		checkUnknown: {
			type: 'boolean',
			default: false,
			description:
				'JavaScript: also report things of unknown kinds that types, this function or others of the file treat as ones to close.',
		},
		allow: {
			type: 'array',
			items: { type: 'string' },
			uniqueItems: true,
			default: [],
			description: 'Functions and classes, as the code writes them, whose results need not be closed.',
		},
	},
	additionalProperties: false,
};
