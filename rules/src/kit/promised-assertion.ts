import { propertyName, qualifiedName, unwrap, variableOf, type EcmascriptSource } from '#ecmascript';
import {
	AS_PROMISED,
	ASSERT_AS_PROMISED,
	ASSERT_PROMISES,
	EXPECTS,
	EXPECTS_AS_USUAL,
	EXPECTS_PROMISE,
	RETRYING,
} from '#knowledge/tests/ecmascript.ts';
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
		if (at.type === 'CallExpression' && !isKindOfExpect(at)) {
			const callee = unwrap(at.callee);
			if (callee.type === 'MemberExpression') at = callee;
		}
		if (at.type !== 'MemberExpression') return { root: at, names: names.reverse(), isCalled };
		names.push({ name: propertyName(at) ?? '', node: at.property });
		at = unwrap(at.object);
	}
}

/** `expect.poll(…)` begins a chain, as `expect(…)` does. */
const isKindOfExpect = ({ callee }: TSESTree.CallExpression): boolean =>
	callee.type === 'MemberExpression' &&
	callee.object.type === 'Identifier' &&
	callee.object.name === 'expect' &&
	/^(?:element|poll|soft)$/.test(propertyName(callee) ?? '');

/** True for a call of `expect`, of a runner's or of the global one; also where a test is given its own. */
export function isExpect(source: EcmascriptSource, node: TSESTree.Node): boolean {
	const name = expectName(source, node);
	return name !== undefined && EXPECTS_AS_USUAL.has(name);
}

/** `expect`, `expect.poll`: which of them a call is one of. */
function expectName(source: EcmascriptSource, node: TSESTree.Node): string | undefined {
	if (node.type !== 'CallExpression') return undefined;
	const callee = unwrap(node.callee);
	const name = qualifiedName(source, callee);
	if (name) return name.module === undefined || EXPECTS.has(name.module) ? name.name : undefined;
	const object = callee.type === 'MemberExpression' ? unwrap(callee.object) : callee;
	if (object.type !== 'Identifier' || object.name !== 'expect') return undefined;
	if (variableOf(source, object)?.defs[0]?.type !== 'Parameter') return undefined;
	return callee.type === 'MemberExpression' ? `expect.${propertyName(callee) ?? ''}` : 'expect';
}

const isPlaywright = (source: EcmascriptSource, node: TSESTree.Node): boolean =>
	node.type === 'CallExpression' &&
	/^(?:@playwright|playwright)\/test$/.test(qualifiedName(source, node.callee)?.module ?? '');

/** The word that makes an assertion one of a promise, where a whole expression is one. */
export function promisedAssertion(source: EcmascriptSource, node: TSESTree.Node): TSESTree.Node | undefined {
	const { root, names, isCalled } = chainOf(node);
	const has = (words: ReadonlySet<string>) => names.find(({ name }) => words.has(name))?.node;
	// `.notify(done)` tells the runner itself.
	if (names.some(({ name }) => name === 'notify' || name === 'then' || name === 'catch')) return undefined;

	const kind = expectName(source, root);
	if (kind !== undefined && EXPECTS_PROMISE.has(kind)) return isCalled ? names.at(-1)?.node : undefined;
	if (isExpect(source, root)) {
		const promised = names.find(({ name }) => name === 'rejects' || name === 'resolves');
		if (promised) return isCalled ? promised.node : undefined;
		if (isPlaywright(source, root)) return isCalled ? names.find(({ name }) => RETRYING.test(name))?.node : undefined;
		return has(AS_PROMISED);
	}
	if (names.some(({ name }) => name === 'should')) return has(AS_PROMISED);
	if (!isCalled || node.type !== 'CallExpression') return undefined;
	const callee = qualifiedName(source, node.callee);
	if (callee?.module === 'assert' || callee?.module === 'assert/strict') {
		return ASSERT_PROMISES.has(callee.name) ? (names.at(-1)?.node ?? node.callee) : undefined;
	}
	return callee?.module === 'chai' && callee.name.startsWith('assert.') ? has(ASSERT_AS_PROMISED) : undefined;
}
