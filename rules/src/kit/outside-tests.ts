import type { OptionsSchema } from './define-rule.ts';
import { isTest } from './is-test.ts';
import type { Rule } from './define-rule.ts';

type AnyHalf = (context: { readonly source: never; readonly options: { readonly checkTests?: boolean } }) => object;

/** The option of rules about what harms only a program that goes on and serves others. */
export const checkTests: OptionsSchema['properties'][string] = {
	type: 'boolean',
	default: false,
	description:
		'Also report in files of tests, which serve nobody: those that import a test runner or hand it their tests.',
};

/** The halves of such a rule, silent in files of tests unless the option says otherwise. */
export function outsideTests(halves: Rule['halves']): Rule['halves'] {
	const quiet = (half: unknown): unknown =>
		half &&
		((context: never) => {
			const { source, options } = context as Parameters<AnyHalf>[0];
			return !options.checkTests && isTest(source) ? {} : (half as AnyHalf)(context);
		});
	return Object.fromEntries(Object.entries(halves).map(([dialect, half]) => [dialect, quiet(half)]));
}
