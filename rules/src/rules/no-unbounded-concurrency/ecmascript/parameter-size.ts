import { calleeName, isFunction, type FunctionNode } from '#ecmascript';
import type { Variable } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';
import { callsOf } from './own-callers.ts';
import type { Size } from './size.ts';

/**
 * What callers pass has the size of an input, unless the type says how many there are, or all callers are in this file
 * and pass what is small. As many as arguments are written at a call are few.
 */
export function parameterSize(context: Context, variable: Variable, sizeOf: (node: TSESTree.Node) => Size): Size {
	const [definition] = variable.defs;
	const around = definition?.node;
	if (!around || !isFunction(around)) return 'unknown';
	const index = around.params.findIndex(each => contains(each, definition.name));
	const parameter = around.params[index];
	if (!parameter || parameter.type === 'RestElement') return 'small';
	if (parameter.type === 'Identifier' && parameter.typeAnnotation?.typeAnnotation.type === 'TSTupleType')
		return 'small';
	if (isCalledWithParts(around)) return 'small';
	const { calls, isAll } = callsOf(context, around);
	if (parameter.type !== 'Identifier' || !isAll || !calls.length) return 'input';
	const sizes = calls.map(({ arguments: all }) => {
		const given = all[index];
		return given && given.type !== 'SpreadElement' ? sizeOf(given) : 'small';
	});
	return sizes.includes('input') ? 'input' : sizes.includes('unknown') ? 'unknown' : 'small';
}

/** `findInBatches(query, users => …)`: the callback of something that gives a part at a time. */
function isCalledWithParts(node: FunctionNode): boolean {
	const { parent } = node;
	return (
		parent.type === 'CallExpression' && parent.callee !== node && /batch|chunk|page/i.test(calleeName(parent.callee))
	);
}

const contains = (outer: TSESTree.Node, inner: TSESTree.Node): boolean =>
	outer.range[0] <= inner.range[0] && inner.range[1] <= outer.range[1];
