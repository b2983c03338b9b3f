import { indentStep } from '#edits/indent-step.ts';
import { aboveComments } from '#edits/python/comments-above.ts';
import { catchingOf, importInsertion, meansModule, sourceText, type ExceptHandler } from '#python';
import type { Edit } from '#kit/finding.ts';
import type { SuggestionReport } from '#kit/rule-context.ts';
import { blockOf, is, isFunctionDef, type Node } from '#program/python/ast.ts';
import { isBefore } from '#program/python/versions.ts';
import type { MessageId } from '../messages.ts';
import type { Context } from './context.ts';

/** `raise` at the end of a handler that is for cancellation alone, else a handler of its own before it. */
export function raiseSuggestions(context: Context, handler: ExceptHandler): SuggestionReport<MessageId>[] {
	const { exceptionType: type, body } = handler;
	// Being typed: there is no body yet.
	if (!body.length) return [];
	const isAlone = type !== null && !is(type, 'Tuple') && catchingOf(context.source, type) === 'named';
	return isAlone
		? [{ messageId: 'addRaise', edits: () => addRaise(context, handler) }]
		: [{ messageId: 'addHandler', edits: () => addHandler(context, handler) }];
}

/**
 * `raise` where the cancellation is this task's and not that of the one it waits for.
 * https://docs.python.org/3/library/asyncio-task.html#asyncio.Task.cancelling
 */
export function ownSuggestions(context: Context, handler: ExceptHandler): SuggestionReport<MessageId>[] {
	if (!handler.body.length || isBefore(11, context.host, context.path)) return [];
	return [{ messageId: 'addOwnRaise', edits: () => addOwnRaise(context, handler) }];
}

function addOwnRaise({ source }: Context, handler: ExceptHandler): readonly Edit[] | undefined {
	const { text } = source;
	const [first, ...more] = handler.body;
	const [start, end] = first!.range;
	const indent = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
	const added = isAsyncioBound(source) ? undefined : importInsertion(source, 'asyncio');
	if (indent.trim() || (!added && !isAsyncioBound(source))) return undefined;
	const lines = `if asyncio.current_task().cancelling():\n${indent}${indentStep(text, indent)}raise`;
	const edit: Edit =
		!more.length && isIdle(first!)
			? { range: [start, end], text: lines }
			: { range: [start, start], text: `${lines}\n${indent}` };
	return added ? [added, edit] : [edit];
}

/** Only where the end of the body is reached: what returns or goes round before it would hide the `raise`. */
function addRaise({ source: { text } }: Context, handler: ExceptHandler): readonly Edit[] | undefined {
	const { body } = handler;
	const last = body.at(-1)!;
	if (is(last, 'Break') && hasWorkBehind(handler)) return undefined;
	if (body.length === 1 && isIdle(last)) return [{ range: last.range, text: 'raise' }];
	if (is(last, 'Return', 'Break', 'Continue')) return [{ range: last.range, text: 'raise' }];
	if (!SIMPLE.has(last.type)) return undefined;
	const [start, end] = last.range;
	const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
	return [{ range: [end, end], text: before.trim() ? '; raise' : `\n${before}raise` }];
}

/** True where something follows the loop that a `break` leaves: it cleans up, and `raise` would pass it by. */
function hasWorkBehind(handler: Node): boolean {
	let isBehindLoop = false;
	for (let at: Node = handler; !is(at, 'Module') && !isFunctionDef(at); at = at.parent) {
		isBehindLoop ||= is(at, 'For', 'AsyncFor', 'While');
		const block = isBehindLoop ? blockOf(at) : undefined;
		if (block && block.at(-1) !== at) return true;
	}
	return false;
}

const SIMPLE = new Set(['Expr', 'Assign', 'AugAssign', 'AnnAssign', 'Pass', 'Delete', 'Assert']);

const isIdle = (statement: Node): boolean =>
	is(statement, 'Pass') || (is(statement, 'Expr') && is(statement.value, 'Constant'));

function addHandler({ source }: Context, handler: ExceptHandler): readonly Edit[] | undefined {
	const { text } = source;
	const [start] = handler.range;
	const indent = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
	if (indent.trim()) return undefined;
	const unit = unitOf(text, handler, indent);
	const { exceptionType: type } = handler;
	const named = is(type, 'Tuple') ? type.elts.find(each => catchingOf(source, each) === 'named') : undefined;
	const added = named || isAsyncioBound(source) ? undefined : importInsertion(source, 'asyncio');
	if (!named && !added && !isAsyncioBound(source)) return undefined;
	const name = named ? sourceText(source, named) : 'asyncio.CancelledError';
	const at = aboveComments(text, start);
	const edit: Edit = { range: [at, at], text: `except ${name}:\n${indent}${unit}raise\n${indent}` };
	return added ? [added, edit] : [edit];
}

const isAsyncioBound = (source: Context['source']): boolean =>
	meansModule(source.scopes.module.variables.get('asyncio'), 'asyncio');

/** How far the body of the handler stands in. */
function unitOf(text: string, { body: [first] }: ExceptHandler, indent: string): string {
	const start = first!.range[0];
	const own = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
	return own.trim() || own.length <= indent.length ? '    ' : own.slice(indent.length);
}
