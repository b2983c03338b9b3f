import { propertyName, qualifiedName, unwrap, variableOf, type EcmascriptSource } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';

/** A chain of assertions: what it starts with, and the names that follow, in the order of the text. */
interface Chain {
	readonly root: TSESTree.Node;
	readonly names: readonly { readonly name: string; readonly node: TSESTree.Node }[];
	readonly isCalled: boolean;
}

/** `expect(load()).rejects.toThrow()` is `expect(load())` with `rejects` and `toThrow`. */
export function chainOf(node: TSESTree.Node): Chain {
	const names: { name: string; node: TSESTree.Node }[] = [];
	let at = unwrap(node);
	const isCalled = at.type === 'CallExpression';
	for (;;) {
		if (at.type === 'CallExpression' && unwrap(at.callee).type === 'MemberExpression') at = unwrap(at.callee);
		if (at.type !== 'MemberExpression') return { root: at, names: names.reverse(), isCalled };
		names.push({ name: propertyName(at) ?? '', node: at.property });
		at = unwrap(at.object);
	}
}

/** https://vitest.dev/api/expect, https://jestjs.io/docs/expect, https://playwright.dev/docs/test-assertions, https://www.chaijs.com/api/bdd/ */
const EXPECTS = new Set([
	'vitest',
	'@jest/globals',
	'@playwright/test',
	'playwright/test',
	'bun:test',
	'chai',
	'expect',
]);

/** True for a call of `expect`, of a runner's or of the global one; also where a test is given its own. */
export function isExpect(source: EcmascriptSource, node: TSESTree.Node): boolean {
	if (node.type !== 'CallExpression') return false;
	const callee = unwrap(node.callee);
	const name = qualifiedName(source, callee);
	if (name) return name.name === 'expect' && (name.module === undefined || EXPECTS.has(name.module));
	if (callee.type !== 'Identifier' || callee.name !== 'expect') return false;
	return variableOf(source, callee)?.defs[0]?.type === 'Parameter';
}

export const isPlaywright = (source: EcmascriptSource, node: TSESTree.Node): boolean =>
	node.type === 'CallExpression' &&
	/^(?:@playwright|playwright)\/test$/.test(qualifiedName(source, node.callee)?.module ?? '');
