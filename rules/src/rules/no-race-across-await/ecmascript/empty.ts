import { constantInitializer, unwrap, variableOf, type EcmascriptSource } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';
import { placeOf } from './place.ts';

/**
 * The place that a condition found empty when it had an outcome: `!a`, `a == null`, `a === undefined`, `typeof a === 'undefined'`,
 * `!map.has(id)`. A local that holds what was in the place stands for it.
 */
export function emptyAfter(source: EcmascriptSource, test: TSESTree.Node, is: boolean): string | undefined {
	const node = unwrap(test);
	if (isOfLoop(node)) return undefined;
	if (node.type !== 'BinaryExpression') return is ? undefined : checked(source, node);
	const isEqual = node.operator === '==' || node.operator === '===';
	if (!isEqual && node.operator !== '!=' && node.operator !== '!==') return undefined;
	const left = node.left as TSESTree.Node;
	const isRight = isNothing(node.right) || unwrap(left).type === 'UnaryExpression';
	const [value, other] = isRight ? [left, node.right] : [node.right, left];
	if (isTypeofNothing(value, other)) return isEqual === is ? checked(source, value.argument) : undefined;
	return isNothing(other) && isEqual === is ? checked(source, value) : undefined;
}

/** A loop looks again before its next turn. */
function isOfLoop(node: TSESTree.Node): boolean {
	let whole = node;
	for (let { parent } = node; parent && CONDITIONS.has(parent.type); parent = parent.parent) whole = parent;
	const { parent } = whole;
	const isLoop =
		parent?.type === 'WhileStatement' || parent?.type === 'DoWhileStatement' || parent?.type === 'ForStatement';
	return isLoop && parent.test === whole;
}

const CONDITIONS = new Set<string>(['LogicalExpression', 'UnaryExpression', 'ChainExpression', 'TSNonNullExpression']);

function checked(source: EcmascriptSource, value: TSESTree.Node): string | undefined {
	const node = unwrap(value);
	const held = node.type === 'Identifier' ? heldIn(source, node) : undefined;
	return placeOf(source, held ?? node)?.key;
}

/** `let known = cache.get(id); if (!known) …` */
function heldIn(source: EcmascriptSource, identifier: TSESTree.Identifier): TSESTree.Node | undefined {
	const variable = variableOf(source, identifier);
	const declarator = variable && (constantInitializer(variable) ?? firstOf(variable.defs[0]?.node));
	if (!declarator?.init || declarator.id.type !== 'Identifier') return undefined;
	const init = unwrap(declarator.init);
	return init.type === 'MemberExpression' || init.type === 'CallExpression' || init.type === 'Identifier'
		? init
		: undefined;
}

const firstOf = (node: TSESTree.Node | undefined): TSESTree.VariableDeclarator | undefined =>
	node?.type === 'VariableDeclarator' ? node : undefined;

/** True for what people leave a place empty with: `null`, `undefined`, and also `false`, `0` and `''`. */
export function isNothing(value: TSESTree.Node): boolean {
	const node = unwrap(value);
	if (node.type === 'Literal')
		return node.raw === 'null' || node.value === false || node.value === 0 || node.value === '';
	if (node.type === 'Identifier') return node.name === 'undefined';
	return node.type === 'UnaryExpression' && node.operator === 'void';
}

function isTypeofNothing(value: TSESTree.Node, other: TSESTree.Node): value is TSESTree.UnaryExpression {
	const [one, two] = [unwrap(value), unwrap(other)];
	return (
		one.type === 'UnaryExpression' && one.operator === 'typeof' && two.type === 'Literal' && two.value === 'undefined'
	);
}
