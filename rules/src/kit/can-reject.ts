import {
	callPath,
	childrenOf,
	handlingOf,
	isFunction,
	cannotBeRejected,
	localFunction,
	nodesOfBody,
	qualifiedName,
	unwrap,
	type EcmascriptSource,
	type FunctionNode,
} from '#ecmascript';
import { isKnownSafe } from '#knowledge/awaitables/safe-calls.ts';
import type { TSESTree } from '@typescript-eslint/types';
import type { RuleContext } from './rule-context.ts';

type Context = Pick<RuleContext<never, unknown, EcmascriptSource>, 'program' | 'source'>;

/** A function that awaits a function that awaits a function: deeper than anybody looks, and it ends a cycle. */
const DEEPEST = 4;

/**
 * True where an async function can reject: it waits for something, throws or gives a promise outside of a `try` with a
 * `catch`. What else may throw is as bad in a function that is not async, and is no matter of the promise.
 */
export function canReject(context: Context, { body }: FunctionNode, depth = 0): boolean {
	const { program, source } = context;
	if (depth > DEEPEST) return true;
	// A function that is async and awaits nothing is so for the promise that it returns.
	const awaits = nodesOfBody(body).some(({ type }) => type === 'AwaitExpression');
	return leaks(body, false) || (body.type !== 'BlockStatement' && givesRejection(body, true));

	function leaks(node: TSESTree.Node, isCaught: boolean): boolean {
		if (isFunction(node) || node.type === 'ClassDeclaration' || node.type === 'ClassExpression') return false;
		switch (node.type) {
			case 'AwaitExpression':
				if (!isCaught && rejects(node.argument)) return true;
				break;
			case 'ForOfStatement':
				if (node.await && !isCaught) return true;
				break;
			case 'ThrowStatement':
				if (!isCaught) return true;
				break;
			case 'ReturnStatement':
				// A `catch` around does not see what happens to a promise that is returned.
				if (node.argument && givesRejection(node.argument, !awaits)) return true;
				break;
			case 'TryStatement': {
				if (leaks(node.block, isCaught || node.handler !== null)) return true;
				return [node.handler?.body, node.finalizer].some(part => part && leaks(part, isCaught));
			}
		}
		return childrenOf(node).some(child => leaks(child, isCaught));
	}

	/** `isPromise`: a call of something unknown gives a promise there, by all appearances. */
	function givesRejection(node: TSESTree.Node, isPromise: boolean): boolean {
		const expression = unwrap(node);
		if (expression.type === 'ConditionalExpression') {
			return givesRejection(expression.consequent, isPromise) || givesRejection(expression.alternate, isPromise);
		}
		if (expression.type !== 'CallExpression') return false;
		return (isPromise || Boolean(localFunction(source, expression.callee)?.async)) && rejects(expression);
	}

	function rejects(node: TSESTree.Node): boolean {
		const expression = unwrap(node);
		// `.catch(report)`: what has a name there is a function.
		const { kind } = handlingOf(expression);
		if (kind === 'function' || kind === 'maybe') return false;
		if (cannotBeRejected(source, expression)) return false;
		if (expression.type !== 'CallExpression') return true;
		const name = qualifiedName(source, expression.callee);
		if (name && name.module === undefined && name.name === 'Promise.allSettled') return false;
		const path = callPath(source, expression.callee);
		if (path?.module !== undefined && isKnownSafe(path.module, path.name, expression.arguments.length)) return false;
		const callee = localFunction(source, expression.callee);
		// A function that is not async gives a promise of somebody else's.
		if (callee?.async && !canReject(context, callee, depth + 1)) return false;
		const targets = program?.targets(expression.callee);
		return !targets?.length || !targets.every(target => target.kind === 'function' && target.neverRejects);
	}
}

/** True for an async function that looks after its own errors: it awaits, and nothing of what it awaits makes it reject. */
export const looksAfterItself = (context: Context, called: FunctionNode): boolean =>
	called.async &&
	nodesOfBody(called.body).some(({ type }) => type === 'AwaitExpression') &&
	!canReject(context, called);
