import { isFunction, propertyName, unwrap, variableOf } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';

/** Given a callback, a function that gives a promise or nothing gives nothing: `close(done)` beside `await close()`. */
export const isCalledBack = ({ arguments: all }: TSESTree.CallExpression): boolean => {
	const last = all.at(-1);
	return last !== undefined && isFunction(last);
};

/** Whose last argument is called with what the promise gives, and not when there is an error. */
const OF_PROMISES = new Set(['then', 'catch', 'finally', 'all', 'allSettled', 'any', 'race', 'resolve']);
const ERROR = /^(?:e|er|err|error|_err|_error)$|Err(?:or)?$/;
const CALLBACK = /^(?:callback|cb|done|next)$/;

/**
 * `build(targets, err => …)`: functions that both give a promise and take a callback tell their errors to the callback
 * when they are given one. It is called with an error first, or is what the caller itself has been given to be called.
 */
export function tellsItsCallback({ source }: Context, { callee, arguments: all }: TSESTree.CallExpression): boolean {
	const called = unwrap(callee);
	if (called.type === 'MemberExpression' && OF_PROMISES.has(propertyName(called) ?? '')) return false;
	const last = all.at(-1);
	const given = last && last.type !== 'SpreadElement' ? unwrap(last) : undefined;
	if (!given) return false;
	if (isFunction(given)) {
		const [first] = given.params;
		return first?.type === 'Identifier' && ERROR.test(first.name);
	}
	if (given.type !== 'Identifier' || !CALLBACK.test(given.name)) return false;
	return variableOf(source, given)?.defs.some(({ type }) => type === 'Parameter') ?? false;
}
