import { calleeName, enclosingFunction, nodesOfBody, propertyName, variableOf, wrapped } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';
import { kindOfValue } from './handler.ts';

/**
 * `let row; try { row = await load(); } catch {} if (row) …`: a variable that the work fills, and that is asked behind
 * it whether it is there, or that has a value before, or is what the function gives. Who wrote it has thought of a failure.
 */
export function isLookedAt({ source }: Context, block: TSESTree.BlockStatement): boolean {
	const isInside = ([start]: readonly [number, number]) => block.range[0] <= start && start < block.range[1];
	const isFromInside = (node: TSESTree.Node) => {
		const made = node.type === 'Identifier' ? variableOf(source, node)?.defs[0]?.name : undefined;
		return made !== undefined && isInside(made.range);
	};
	let hasWaited = false;
	return nodesOfBody(block).some(node => {
		if (isWaiting(node)) hasWaited = true;
		if (node.type === 'AssignmentExpression' && node.left.type === 'MemberExpression' && !node.left.computed) {
			if (isMemberAsked(source.text, node.left, block) && (hasWaited || nodesOfBody(node).some(isWaiting))) return true;
		}
		const filled = filledBy(node);
		if (!filled || (!hasWaited && !nodesOfBody(node).some(isWaiting))) return false;
		const variable = variableOf(source, filled);
		const [definition] = variable?.defs ?? [];
		if (!variable || !definition || isInside(definition.name.range)) return false;
		if (node.type !== 'AssignmentExpression' || node.left !== filled) {
			const isOfWork = nodesOfBody(node).some(each => isWaiting(each) || isFromInside(each));
			return isOfWork && isEmptyCollection(definition.name);
		}
		if (definition.type === 'Parameter' || hasValue(definition.name)) return true;
		const outside = variable.references.filter(each => each.isRead() && !isInside(each.identifier.range));
		return outside.some(({ identifier }) => isAsked(identifier)) || (outside.length > 0 && outside.every(isReturned));
	});
}

/** `try { result.page = await load(); } catch {} if (result.page === undefined) …` */
function isMemberAsked(text: string, member: TSESTree.MemberExpression, block: TSESTree.BlockStatement): boolean {
	const around = enclosingFunction(block);
	const words = text.slice(...member.range);
	return Boolean(
		around &&
		nodesOfBody(around.body).some(
			each =>
				each.type === 'MemberExpression' &&
				each.range[0] >= block.range[1] &&
				text.slice(...each.range) === words &&
				isAsked(each),
		),
	);
}

const isWaiting = (node: TSESTree.Node): boolean =>
	node.type === 'AwaitExpression' || (node.type === 'ForOfStatement' && node.await);

/** `row = …`, `rows.push(…)`, `rows[name] = …`: the variable that gets something. */
function filledBy(node: TSESTree.Node): TSESTree.Identifier | undefined {
	if (node.type === 'AssignmentExpression') {
		const { left } = node;
		const filled = left.type === 'MemberExpression' && left.computed ? left.object : left;
		return filled.type === 'Identifier' ? filled : undefined;
	}
	if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return undefined;
	const { object } = node.callee;
	return object.type === 'Identifier' && FILLING.has(propertyName(node.callee) ?? '') ? object : undefined;
}

const FILLING = new Set(['add', 'push', 'set', 'unshift']);

/** `const rows = []`, `new Map()`: what is missing in it is not told apart from what never was. */
function isEmptyCollection({ parent }: TSESTree.Node): boolean {
	const init = parent?.type === 'VariableDeclarator' ? parent.init : undefined;
	if (init?.type === 'ArrayExpression') return !init.elements.length;
	if (init?.type === 'ObjectExpression') return !init.properties.length;
	return init?.type === 'NewExpression' && !init.arguments.length && /^(?:Map|Set)$/.test(calleeName(init.callee));
}

/** `let message = messageOf(response); try { message = (await response.json()).message; } catch {}`: it has its default before. */
function hasValue({ parent }: TSESTree.Node): boolean {
	if (parent?.type !== 'VariableDeclarator' || !parent.init) return false;
	const isNull = parent.init.type === 'Literal' && parent.init.value === null;
	return !isNull && kindOfValue(parent.init) !== 'undefined';
}

/** `return row;`: `undefined` is the answer then. */
const isReturned = ({ identifier }: { readonly identifier: TSESTree.Node }): boolean =>
	wrapped(identifier).parent?.type === 'ReturnStatement';

const TESTED = new Set(['ConditionalExpression', 'DoWhileStatement', 'IfStatement', 'WhileStatement']);

/** `if (row)`, `!row`, `row ?? other`, `row?.id`, `row === undefined`. */
function isAsked(identifier: TSESTree.Node): boolean {
	const node = wrapped(identifier);
	const { parent } = node;
	if (!parent) return false;
	if (TESTED.has(parent.type)) return (parent as TSESTree.IfStatement).test === node;
	if (parent.type === 'LogicalExpression') return parent.left === node || parent.operator === '&&';
	if (parent.type === 'UnaryExpression') return parent.operator === '!' || parent.operator === 'typeof';
	if (parent.type === 'MemberExpression') return parent.object === node && parent.optional;
	return parent.type === 'BinaryExpression' && /^[!=]==?$/.test(parent.operator);
}
