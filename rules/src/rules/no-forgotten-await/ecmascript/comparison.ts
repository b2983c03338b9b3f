import { constantInitializer, unwrap, variableOf, wrapped } from '#ecmascript';
import type { TypeFacts } from '#program/type-facts.ts';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';
import { localFunction } from './evidence.ts';
import { isKeptAsPromise } from './kept-as-promise.ts';
import { isPlainPromise } from './promise-facts.ts';
import { operandIn, reportValueUse, valueUse } from './value-use.ts';

const EQUALITY: Readonly<Record<string, string>> = {
	'==': 'this is never equal',
	'===': 'this is never equal',
	'!=': 'this is never equal',
	'!==': 'this is never equal',
};
const ARITHMETIC = new Set(['-', '*', '/', '%', '**', '&', '|', '^', '<<', '>>', '>>>']);
const ORDER = new Set(['<', '<=', '>', '>=']);

/** Operators that take a promise for its value. `instanceof` does not: it asks what the object is. */
export function binaryOperation(context: Context, { left, operator, right }: TSESTree.BinaryExpression): void {
	if (left.type === 'PrivateIdentifier') return;
	if (operator in EQUALITY) {
		equality(context, left, right, EQUALITY[operator]!);
		equality(context, right, left, EQUALITY[operator]!);
		return;
	}
	const consequence = consequenceOf(operator);
	if (!consequence) return;
	if (operator !== 'in') valueUse(context, right, consequence);
	valueUse(context, left, consequence);
}

function consequenceOf(operator: string): string | undefined {
	if (operator === '+') return 'its text is `[object Promise]`';
	if (operator === 'in') return 'the key is `[object Promise]`';
	if (ORDER.has(operator)) return 'this is always false';
	return ARITHMETIC.has(operator) ? 'this is not a number' : undefined;
}

/** Two promises may be compared to see whether they are the same one, so the other side must be no promise. */
function equality(context: Context, side: TSESTree.Node, other: TSESTree.Node, consequence: string): void {
	const node = operandIn(context, side);
	if (!node) return;

	context.ask(node, facts => {
		if (!isPlainPromise(facts) || isKeptAsPromise(context, node)) return;
		if (isPlainValue(other) || isNewPromise(context, node)) reportValueUse(context, node, consequence);
		else context.ask(other, theirs => isNoPromise(theirs) && reportValueUse(context, node, consequence));
	});
}

const isNoPromise = ({ promise, thenable }: TypeFacts): boolean => promise === 'none' && thenable === 'none';

const isPlainValue = (node: TSESTree.Node): boolean =>
	node.type === 'Literal' ||
	node.type === 'TemplateLiteral' ||
	node.type === 'UnaryExpression' ||
	(node.type === 'Identifier' && node.name === 'undefined');

/** An async function makes a new promise for every call, so nothing that exists can be equal to it. */
function isNewPromise(context: Context, node: TSESTree.Node): boolean {
	if (node.type === 'CallExpression') return localFunction(context, unwrap(node.callee))?.async ?? false;
	const variable = node.type === 'Identifier' ? variableOf(context.source, node) : undefined;
	const init = variable && constantInitializer(variable)?.init;
	if (!init || !isNewPromise(context, unwrap(init))) return false;
	return variable.references.every(
		each => each.init || wrapped(each.identifier as TSESTree.Node).parent?.type === 'BinaryExpression',
	);
}
