import type { TSESTree } from '@typescript-eslint/types';
import { isFunction, isQuiet, propertyName, unwrap } from '#ecmascript';

/**
 * True for `promise.catch(error => …)` with a handler that is written there and neither throws nor waits: what the call
 * gives does not reject. https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/Promise/catch
 */
export function isQuietCatch({ callee, arguments: [handler, ...others] }: TSESTree.CallExpression): boolean {
	const method = unwrap(callee);
	if (method.type !== 'MemberExpression' || propertyName(method) !== 'catch' || others.length) return false;
	return handler !== undefined && isFunction(handler) && isQuiet(handler.body);
}
