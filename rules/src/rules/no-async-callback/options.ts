import type { OptionsSchema } from '#kit/define-rule.ts';
import { specifiers, type Specifier } from '#kit/specifier.ts';

export interface Options {
	readonly checkArguments: boolean;
	readonly checkAttributes: boolean;
	readonly checkFinally: boolean;
	readonly checkHandled: boolean;
	readonly checkInheritedMethods: boolean;
	readonly checkProperties: boolean;
	readonly checkReturns: boolean;
	readonly checkVariables: boolean;
	readonly allow: readonly Specifier[];
	readonly ignoring: readonly { readonly name: string; readonly at?: number }[];
}

const flag = (fallback: boolean, description: string) => ({ type: 'boolean', default: fallback, description });

export const options: OptionsSchema = {
	type: 'object',
	properties: {
		checkArguments: flag(true, 'Report async functions that are passed to a function.'),
		checkAttributes: flag(false, "Report async functions in an element's `on…` attribute in JSX."),
		checkFinally: flag(false, 'Report async functions given to `.finally()`, whose errors replace the outcome.'),
		checkHandled: flag(
			false,
			'In JavaScript also report async functions that cannot reject, where their promise is dropped.',
		),
		checkInheritedMethods: flag(true, 'Report async methods whose base class or interface does not wait for them.'),
		checkProperties: flag(true, 'Report async functions in a property that ignores their promise.'),
		checkReturns: flag(true, 'Report returned async functions where the return type says `() => void`.'),
		checkVariables: flag(true, 'Report async functions in a variable whose type says `() => void`.'),
		allow: {
			...specifiers,
			default: [],
			description: 'Functions that look after the async functions they are given, such as `router.get`.',
		},
		ignoring: {
			type: 'array',
			default: [],
			description: 'Further functions that ignore the promise of a callback, and its index when it is not the last.',
			items: {
				type: 'object',
				properties: { name: { type: 'string' }, at: { type: 'integer', minimum: 0 } },
				required: ['name'],
				additionalProperties: false,
			},
		},
	},
	additionalProperties: false,
};
