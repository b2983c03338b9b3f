import { calleeName, sourceText, type Call, type Expression } from '#python';
import type { Report, SuggestionReport } from '#kit/rule-context.ts';
import type { PythonFate } from '#knowledge/callbacks/python.ts';
import { is } from '#program/python/ast.ts';
import type { MessageId } from '../messages.ts';
import type { Context } from './context.ts';
import { coroutineFunction } from './coroutine-function.ts';

/** A function in a place that has no use for a coroutine. */
interface Misuse {
	readonly node: Expression;
	readonly fate: PythonFate;
	readonly call: Call;
	readonly callee: string;
}

/** Reports what is certainly a coroutine function, and a lambda that gives a coroutine. */
export function judge(context: Context, misuse: Misuse): void {
	const { node } = misuse;
	if (is(node, 'Lambda')) {
		const { body } = node;
		if (!is(body, 'Call')) return;
		context.ask(body, ({ promise, names: [nearest] }) => {
			if (promise !== 'all' || nearest?.name !== 'Coroutine') return;
			context.report({ at: body.func, ...wordsOf(misuse, calleeName(body.func)) });
		});
		return;
	}
	const found = coroutineFunction(context, node);
	if (!found) return;
	context.report({
		at: node,
		...wordsOf(misuse, found.name),
		evidence: found.evidence,
		suggest: [...direct(context, misuse, found.name), ...ownLoop(context, misuse)],
	});
}

function wordsOf({ fate, callee }: Misuse, name: string): Pick<Report<MessageId>, 'messageId' | 'data'> {
	switch (fate.kind) {
		case 'dropped':
			return { messageId: 'neverRuns', data: { callee, name } };
		case 'given':
			return { messageId: 'given', data: { callee, name } };
		case 'misread':
			return { messageId: 'misread', data: { callee, kind: 'coroutine', as: fate.as, so: fate.so } };
	}
}

/** `await save(1)` in place of `await asyncio.to_thread(save, 1)`. */
function direct(context: Context, { fate, call, node }: Misuse, name: string): SuggestionReport<MessageId>[] {
	const isWanted = fate.kind === 'given' && is(call.parent, 'Await') && is(node, 'Name', 'Attribute');
	if (!isWanted || call.keywords.length) return [];
	const rest = call.args.slice(call.args.indexOf(node) + 1);
	const given = rest.map(each => sourceText(context.source, each)).join(', ');
	const hasComment = context.source.comments.some(
		({ range }) => range[0] >= call.range[0] && range[1] <= call.range[1],
	);
	if (hasComment) return [];
	const text = `${sourceText(context.source, node)}(${given})`;
	return [{ messageId: 'callIt', data: { name }, edits: () => [{ range: [...call.range], text }] }];
}

/** `target=lambda: asyncio.run(work())` */
function ownLoop(context: Context, { fate, call, node }: Misuse): SuggestionReport<MessageId>[] {
	const isThread = fate.kind === 'dropped' && /(?:Thread|Process)$/.test(calleeName(call.func));
	if (!isThread || !is(node.parent, 'keyword') || call.args.length) return [];
	if (call.keywords.some(({ arg }) => arg === 'args' || arg === 'kwargs' || arg === null)) return [];
	if (!/^\s*import asyncio\b/m.test(context.source.text)) return [];
	const text = `lambda: asyncio.run(${sourceText(context.source, node)}())`;
	return [{ messageId: 'useRun', edits: () => [{ range: [...node.range], text }] }];
}
