import { isFunction, propertyName, unwrap, wrapped } from '#ecmascript';
import type { Edit } from '#kit/finding.ts';
import type { TSESTree } from '@typescript-eslint/types';

const ADOPTS_RESULT = new Set(['then', 'catch', 'finally']);
const COMBINES = new Set(['all', 'allSettled', 'any', 'race']);

/** Returns the promise where the last statement of a callback drops it and the callback's caller waits for what it returns. */
export function returnEdits(node: TSESTree.Node): Edit[] | undefined {
	const statement = wrapped(node).parent;
	if (statement?.type !== 'ExpressionStatement' || statement.parent.type !== 'BlockStatement') return undefined;
	const callback = statement.parent.parent;
	if (statement.parent.body.at(-1) !== statement || !isFunction(callback) || callback.async || callback.generator) {
		return undefined;
	}
	const call = callback.parent;
	if (call.type !== 'CallExpression' || !call.arguments.includes(callback as TSESTree.Expression)) return undefined;

	const callee = unwrap(call.callee);
	const method = callee.type === 'MemberExpression' ? propertyName(callee) : undefined;
	if (!method || !(ADOPTS_RESULT.has(method) || (method === 'map' && isCombined(call)))) return undefined;
	return [{ range: [statement.range[0], statement.range[0]], text: 'return ' }];
}

/** True for the list in `Promise.all(list)`. */
function isCombined(list: TSESTree.CallExpression): boolean {
	const { parent } = wrapped(list);
	if (parent?.type !== 'CallExpression' || parent.callee.type !== 'MemberExpression') return false;
	const { object } = parent.callee;
	return object.type === 'Identifier' && object.name === 'Promise' && COMBINES.has(propertyName(parent.callee) ?? '');
}
