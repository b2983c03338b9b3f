import { isFunction, type FunctionNode } from './functions.ts';
import type { TSESTree } from '@typescript-eslint/types';
import { nodesIn } from './nodes-in.ts';

/**
 * True for an async function whose work is one `try` with a `catch` that neither throws nor awaits.
 * There is no error to lose, so starting it without waiting is a decision and not an oversight.
 */
export function neverRejects({ body }: FunctionNode): boolean {
	if (body.type !== 'BlockStatement') return false;
	const work = body.body.at(-1);
	if (work?.type !== 'TryStatement' || !work.handler || !body.body.slice(0, -1).every(isDeclaring)) return false;
	return isQuiet(work.handler.body) && (!work.finalizer || isQuiet(work.finalizer));
}

/** Constructors that throw on nothing, called without arguments. */
const HARMLESS = new Set(['AbortController', 'Date', 'Map', 'Set', 'WeakMap', 'WeakSet']);

/** A declaration that runs no code of anybody's. */
function isDeclaring(statement: TSESTree.Statement): boolean {
	if (statement.type === 'FunctionDeclaration') return true;
	if (statement.type !== 'VariableDeclaration') return false;
	return statement.declarations.every(({ init }) => {
		if (!init || init.type === 'Literal' || init.type === 'Identifier' || isFunction(init)) return true;
		if (init.type !== 'NewExpression' || init.arguments.length) return false;
		return init.callee.type === 'Identifier' && HARMLESS.has(init.callee.name);
	});
}

/**
 * True where every `await` of an async function is inside a `try` whose `catch` is quiet: what it waits for
 * cannot make it reject, so who keeps its promise may well let go of it.
 */
export function catchesWhatItAwaits({ body }: FunctionNode): boolean {
	return !nodesIn(
		body,
		node => !isFunction(node) && !(node.type === 'TryStatement' && node.handler !== null && isQuiet(node.handler.body)),
	).some(node => node.type === 'AwaitExpression' || (node.type === 'ForOfStatement' && node.await));
}

const LOUD = new Set(['AwaitExpression', 'ForOfStatement', 'ThrowStatement']);

/** True where nothing throws again or waits for something that may reject. */
export const isQuiet = (block: TSESTree.BlockStatement | TSESTree.Expression): boolean =>
	!nodesIn(block, node => !isFunction(node)).some(({ type }) => LOUD.has(type));
