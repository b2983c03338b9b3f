import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';
import { droppedIn } from './dropped.ts';
import { asyncEvidence } from './evidence.ts';
import { originOf } from './origin.ts';
import { giver, valueUse } from './value-use.ts';
import { valueSuggestions } from './value-suggestions.ts';

/** `{ ...load() }` copies nothing, and `[...load()]` throws. */
export function spreadOf(context: Context, { argument, parent }: TSESTree.SpreadElement): void {
	if (parent.type !== 'ObjectExpression') return valueUse(context, argument, 'it cannot be iterated');

	for (const node of droppedIn(argument)) {
		if (node.type === 'TaggedTemplateExpression') continue;
		const { at, calleeNode } = originOf(node);
		context.ask(node, facts => {
			if (facts.thenable === 'none') return;
			context.report({
				at,
				messageId: 'spread',
				data: { callee: giver(node), kind: 'promise' },
				evidence: asyncEvidence(context, calleeNode),
				suggest: valueSuggestions(context, node),
			});
		});
	}
}
