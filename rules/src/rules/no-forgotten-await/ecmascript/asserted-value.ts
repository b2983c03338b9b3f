import { unwrap } from '#ecmascript';
import { chainOf, isExpect } from '#kit/promised-assertion.ts';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';
import { valueUse } from './value-use.ts';

/**
 * Matchers that say nothing of a promise but that it is none.
 * https://jestjs.io/docs/expect, https://github.com/testing-library/jest-dom#custom-matchers
 */
const OF_VALUES =
	/^toBe(?:Truthy|Falsy|Null|NaN|GreaterThan(?:OrEqual)?|LessThan(?:OrEqual)?|CloseTo|InTheDocument|Visible|Disabled|Enabled|Checked|Required|Valid|Invalid)$|^toContain(?:Equal|Element|HTML)?$|^toMatch$|^toHave(?:Length|TextContent|Attribute|Class|Value|Style|FormValues|DisplayValue|Focus)$/;
/** Matchers that compare: with a literal, a value is meant. */
const COMPARE = new Set(['toBe', 'toEqual', 'toStrictEqual']);

/** `expect(load()).toBe(1)`, where `load` gives a promise. */
export function assertedValue(context: Context, call: TSESTree.CallExpression): void {
	const { root, names } = chainOf(call);
	const [matcher, ...more] = names.filter(({ name }) => name !== 'not');
	if (!matcher || more.length || root.type !== 'CallExpression' || !isExpect(context.source, root)) return;
	const [given] = root.arguments;
	const isOfValue = OF_VALUES.test(matcher.name) || (COMPARE.has(matcher.name) && isLiteral(call.arguments[0]));
	if (given && isOfValue) valueUse(context, given, 'the assertion is about the promise');
}

function isLiteral(node: TSESTree.Node | undefined): boolean {
	const value = node && unwrap(node);
	switch (value?.type) {
		case 'Literal':
		case 'TemplateLiteral':
		case 'ArrayExpression':
			return true;
		case 'UnaryExpression':
			return isLiteral(value.argument);
		default:
			return false;
	}
}
