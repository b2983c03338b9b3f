import type { OptionsSchema } from '#kit/define-rule.ts';

export interface Options {
	readonly checkElements: boolean;
	readonly checkSinglePromises: boolean;
	readonly checkWrappers: boolean;
}

const flag = (fallback: boolean, description: string) => ({ type: 'boolean', default: fallback, description });

export const options: OptionsSchema = {
	type: 'object',
	properties: {
		checkElements: flag(false, 'Report single elements of `Promise.all([…])` and the like that are no promises.'),
		checkSinglePromises: flag(false, 'Report `Promise.all([promise])` and the like with one element.'),
		checkWrappers: flag(
			false,
			'Report `Promise.resolve(…)` and `Promise.reject(…)` that an async function gives or awaits, or a chain is given.',
		),
	},
	additionalProperties: false,
};
