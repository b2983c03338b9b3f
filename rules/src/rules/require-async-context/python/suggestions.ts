import { indentStep } from '#edits/indent-step.ts';
import { enclosingFunction, type Name, type PythonNode, type Variable } from '#python';
import type { Edit } from '#kit/finding.ts';
import type { SuggestionReport } from '#kit/rule-context.ts';
import { blockOf, is, nodesIn } from '#program/python/ast.ts';
import type { MessageId } from '../messages.ts';
import type { Context } from './context.ts';
import type { Opening } from './opening.ts';
import type { Use } from './uses.ts';

type Suggestion = SuggestionReport<MessageId>;

/** `async with … as name:` around the rest of the block, or `try … finally` where it cannot be entered. */
export function withSuggestion(
	context: Context,
	opening: Opening,
	name: Name,
	variable: Variable,
	close: Use | undefined,
): Suggestion[] {
	const { entry } = opening;
	const assign = opening.value.parent as PythonNode | undefined;
	const block = is(assign, 'Assign') ? blockOf(assign) : undefined;
	const isAsync = enclosingFunction(name)?.type === 'AsyncFunctionDef' || enclosingFunction(name) === undefined;
	if (!assign || !block || (!isAsync && entry.disposal !== 'sync')) return [];
	const after = block.slice(block.indexOf(assign) + 1);
	const last = after.at(-1);
	const closing = close && last && isAlone(last, close.at) ? last : undefined;
	const rest = closing ? after.slice(0, -1) : after;
	if (!rest.length || (close && !closing)) return [];
	// A mention outside of the block would meet what is closed already.
	const [start, end] = [assign.range[0], last!.range[1]];
	if (variable.references.some(({ range }) => range[0] < start || range[1] > end)) return [];

	if (entry.disposal) {
		const keyword = entry.disposal === 'async' ? 'async with' : 'with';
		const edits = () => {
			const opened = context.source.text.slice(...(entry.awaitedFirst ? opening.value : opening.call).range);
			const head: Edit = { range: assign.range, text: `${keyword} ${opened} as ${name.id}:` };
			return wrappedEdits(context, assign, rest, closing, head);
		};
		return [{ messageId: 'useWith', data: { keyword }, edits }];
	}
	const release = `${entry.closesAtOnce ? '' : 'await '}${name.id}.${entry.close[0]!}()`;
	const edits = () => {
		const [, at] = assign.range;
		const indent = indentAt(context.source.text, assign.range[0]);
		const head: Edit = { range: [at, at], text: `\n${indent}try:` };
		return wrappedEdits(context, assign, rest, closing, head, release);
	};
	return [{ messageId: 'closeInFinally', edits }];
}

/** `file.close()` or `await file.close()` */
function isAlone(statement: PythonNode, close: PythonNode): boolean {
	if (!is(statement, 'Expr')) return false;
	const { value } = statement;
	return value === close || (is(value, 'Await') && value.value === close);
}

function wrappedEdits(
	{ source }: Context,
	assign: PythonNode,
	rest: readonly PythonNode[],
	closing: PythonNode | undefined,
	head: Edit,
	release?: string,
): Edit[] | undefined {
	const { text, comments } = source;
	const last = rest.at(-1)!;
	const indent = indentAt(text, assign.range[0]);
	const isOnOwnLine = text.slice(text.lastIndexOf('\n', assign.range[0] - 1) + 1, assign.range[0]) === indent;
	// Text over several lines would change with its indentation; a semicolon joins statements on one line.
	if (
		!isOnOwnLine ||
		rest.some(each => hasLongText(text, each)) ||
		text.slice(assign.range[1], rest[0]!.range[0]).includes(';')
	)
		return;
	if (comments.some(({ range }) => closing && range[0] > last.range[1] && range[1] < closing.range[0])) return;

	const unit = indentStep(text, indent);
	const edits: Edit[] = [head];
	const line = text.indexOf('\n', assign.range[1]) + 1;
	// No empty line begins the block.
	const start = line + /^(?:[^\S\n]*\r?\n)*/.exec(text.slice(line))![0].length;
	if (start > line) edits.push({ range: [line, start], text: '' });
	for (let at = start; at > 0 && at < last.range[1]; at = text.indexOf('\n', at) + 1) {
		if (!/^[^\S\n]*\r?\n/.test(text.slice(at))) edits.push({ range: [at, at], text: unit });
	}
	const ending = release === undefined ? '' : `\n${indent}finally:\n${indent}${unit}${release}`;
	const lineOfLast = text.indexOf('\n', last.range[1]);
	const tail = lineOfLast < 0 ? text.length : lineOfLast;
	if (closing) edits.push({ range: [tail, closing.range[1]], text: ending });
	else if (ending) edits.push({ range: [tail, tail], text: ending });
	return edits;
}

const indentAt = (text: string, at: number): string =>
	/^[^\S\n]*/.exec(text.slice(text.lastIndexOf('\n', at - 1) + 1))![0];

const hasLongText = (text: string, statement: PythonNode): boolean =>
	nodesIn(statement).some(
		node => is(node, 'JoinedStr', 'TemplateStr', 'Constant') && text.slice(...node.range).includes('\n'),
	);
