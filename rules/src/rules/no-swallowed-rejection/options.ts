import type { OptionsSchema } from '#kit/define-rule.ts';
import { specifiers, type Specifier } from '#kit/specifier.ts';

export interface Options {
	readonly allowComments: boolean;
	readonly checkDefaults: boolean;
	readonly checkFulfilledOnly: boolean;
	readonly checkHandedOn: boolean;
	readonly checkCancelledResults: boolean;
	readonly checkAnswers: boolean;
	readonly allowForKnownSafeCalls: readonly Specifier[];
}

const flag = (fallback: boolean, description: string) => ({ type: 'boolean', default: fallback, description });

export const options: OptionsSchema = {
	type: 'object',
	properties: {
		allowComments: flag(true, 'Allow an error to be dropped where a comment says why.'),
		checkDefaults: flag(false, 'Also report handlers that give a default whatever the error was.'),
		checkFulfilledOnly: flag(false, 'Also report settled results of which only the fulfilled ones are looked at.'),
		checkHandedOn: flag(
			false,
			'Python: also report gathered results that are returned or printed without a look for exceptions.',
		),
		checkCancelledResults: flag(
			false,
			'Python: also report `isinstance(result, Exception)` of gathered results: a cancelled one passes it.',
		),
		checkAnswers: flag(false, 'Python: also report broad handlers that log, and answer as if nothing had gone wrong.'),
		allowForKnownSafeCalls: {
			...specifiers,
			default: [],
			description: 'Functions whose errors may be dropped.',
		},
	},
	additionalProperties: false,
};
