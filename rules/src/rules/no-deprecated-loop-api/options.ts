import type { OptionsSchema } from '#kit/define-rule.ts';

export interface Options {
	readonly checkFrameworks: boolean;
}

export const options: OptionsSchema = {
	type: 'object',
	properties: {
		checkFrameworks: {
			type: 'boolean',
			default: false,
			description: 'Also report deprecated asynchronous parts of FastAPI, Starlette and SQLAlchemy.',
		},
	},
	additionalProperties: false,
};
