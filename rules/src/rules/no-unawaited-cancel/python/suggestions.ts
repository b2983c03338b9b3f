import { meansModule } from '#python';
import type { SuggestionReport } from '#kit/rule-context.ts';
import { is } from '#program/python/ast.ts';
import type { MessageId } from '../messages.ts';
import type { Cancelled } from './cancelled.ts';
import type { Context } from './context.ts';

/**
 * Waits behind the statement, without raising what the task ends with.
 * https://docs.python.org/3/library/asyncio-task.html#asyncio.gather
 */
export function awaitSuggestion(
	{ source }: Context,
	{ held, awaited, statement }: Cancelled,
): SuggestionReport<MessageId>[] {
	const { text, scopes } = source;
	const asyncio = scopes.module.variables.get('asyncio');
	// A document that leaves its imports out means the module by its name.
	const isBound = asyncio ? meansModule(asyncio, 'asyncio') : !hasImports(source);
	const [start, end] = statement.range;
	const indent = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
	if (!awaited || !isBound || indent.trim()) return [];
	const tasks = held === 'tasks' ? `*${awaited}` : awaited;
	const line = `await asyncio.gather(${tasks}, return_exceptions=True)`;
	return [
		{
			messageId: held === 'tasks' ? 'awaitTasks' : 'awaitTask',
			edits: () => {
				// What stands behind the statement on its line, a comment, stays there.
				const stop = !text.includes('\n', end) ? text.length : text.indexOf('\n', end);
				return text.slice(end, stop).includes(';') ? undefined : [{ range: [stop, stop], text: `\n${indent}${line}` }];
			},
		},
	];
}

const hasImports = ({ ast }: Context['source']): boolean => ast.body.some(each => is(each, 'Import', 'ImportFrom'));
