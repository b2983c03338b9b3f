import { aboveComments } from '#edits/python/comments-above.ts';
import type { Edit } from '#kit/finding.ts';
import type { SuggestionReport } from '#kit/rule-context.ts';
import { isInAsyncContext, type Call, type PythonNode, type PythonSource } from '#python';
import { enclosingScope, is, nodesIn } from '#program/python/ast.ts';
import type { MessageId } from '../messages.ts';
import type { Context } from './context.ts';
import { isOnItsOwn } from './on-its-own.ts';

const SET = 'background_tasks';

/** What to do about a task that is a statement of its own. */
export function suggestionsFor(context: Context, call: Call, isStart: boolean): SuggestionReport<MessageId>[] {
	const { source } = context;
	if (call.parent.type !== 'Expr') return [];
	const keep = { messageId: 'keepInSet', edits: () => keepInSet(source, call) } as const;
	const [coroutine] = call.args;
	if (!isStart || coroutine?.type !== 'Call' || !isInAsyncContext(source, call)) return [keep];
	if (isOnItsOwn(context, coroutine)) return [keep];
	const text = `await ${source.text.slice(...coroutine.range)}`;
	return [keep, { messageId: 'awaitInstead', edits: () => [{ range: call.range, text }] }];
}

/** https://docs.python.org/3/library/asyncio-task.html#asyncio.create_task shows it so. */
function keepInSet(source: PythonSource, call: Call): Edit[] | undefined {
	const { text } = source;
	const [start, end] = call.range;
	const lineStart = text.lastIndexOf('\n', start - 1) + 1;
	const indent = text.slice(lineStart, start);
	const lineEnd = text.indexOf('\n', end);
	const rest = text.slice(end, lineEnd < 0 ? text.length : lineEnd);
	// Other statements on the line, or a name that means something already.
	if (indent.trim() || (rest.trim() && !rest.trim().startsWith('#'))) return undefined;
	// A name of this function, or one that it has from around it and would lose.
	const around = enclosingScope(call) ?? source.ast;
	if (
		source.scopes.of(call).variables.has('task') ||
		nodesIn(around).some(node => is(node, 'Name') && node.id === 'task')
	)
		return undefined;
	const definition = setDefinition(source, call);
	if (!definition) return undefined;
	const after = lineEnd < 0 ? text.length : lineEnd;
	const lines = [`${SET}.add(task)`, `task.add_done_callback(${SET}.discard)`].map(line => `\n${indent}${line}`);
	return [...definition, { range: [start, start], text: 'task = ' }, { range: [after, after], text: lines.join('') }];
}

/** Makes the set before the function, the class or the statement that needs it. Nothing to do where it is there. */
function setDefinition({ scopes, text }: PythonSource, call: Call): Edit[] | undefined {
	const variable = scopes.of(call).resolve(SET);
	if (variable) {
		const [{ node } = { node: call }, ...others] = variable.definitions;
		const isSet = node.parent.type === 'Assign' && text.slice(...node.parent.value.range) === 'set()';
		return isSet && !others.length ? [] : undefined;
	}
	let top: PythonNode = call;
	while (top.parent && top.parent.type !== 'Module') top = top.parent;
	const decorators = 'decorator_list' in top ? top.decorator_list : [];
	const start = aboveComments(text, decorators.length ? text.lastIndexOf('@', decorators[0]!.range[0]) : top.range[0]);
	const isDefinition = top.type === 'FunctionDef' || top.type === 'AsyncFunctionDef' || top.type === 'ClassDef';
	return [{ range: [start, start], text: `${SET} = set()\n${isDefinition ? '\n\n' : ''}` }];
}
