import { privateVariable, readsOf } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';
import { awaitAllSuggestions } from './await-all.ts';
import type { Context } from './context.ts';
import { isAsyncMap } from './dropped-promise.ts';
import { droppedIn } from './dropped.ts';
import { asyncEvidence } from './evidence.ts';
import { originOf } from './origin.ts';
import { reportUnlessHandled } from './report-dropped.ts';
import { awaitSuggestions, catchSuggestion } from './suggestions.ts';

/** A promise kept in a variable that nothing reads is dropped all the same. */
export function unreadVariable(context: Context, name: TSESTree.Node, value: TSESTree.Expression): void {
	if (name.type !== 'Identifier') return;
	const variable = privateVariable(context.source, name);
	if (!variable || readsOf(variable).length) return;

	for (const node of droppedIn(value, true)) {
		const data = { name: name.name, kind: 'promise' };
		if (isAsyncMap(node)) {
			context.report({ at: name, messageId: 'unread', data, suggest: awaitAllSuggestions(context, node) });
			continue;
		}
		reportUnlessHandled(context, node, facts => {
			const isList = facts.promise === 'none' && facts.items !== 'none';
			const suggest = isList
				? awaitAllSuggestions(context, node)
				: [...awaitSuggestions(context, node), ...(facts.promise === 'all' ? catchSuggestion(context, node) : [])];
			const evidence = asyncEvidence(context, originOf(node).calleeNode);
			return { at: name, messageId: 'unread', data, evidence, suggest };
		});
	}
}
