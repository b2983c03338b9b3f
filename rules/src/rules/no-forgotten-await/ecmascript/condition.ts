import { constantInitializer, unwrap, variableOf } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';
import { asyncEvidence } from './evidence.ts';
import { originOf } from './origin.ts';
import { isKeptAsPromise } from './kept-as-promise.ts';
import { valueSuggestions } from './value-suggestions.ts';
import { giver } from './value-use.ts';

type Condition = TSESTree.CallExpression | TSESTree.Identifier | TSESTree.MemberExpression | TSESTree.ImportExpression;

/** A promise is an object, so as a condition it is always true. */
export function conditionOn(context: Context, test: TSESTree.Node | null, outcome = 'true'): void {
	const node = test && conditionIn(test);
	if (!node || isLookedUp(context, node)) return;

	const { at, calleeNode } = originOf(node);
	context.ask(node, facts => {
		if (facts.thenable !== 'all' || isKeptAsPromise(context, node)) return;
		context.report({
			at,
			messageId: 'condition',
			data: { callee: giver(node), kind: 'promise', outcome },
			evidence: asyncEvidence(context, calleeNode),
			suggest: valueSuggestions(context, node),
		});
	});
}

/**
 * `loading[id]`, also through a constant: there may be nothing under a key, of which a type says so only with
 * `noUncheckedIndexedAccess`. https://www.typescriptlang.org/tsconfig/#noUncheckedIndexedAccess
 */
function isLookedUp({ source }: Context, node: Condition): boolean {
	const variable = node.type === 'Identifier' ? variableOf(source, node) : undefined;
	const declarator = variable && constantInitializer(variable);
	const value = declarator?.init && declarator.id.type === 'Identifier' ? unwrap(declarator.init) : node;
	return value.type === 'MemberExpression' && value.computed;
}

/** The part of a test that decides last; the left sides of `&&` and `||` are conditions of their own. */
function conditionIn(test: TSESTree.Node): Condition | undefined {
	const node = unwrap(test);
	switch (node.type) {
		case 'LogicalExpression':
			return node.operator === '??' ? undefined : conditionIn(node.right);
		case 'CallExpression':
		case 'Identifier':
		case 'ImportExpression':
		case 'MemberExpression':
			return node;
		default:
			return undefined;
	}
}
