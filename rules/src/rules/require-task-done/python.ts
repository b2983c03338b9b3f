import { sourceText, type AsyncFunctionDef, type Attribute, type Call, type PythonSource } from '#python';
import type { Python, RuleContext } from '#kit/rule-context.ts';
import { finallyEdits } from './python/finally-edits.ts';
import { handings, missedByFinisher } from './python/handed-on.ts';
import { joinWaits } from './python/join-waits.ts';
import { mismatchOf } from './python/protocol.ts';
import { getsOf } from './python/gets.ts';
import { missedAfter } from './python/missed.ts';
import type { MessageId } from './messages.ts';

type Context = RuleContext<MessageId, object, PythonSource>;

/** A `get` of a queue from which some way leads on without `task_done()`. */
export const python: Python<MessageId> = context => {
	const consumer: (node: Parameters<typeof getsOf>[0]) => void = node => {
		finisher(context, node);
		for (const get of getsOf(node)) {
			const { queue, call } = get;
			const handed = handings(node, queue);
			if (!get.done.length && !handed.length) {
				if (joinWaits(context.source, call)) context.report({ at: get.at, messageId: 'never', data: { queue } });
				continue;
			}
			const missed = missedAfter(node, { ...get, done: [...get.done, ...handed] });
			if (!missed) continue;
			context.report({
				at: get.at,
				messageId: missed.kind,
				data: { queue },
				evidence: [{ message: 'From here it goes on without it.', range: missed.at.range }],
				suggest: [{ messageId: 'addFinally', edits: () => finallyEdits(context.source, get) }],
			});
		}
	};
	return { AsyncFunctionDef: consumer, Call: call => protocol(context, call) };
};

/** A method that finishes what another one has taken. */
function finisher(context: Context, node: AsyncFunctionDef): void {
	const missed = missedByFinisher(node);
	if (!missed) return;
	const start = node.range[0] + sourceText(context.source, node).indexOf(node.name);
	context.report({
		at: { range: [start, start + node.name.length] },
		messageId: missed.kind === 'skipped' ? 'finishSkipped' : 'finishAfterError',
		data: { name: node.name, queue: missed.queue },
		evidence: [{ message: 'From here it goes on without it.', range: missed.at.range }],
	});
}

/** Whether what fills a queue and what empties it fit together. */
function protocol(context: Context, made: Call): void {
	const found = mismatchOf(context.source, made);
	if (!found) return;
	const { consumer } = found;
	const at = found.at.func as Attribute;
	context.report({
		at: { range: [at.range[1] - at.attr.length, at.range[1]] },
		...(found.kind === 'mortal'
			? { messageId: 'mortal', data: { consumer: consumer.name, queue: found.queue } }
			: {
					messageId: 'tooFewEnds',
					data: { ends: String(found.ends), consumers: String(found.consumers), consumer: consumer.name },
				}),
		evidence: [
			found.kind === 'mortal'
				? { message: `An error here ends \`${consumer.name}\`.`, range: found.fails.range }
				: { message: `\`${consumer.name}\` ends at one.`, range: [consumer.range[0], consumer.body[0]!.range[0]] },
		],
	});
}
