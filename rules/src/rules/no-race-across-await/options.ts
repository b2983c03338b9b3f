import type { OptionsSchema } from '#kit/define-rule.ts';

export interface Options {
	readonly checkProperties: boolean;
	readonly checkParameters: boolean;
}

const flag = (fallback: boolean, description: string) => ({ type: 'boolean', default: fallback, description });

export const options: OptionsSchema = {
	type: 'object',
	properties: {
		checkProperties: flag(true, 'Report properties and items of shared objects, not only variables.'),
		checkParameters: flag(false, 'Also report objects that a function was given as a parameter.'),
	},
	additionalProperties: false,
};
