import {
	enclosingFunction,
	isFunction,
	nodesOfBody,
	propertyName,
	unwrap,
	variableOf,
	type EcmascriptSource,
} from '#ecmascript';
import { isAwaitedCallback } from './awaited-callback.ts';
import type { TSESTree } from '@typescript-eslint/types';
import { isExpect } from './promised-assertion.ts';

const REACTIONS = /^(?:then|catch|finally)$/;

/**
 * The last word of `load().then(rows => { expect(rows).toEqual([]); })` in a test: the assertions come when the test may be
 * over. Not where the chain tells the runner (`done`), and not where what looks like a promise is a runner's own:
 * https://docs.cypress.io/api/commands/then, https://angular.dev/api/core/testing/waitForAsync
 */
export function expectingChain(source: EcmascriptSource, node: TSESTree.Node): TSESTree.Node | undefined {
	const reactions = reactionsOf(node);
	const [last] = reactions;
	const around = last && enclosingFunction(last.call);
	if (!last || !around || !isAwaitedCallback(around)) return undefined;
	const given = reactions.flatMap(({ call }) => call.arguments.map(each => unwrap(each)));
	if (!given.some(each => asserts(source, each)) || !isOwn(source, reactions.at(-1)!.object)) return undefined;
	if (/\bcy\.|@angular\/core\/testing/.test(source.text)) return undefined;
	return given.some(each => tellsRunner(source, each)) ? undefined : last.callee.property;
}

interface Reaction {
	readonly call: TSESTree.CallExpression;
	readonly callee: TSESTree.MemberExpression;
	readonly object: TSESTree.Node;
}

/** The calls of `then`, `catch` and `finally` that a chain ends with, the last one first. */
function reactionsOf(node: TSESTree.Node): Reaction[] {
	const call = unwrap(node);
	const callee = call.type === 'CallExpression' ? unwrap(call.callee) : undefined;
	if (call.type !== 'CallExpression' || callee?.type !== 'MemberExpression') return [];
	if (!REACTIONS.test(propertyName(callee) ?? '')) return [];
	return [{ call, callee, object: callee.object }, ...reactionsOf(callee.object)];
}

const asserts = (source: EcmascriptSource, node: TSESTree.Node): boolean =>
	isFunction(node) && nodesOfBody(node.body).some(each => isExpect(source, each));

/** Calls, or is, what the functions around were given. */
function tellsRunner(source: EcmascriptSource, node: TSESTree.Node): boolean {
	if (!isFunction(node)) return node.type === 'Identifier' && isParameter(source, node);
	return nodesOfBody(node.body).some(each => {
		const callee = each.type === 'CallExpression' ? unwrap(each.callee) : undefined;
		return callee?.type === 'Identifier' && isParameter(source, callee);
	});
}

const isParameter = (source: EcmascriptSource, identifier: TSESTree.Identifier): boolean =>
	variableOf(source, identifier)?.defs[0]?.type === 'Parameter';

/** Starts from something that the file binds, or from what the language gives: commands of a runner are global. */
function isOwn(source: EcmascriptSource, node: TSESTree.Node): boolean {
	let at = unwrap(node);
	while (at.type === 'CallExpression' || at.type === 'MemberExpression') {
		at = unwrap(at.type === 'CallExpression' ? at.callee : at.object);
	}
	if (at.type !== 'Identifier') return false;
	return /^(?:fetch|Promise)$/.test(at.name) || Boolean(variableOf(source, at)?.defs.length);
}
