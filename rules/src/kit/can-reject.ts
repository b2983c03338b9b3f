import {
	callPath,
	childrenOf,
	handlingOf,
	isFunction,
	cannotBeRejected,
	localFunction,
	nodesOfBody,
	propertyName,
	qualifiedName,
	unwrap,
	type EcmascriptSource,
	type FunctionNode,
} from '#ecmascript';
import { isKnownSafe } from '#knowledge/awaitables/safe-calls.ts';
import { RESPONSE_METHODS } from '#knowledge/callbacks/request-handlers.ts';
import type { Target } from '#program/link/target.ts';
import type { TSESTree } from '@typescript-eslint/types';
import type { RuleContext } from './rule-context.ts';

type Context = Pick<RuleContext<never, unknown, EcmascriptSource>, 'program' | 'source'>;

/** A function that awaits a function that awaits a function: deeper than anybody looks. */
const DEEPEST = 4;

/** What only a signal ends with an error, and which argument has it. https://nodejs.org/api/timers.html#timers-promises-api */
const SIGNAL_AT: ReadonlyMap<string, number> = new Map([
	['setTimeout', 2],
	['setImmediate', 1],
	['scheduler.wait', 1],
	['scheduler.yield', 0],
]);

/**
 * True where an async function can reject: it waits for something, throws or gives a promise outside of a `try` with a
 * `catch`. What else may throw is as bad in a function that is not async, and is no matter of the promise.
 */
export function canReject(context: Context, called: FunctionNode, around: readonly FunctionNode[] = []): boolean {
	const { program, source } = context;
	const { body } = called;
	// One that waits for itself rejects only for another reason.
	if (around.includes(called)) return false;
	if (around.length > DEEPEST) return true;
	const within = [...around, called];
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
		if (expression.type === 'LogicalExpression') {
			// What `&&` gives of its left side is nothing, and a promise is something.
			const gives = expression.operator === '&&' ? [expression.right] : [expression.left, expression.right];
			return gives.some(each => givesRejection(each, isPromise));
		}
		if (expression.type !== 'CallExpression') return false;
		const isAsync = Boolean(localFunction(source, expression.callee)?.async);
		return (isAsync || (isPromise && !isOfResponse(expression.callee))) && rejects(expression);
	}

	/** `return response.status(400).send(why)`: what a method of the second parameter gives is the response. */
	function isOfResponse(callee: TSESTree.Node): boolean {
		let at = unwrap(callee);
		if (at.type !== 'MemberExpression' || !RESPONSE_METHODS.has(propertyName(at) ?? '')) return false;
		while (at.type === 'MemberExpression' || at.type === 'CallExpression')
			at = unwrap(at.type === 'CallExpression' ? at.callee : at.object);
		const [, response] = called.params;
		return at.type === 'Identifier' && response?.type === 'Identifier' && response.name === at.name;
	}

	function rejects(node: TSESTree.Node): boolean {
		const expression = unwrap(node);
		// `.catch(report)`: what has a name there is a function.
		const { kind } = handlingOf(expression);
		if (kind === 'function' || kind === 'maybe') return false;
		if (cannotBeRejected(source, expression)) return false;
		if (expression.type !== 'CallExpression') return true;
		if (isAllSettled(source, expression.callee)) return false;
		if (isQuietList(context, expression, within)) return false;
		const path = callPath(source, expression.callee);
		const signalAt = path?.module === 'timers/promises' ? SIGNAL_AT.get(path.name) : undefined;
		if (signalAt !== undefined && expression.arguments.length <= signalAt) return false;
		if (path?.module !== undefined && isKnownSafe(path.module, path.name, expression.arguments.length)) return false;
		const callee = localFunction(source, expression.callee);
		// A function that is not async gives a promise of somebody else's.
		if (callee?.async && !canReject(context, callee, within)) return false;
		return !areQuiet(program?.targets(expression.callee));
	}
}

/** Gives what became of each, and never rejects. https://tc39.es/ecma262/#sec-promise.allsettled */
export function isAllSettled(source: EcmascriptSource, callee: TSESTree.Node): boolean {
	const name = qualifiedName(source, callee);
	return name?.name === 'Promise.allSettled' && name.module === undefined;
}

/**
 * `Promise.all(jobs.map(async job => { try { … } catch { … } }))`, `Promise.all([save(), send()])`: it fails with what
 * one of the list fails with. https://tc39.es/ecma262/#sec-promise.all
 */
export function isQuietList(
	context: Context,
	{ callee, arguments: [list] }: TSESTree.CallExpression,
	around: readonly FunctionNode[] = [],
): boolean {
	const name = list && qualifiedName(context.source, callee);
	if (!list || name?.module !== undefined || name?.name !== 'Promise.all') return false;
	const given = unwrap(list);
	if (given.type === 'ArrayExpression') {
		return (
			given.elements.length > 0 && given.elements.every(each => each && isQuietCall(context, unwrap(each), around))
		);
	}
	const method = given.type === 'CallExpression' ? unwrap(given.callee) : undefined;
	if (given.type !== 'CallExpression' || method?.type !== 'MemberExpression') return false;
	const [mapper] = given.arguments;
	const mapping = propertyName(method) === 'map' && mapper ? localFunction(context.source, mapper) : undefined;
	return Boolean(mapping?.async) && !canReject(context, mapping!, around);
}

function isQuietCall(context: Context, node: TSESTree.Node, around: readonly FunctionNode[]): boolean {
	if (node.type !== 'CallExpression') return false;
	const { kind } = handlingOf(node);
	if (kind === 'function' || kind === 'maybe') return true;
	const callee = localFunction(context.source, node.callee);
	if (callee?.async) return !canReject(context, callee, around);
	return areQuiet(context.program?.targets(node.callee));
}

/** What functions of the project do not await may throw all the same, as in `canReject` itself. */
const areQuiet = (targets: readonly Target[] | undefined): boolean =>
	!!targets?.length && targets.every(each => each.kind === 'function' && (each.neverRejects || each.looksAfterItself));

/** True for an async function that looks after its own errors: it awaits, and nothing of what it awaits makes it reject. */
export const looksAfterItself = (context: Context, called: FunctionNode): boolean =>
	called.async &&
	nodesOfBody(called.body).some(({ type }) => type === 'AwaitExpression') &&
	!canReject(context, called);
