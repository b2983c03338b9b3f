import type { Ecmascript } from '#kit/rule-context.ts';
import { combinatorOf } from './ecmascript/combinator.ts';
import { elementsOf } from './ecmascript/elements.ts';
import { removeAwaits } from './ecmascript/remove-awaits.ts';
import { startsWork } from './ecmascript/starts-work.ts';
import type { MessageId } from './messages.ts';

/** `Promise.all([await a(), await b()])`: the second call waits for the first. */
export const ecmascript: Ecmascript<MessageId> = context => ({
	CallExpression(call) {
		const callee = combinatorOf(context.source, call);
		const [list] = call.arguments;
		if (!callee || !list) return;

		const elements = elementsOf(context.source, list);
		const awaited = elements.flatMap(({ awaits }) => awaits);
		for (const [index, { awaits }] of elements.entries()) {
			const isSerial = elements.slice(index + 1).some(({ node }) => startsWork(node));
			const isGap = elements.slice(0, index).some(each => !each.awaits.length && startsWork(each.node));
			for (const node of awaits) {
				context.report({
					at: { range: [node.range[0], node.range[0] + 'await'.length] },
					messageId: isSerial ? 'serial' : isGap ? 'gap' : 'needless',
					data: { callee },
					suggest: [
						{ messageId: 'removeAwait', data: { callee }, edits: () => removeAwaits(context.source.text, awaited) },
					],
				});
			}
		}
	},
});
