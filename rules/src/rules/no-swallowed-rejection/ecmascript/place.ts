import {
	enclosingFunction,
	functionName,
	isFunction,
	propertyName,
	unwrap,
	wrapped,
	type FunctionNode,
} from '#ecmascript';
import { isAheadOfNeed, isCleanUp, isRemoval, saysToLetFail } from '#knowledge/rejections/expected-failures.ts';
import type { TSESTree } from '@typescript-eslint/types';

/**
 * True in a `finally`, in a `catch`, before a `throw`, in a function that cleans up, does something ahead of need or says by its name that
 * it may fail: what fails there must not take the place of the
 * first error or keep the rest from being cleaned up, so that dropping it is what people are told to do.
 */
export const isOnTheWayOut = (node: TSESTree.Node): boolean => isBehindAnotherError(node) || isInCleanUp(node);

function isBehindAnotherError(node: TSESTree.Node): boolean {
	for (let child = node, at = node.parent; at && !isFunction(at); child = at, at = at.parent) {
		if (at.type === 'CatchClause' || (at.type === 'TryStatement' && at.finalizer === child)) return true;
		// `await alertUser(why).catch(() => {}); throw new Error(why);`
		if (at.type === 'BlockStatement' && at.body[at.body.indexOf(child as never) + 1]?.type === 'ThrowStatement')
			return true;
	}
	return false;
}

function isInCleanUp(node: TSESTree.Node): boolean {
	const around = enclosingFunction(node);
	const name = around && functionName(around);
	return (
		around !== undefined &&
		((name !== undefined && [isCleanUp, isRemoval, isAheadOfNeed, saysToLetFail].some(is => is(name))) ||
			isToldError(around, name) ||
			isInCleanUp(around))
	);
}

/** `.catch(async error => …)`, `function handleError(error, reply) { … }`: there is an error already. */
function isToldError(node: FunctionNode, name: string | undefined): boolean {
	const isNamed = name !== undefined && OF_ERRORS.test(name);
	if (isNamed) return node.params.some(each => each.type === 'Identifier' && ERROR.test(each.name));
	const given = wrapped(node);
	const call =
		given.parent?.type === 'CallExpression' && given.parent.arguments[0] === given ? given.parent : undefined;
	const callee = call && unwrap(call.callee);
	return (callee?.type === 'MemberExpression' && propertyName(callee) === 'catch') || isOnLastEvent(given);
}

/** `server.on('error', async error => { … })`, `process.once('SIGTERM', async () => { … })`. */
function isOnLastEvent(callback: TSESTree.Node): boolean {
	const call = callback.parent;
	if (call?.type !== 'CallExpression' || call.arguments[1] !== callback) return false;
	const callee = unwrap(call.callee);
	const [event] = call.arguments;
	return (
		callee.type === 'MemberExpression' &&
		LISTENING.test(propertyName(callee) ?? '') &&
		event?.type === 'Literal' &&
		LAST_EVENTS.has(String(event.value))
	);
}

const LISTENING = /^(?:on|once|addListener|addEventListener|prependListener|prependOnceListener)$/;

/**
 * What is run because something failed or is over.
 * https://nodejs.org/api/events.html#error-events, https://nodejs.org/api/process.html#process-events, https://developer.mozilla.org/en-US/docs/Web/API/Window/pagehide_event
 */
const LAST_EVENTS: ReadonlySet<string> = new Set([
	'SIGHUP',
	'SIGINT',
	'SIGQUIT',
	'SIGTERM',
	'abort',
	'beforeExit',
	'beforeunload',
	'disconnect',
	'error',
	'pagehide',
	'uncaughtException',
	'unhandledRejection',
	'unload',
]);

const OF_ERRORS =
	/^(?:on|handle|report|notify|tell|show|answer|reply)(?:[A-Z]\w*)?(?:Error|Exception|Failure|Rejection)$/;
const ERROR = /^_?(?:e|err|error|exception|reason|failure)$/i;
