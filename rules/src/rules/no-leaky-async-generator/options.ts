import type { OptionsSchema } from '#kit/define-rule.ts';

export interface Options {
	readonly checkErrors: boolean;
	readonly checkPlainGenerators: boolean;
}

const flag = (description: string) => ({ type: 'boolean', default: false, description });

export const options: OptionsSchema = {
	type: 'object',
	properties: {
		checkErrors: flag('Also report loops that only an error leaves early.'),
		checkPlainGenerators: flag('Also report generators that hold nothing open.'),
	},
	additionalProperties: false,
};
