import type { OptionsSchema } from '#kit/define-rule.ts';

export interface Options {
	readonly checkFrameworks: boolean;
	readonly checkClocks: boolean;
}

export const options: OptionsSchema = {
	type: 'object',
	properties: {
		checkFrameworks: {
			type: 'boolean',
			default: false,
			description: 'Also report deprecated asynchronous parts of FastAPI, Starlette and SQLAlchemy.',
		},
		checkClocks: {
			type: 'boolean',
			default: false,
			description: 'Also report time that coroutines measure by `time.time()`, which jumps when the clock is set.',
		},
	},
	additionalProperties: false,
};
