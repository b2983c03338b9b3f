import { enclosingFunction, propertyName, unwrap, variableOf, type FunctionNode } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';

/** Array methods, which call back before they return. https://tc39.es/ecma262/#sec-properties-of-the-array-prototype-object */
const CALL_BACK_AT_ONCE = new Set([
	'every',
	'filter',
	'find',
	'findIndex',
	'findLast',
	'findLastIndex',
	'flatMap',
	'forEach',
	'map',
	'reduce',
	'reduceRight',
	'some',
	'sort',
	'toSorted',
]);

/** The async function whose run a node is part of; undefined for synchronous code, and where start-up is allowed to block. */
export function asyncContext(context: Context, node: TSESTree.Node): FunctionNode | undefined {
	let around = enclosingFunction(node);
	while (around && !around.async && runsAtOnce(around)) around = enclosingFunction(around);
	if (!around?.async) return undefined;
	return context.options.allowAtStartUp && isStartedByFile(context, around) ? undefined : around;
}

/** True for a function that is called where it is written, and for a callback that an array calls at once. */
function runsAtOnce(node: FunctionNode): boolean {
	if (node.type === 'FunctionDeclaration' || node.generator) return false;
	const { parent } = node;
	if (parent.type === 'NewExpression') {
		return parent.callee.type === 'Identifier' && parent.callee.name === 'Promise' && parent.arguments[0] === node;
	}
	if (parent.type !== 'CallExpression') return false;
	if (parent.callee === node) return true;
	const callee = unwrap(parent.callee);
	return (
		parent.arguments[0] === node &&
		callee.type === 'MemberExpression' &&
		CALL_BACK_AT_ONCE.has(propertyName(callee) ?? '')
	);
}

/** True for an async function that the file's own top level calls. */
function isStartedByFile({ source }: Context, node: FunctionNode): boolean {
	if (node.parent.type === 'CallExpression' && node.parent.callee === node) return !enclosingFunction(node);
	const name =
		node.id ??
		(node.parent.type === 'VariableDeclarator' && node.parent.id.type === 'Identifier' ? node.parent.id : null);
	const variable = name && variableOf(source, name);
	return Boolean(
		variable?.references.some(({ identifier }) => {
			const { parent } = identifier;
			return parent?.type === 'CallExpression' && parent.callee === identifier && !enclosingFunction(parent);
		}),
	);
}
