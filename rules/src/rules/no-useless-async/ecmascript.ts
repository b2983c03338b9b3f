import { functionName, propertyName, type FunctionNode } from '#ecmascript';
import { removeAwait } from '#edits/ecmascript/remove-await.ts';
import type { Ecmascript, SuggestionReport } from '#kit/rule-context.ts';
import { isSynchronousWork } from './ecmascript/body.ts';
import { askForReturns } from './ecmascript/returned.ts';
import { removeAsync } from './ecmascript/remove-async.ts';
import { awaitsOf, roleOf } from './ecmascript/role.ts';
import type { MessageId } from './messages.ts';
import type { Options } from './options.ts';

/**
 * An async function that awaits nothing, throws nothing and gives no promise. Only what is all in sight is reported:
 * what a base class, an interface, a type or a framework may want to be async is left alone.
 */
export const ecmascript: Ecmascript<MessageId, Options> = context => {
	function useless(node: FunctionNode): void {
		if (!node.async || node.generator || !isSynchronousWork(node)) return;
		const role = roleOf(context, node);
		if (!role && !context.options.checkEveryFunction) return;
		askForReturns(context, node, () => {
			const { parent } = node;
			const isMethod = parent.type === 'MethodDefinition' || (parent.type === 'Property' && parent.method);
			const name = parent.type === 'MethodDefinition' ? propertyName(parent) : functionName(node);
			const start = context.source.text.indexOf('async', (isMethod ? parent : node).range[0]);
			context.report({
				at: { range: [start, start + 'async'.length] },
				messageId: role === 'callback' || name === undefined ? 'uselessCallback' : 'useless',
				data: { name: name ?? '' },
				// Somebody who is out of sight may want a promise.
				suggest: role ? suggestions(node, start, name) : [],
			});
		});
	}

	function suggestions(node: FunctionNode, start: number, name: string | undefined): SuggestionReport<MessageId>[] {
		const awaits = awaitsOf(context, node);
		if (!awaits.length || name === undefined) {
			return [{ messageId: 'removeAsync', edits: () => removeAsync(context, node, start) }];
		}
		const edits = () => {
			const own = removeAsync(context, node, start);
			return own && [...own, ...awaits.flatMap(each => removeAwait(context.source, each) ?? [])];
		};
		return [{ messageId: 'removeAsyncAndAwaits', data: { name }, edits }];
	}

	return { ArrowFunctionExpression: useless, FunctionDeclaration: useless, FunctionExpression: useless };
};
