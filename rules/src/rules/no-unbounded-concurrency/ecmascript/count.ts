import { calleeName, constantInitializer, propertyName, unwrap, variableOf } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';
import type { Size } from './size.ts';

/** How many a number says. `Array.from({ length: workers })` starts as many as somebody chose. */
export function countOf(context: Context, node: TSESTree.Node, sizeOf: (list: TSESTree.Node) => Size): Size {
	const number = unwrap(node);
	switch (number.type) {
		case 'Literal':
			return typeof number.value === 'number' && number.value > context.options.smallSize ? 'input' : 'small';
		case 'MemberExpression':
			return /^(length|size)$/.test(propertyName(number) ?? '') ? sizeOf(number.object) : 'unknown';
		case 'Identifier': {
			const variable = variableOf(context.source, number);
			const init = variable && constantInitializer(variable)?.init;
			return init ? countOf(context, init, sizeOf) : 'unknown';
		}
		case 'CallExpression':
			return ofMath(context, number, sizeOf);
		case 'BinaryExpression':
			return number.operator === '/' && grows(number.left) ? 'input' : countOf(context, number.left, sizeOf);
		default:
			return 'unknown';
	}
}

function ofMath(context: Context, call: TSESTree.CallExpression, sizeOf: (list: TSESTree.Node) => Size): Size {
	const name = calleeName(call.callee);
	const sizes = call.arguments.map(each => countOf(context, each, sizeOf));
	// The smaller one is as many as there are.
	if (name === 'Math.min') return sizes.every(size => size === 'input') ? 'input' : 'small';
	if (!/^Math\.(max|ceil|floor|round|trunc)$/.test(name)) return 'unknown';
	return sizes.includes('input') ? 'input' : sizes.includes('unknown') ? 'unknown' : 'small';
}

/** `total / pageSize`: pages. */
const grows = (node: TSESTree.Node): boolean => /total|count|length$/i.test(calleeName(node));
