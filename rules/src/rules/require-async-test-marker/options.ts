import type { OptionsSchema } from '#kit/define-rule.ts';

export interface Options {
	readonly checkMocks: boolean;
	readonly checkSuites: boolean;
	readonly runners: readonly string[];
}

const flag = (fallback: boolean, description: string) => ({ type: 'boolean', default: fallback, description });
const names = (description: string) => ({ type: 'array', items: { type: 'string' }, default: [], description });

export const options: OptionsSchema = {
	type: 'object',
	properties: {
		checkMocks: flag(true, 'Report `assert_called…` on an `AsyncMock`, where `assert_awaited…` is meant.'),
		checkSuites: flag(true, 'Report async functions given to `describe` of runners that do not wait for them.'),
		runners: names('What runs the tests, where no import and no `package.json` says it: `jest`, `mocha`, `vitest` …'),
	},
	additionalProperties: false,
};
