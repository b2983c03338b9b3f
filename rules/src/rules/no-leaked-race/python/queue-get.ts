import { indentStep } from '#edits/indent-step.ts';
import { calleeName, keywordArgument, qualifiedName, sourceText, type Call, type PythonNode } from '#python';
import type { Edit } from '#kit/finding.ts';
import type { SuggestionReport } from '#kit/rule-context.ts';
import { is } from '#program/python/ast.ts';
import { isBefore } from '#program/python/versions.ts';
import type { MessageId } from '../messages.ts';
import type { Context } from './context.ts';

/**
 * `wait_for(queue.get(), …)`: before Python 3.12 the getter is a task of its own, which may have taken its item off the
 * queue when it is cancelled. https://github.com/python/cpython/issues/86296
 */
export function queueGet(context: Context, call: Call): void {
	const { source } = context;
	if (qualifiedName(source, call.func) !== 'asyncio.wait_for') return;
	const [get] = call.args;
	// What is waited for and got without a key is an item of a queue: `get` of a mapping takes a key and gives no coroutine.
	if (!is(get, 'Call') || !is(get.func, 'Attribute') || get.func.attr !== 'get') return;
	if (get.args.length || get.keywords.length) return;
	const { attr, range } = get.func;
	const at = { range: [range[1] - attr.length, range[1]] as const };
	const data = { callee: calleeName(get.func) };
	context.report({ at, messageId: 'queueGet', data, suggest: timeoutSuggestion(context, call, get) });
}

/** `async with asyncio.timeout(…):` around the statement, which waits for the item in the task itself. */
function timeoutSuggestion({ source, host, path }: Context, call: Call, get: Call): SuggestionReport<MessageId>[] {
	const delay = call.args[1] ?? keywordArgument(call, 'timeout')?.value;
	const waiting = call.parent;
	const statement: PythonNode | undefined = is(waiting, 'Await') ? waiting.parent : undefined;
	// New in Python 3.11: https://docs.python.org/3/library/asyncio-task.html#asyncio.timeout
	if (isBefore(11, host, path)) return [];
	if (!delay || !is(statement, 'Assign', 'Expr', 'Return') || !is(call.func, 'Attribute')) return [];
	const time = sourceText(source, delay);
	const module = sourceText(source, call.func.value);
	const edits = (): Edit[] | undefined => {
		const [start] = statement.range;
		const lineStart = source.text.lastIndexOf('\n', start - 1) + 1;
		const indent = source.text.slice(lineStart, start);
		if (indent.trim() || time.includes('\n') || sourceText(source, get).includes('\n')) return undefined;
		const unit = indentStep(source.text, indent);
		return [
			{ range: [start, start], text: `async with ${module}.timeout(${time}):\n${indent}${unit}` },
			{ range: [...call.range], text: sourceText(source, get) },
		];
	};
	return [{ messageId: 'useTimeout', data: { time }, edits }];
}
