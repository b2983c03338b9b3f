import {
	enclosingFunction,
	functionName,
	isFunction,
	propertyName,
	unwrap,
	wrapped,
	type FunctionNode,
} from '#ecmascript';
import { isCleanUp } from '#knowledge/rejections/expected-failures.ts';
import type { TSESTree } from '@typescript-eslint/types';

/**
 * True in a `finally`, in a `catch` and in a function that cleans up: what fails there must not take the place of the
 * first error or keep the rest from being cleaned up, so that dropping it is what people are told to do.
 */
export const isOnTheWayOut = (node: TSESTree.Node): boolean => isBehindAnotherError(node) || isInCleanUp(node);

function isBehindAnotherError(node: TSESTree.Node): boolean {
	for (let child = node, at = node.parent; at && !isFunction(at); child = at, at = at.parent) {
		if (at.type === 'CatchClause' || (at.type === 'TryStatement' && at.finalizer === child)) return true;
	}
	return false;
}

function isInCleanUp(node: TSESTree.Node): boolean {
	const around = enclosingFunction(node);
	const name = around && functionName(around);
	return (
		around !== undefined &&
		((name !== undefined && isCleanUp(name)) || isToldError(around, name) || isInCleanUp(around))
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
	return callee?.type === 'MemberExpression' && propertyName(callee) === 'catch';
}

const OF_ERRORS =
	/^(?:on|handle|report|notify|tell|show|answer|reply)(?:[A-Z]\w*)?(?:Error|Exception|Failure|Rejection)$/;
const ERROR = /^_?(?:e|err|error|exception|reason|failure)$/i;
