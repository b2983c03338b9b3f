import { isFunction, propertyName, unwrap, wrapped } from '#ecmascript';
import type { Edit } from '#kit/finding.ts';
import type { TSESTree } from '@typescript-eslint/types';
import { callAround, isAwaitedCallback } from '#kit/awaited-callback.ts';

const COMBINES = new Set(['all', 'allSettled', 'any', 'race']);

/** Returns the promise where the last statement of a callback drops it and the callback's caller waits for what it returns. */
export function returnEdits(node: TSESTree.Node): Edit[] | undefined {
	const statement = wrapped(node).parent;
	if (statement?.type !== 'ExpressionStatement' || statement.parent.type !== 'BlockStatement') return undefined;
	const callback = statement.parent.parent;
	if (statement.parent.body.at(-1) !== statement || !isFunction(callback) || callback.async || callback.generator) {
		return undefined;
	}
	if (!isAwaitedCallback(callback) && !isCombinedMapper(callAround(callback))) return undefined;
	return [{ range: [statement.range[0], statement.range[0]], text: 'return ' }];
}

/** True for the mapper in `Promise.all(list.map(mapper))`. */
function isCombinedMapper(call: TSESTree.CallExpression | undefined): boolean {
	const callee = call && unwrap(call.callee);
	if (callee?.type !== 'MemberExpression' || propertyName(callee) !== 'map') return false;
	const { parent } = wrapped(call!);
	if (parent?.type !== 'CallExpression' || parent.callee.type !== 'MemberExpression') return false;
	const { object } = parent.callee;
	return object.type === 'Identifier' && object.name === 'Promise' && COMBINES.has(propertyName(parent.callee) ?? '');
}
