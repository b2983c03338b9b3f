import type { TSESTree } from '@typescript-eslint/types';
import { isFunction, isQuiet, localFunction, propertyName, unwrap, type EcmascriptSource } from '#ecmascript';

/**
 * True for `promise.catch(error => …)` with a handler that neither throws nor waits, by its text where that is in this
 * file: what the call gives does not reject. Nor does what a quiet `finally` gives behind it.
 * https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/Promise/catch
 */
export function isQuietCatch(
	source: EcmascriptSource,
	{ callee, arguments: [handler, ...others] }: TSESTree.CallExpression,
): boolean {
	const method = unwrap(callee);
	if (method.type !== 'MemberExpression' || !handler || others.length) return false;
	const name = propertyName(method);
	if (name === 'catch') return isQuietHandler(source, handler);
	const before = unwrap(method.object);
	const isBehind = name === 'finally' && before.type === 'CallExpression' && isQuietCatch(source, before);
	return isBehind && isQuietHandler(source, handler);
}

/** What has a name and stands elsewhere is taken to tell somebody. */
function isQuietHandler(source: EcmascriptSource, node: TSESTree.Node): boolean {
	const handler = unwrap(node);
	const written = isFunction(handler) ? handler : localFunction(source, handler);
	if (written) return isQuiet(written.body);
	return handler.type === 'MemberExpression' || (handler.type === 'Identifier' && handler.name !== 'undefined');
}
