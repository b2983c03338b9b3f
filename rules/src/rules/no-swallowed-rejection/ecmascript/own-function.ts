import { isFunction, localFunction, nodesIn, nodesOfBody, unwrap } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';

type WorkOf = (context: Context, body: TSESTree.BlockStatement) => readonly TSESTree.Node[];

/** Functions whose work is being looked for: one that calls itself has no end. */
const asked = new Set<TSESTree.Node>();

/** True for `finish()`, an async function of the file that throws nothing and awaits only what is left alone itself. */
export function awaitsOnlyLetFail(context: Context, callee: TSESTree.Node, workOf: WorkOf): boolean {
	const called = localFunction(context.source, callee);
	if (!called?.async || called.generator || called.body.type !== 'BlockStatement' || asked.has(called)) return false;
	const nodes = nodesOfBody(called.body);
	if (!nodes.some(isAwait) || nodes.some(({ type }) => type === 'ThrowStatement')) return false;
	// What is in a variable or a field was started somewhere else.
	const isCall = (node: TSESTree.Node) => !isAwait(node) || unwrap(node.argument).type === 'CallExpression';
	if (!uncaughtIn(called.body).every(isCall)) return false;
	asked.add(called);
	const work = workOf(context, called.body);
	asked.delete(called);
	return !work.length;
}

const isAwait = (node: TSESTree.Node): node is TSESTree.AwaitExpression => node.type === 'AwaitExpression';

/** The nodes of a body whose errors no `try` of its own looks after. */
export const uncaughtIn = (body: TSESTree.BlockStatement): readonly TSESTree.Node[] =>
	nodesIn(body, node => !isFunction(node) && !(node.type === 'TryStatement' && node.handler));
