import { calleeName, constantInitializer, unwrap, variableOf } from '#ecmascript';
import type { TypeFacts } from '#program/type-facts.ts';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';
import { asyncEvidence } from './evidence.ts';
import { originOf } from './origin.ts';
import { isPlainPromise } from './promise-facts.ts';
import { valueSuggestions } from './value-suggestions.ts';

type Operand = TSESTree.CallExpression | TSESTree.Identifier | TSESTree.ImportExpression | TSESTree.NewExpression;

/** An expression that may well be a promise: a call, or a constant that holds what a call gave. */
export function operandIn(context: Context, expression: TSESTree.Node): Operand | undefined {
	const node = unwrap(expression);
	if (isMaking(node)) return node;
	if (node.type !== 'Identifier') return undefined;
	const variable = variableOf(context.source, node);
	const declarator = variable && constantInitializer(variable);
	const isWhole = declarator?.id.type === 'Identifier';
	return isWhole && declarator.init && isMaking(unwrap(declarator.init)) ? node : undefined;
}

const isMaking = (node: TSESTree.Node): node is Exclude<Operand, TSESTree.Identifier> =>
	node.type === 'CallExpression' || node.type === 'NewExpression' || node.type === 'ImportExpression';

/** Reports an expression that is certainly a promise in a place that wants its value. */
export function valueUse(
	context: Context,
	expression: TSESTree.Node,
	consequence: string,
	isMisused: (facts: TypeFacts) => boolean = isPlainPromise,
): void {
	const node = operandIn(context, expression);
	if (!node) return;
	context.ask(node, facts => {
		if (isMisused(facts)) reportValueUse(context, node, consequence);
	});
}

/** `suggest`: instead of an `await`, where its value is no use either. */
export function reportValueUse(
	context: Context,
	node: Operand,
	consequence: string,
	suggest = valueSuggestions(context, node),
): void {
	const { at, calleeNode } = originOf(node);
	context.report({
		at,
		messageId: 'usedAsValue',
		data: { callee: giver(node), kind: 'promise', consequence },
		evidence: asyncEvidence(context, calleeNode),
		suggest,
	});
}

/** What a message calls the thing that gives the promise. */
export const giver = (node: Operand | TSESTree.MemberExpression): string =>
	calleeName(node.type === 'CallExpression' ? node.callee : node);
