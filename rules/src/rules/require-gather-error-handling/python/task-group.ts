import { indentStep } from '#edits/indent-step.ts';
import { binding, sourceText, type PythonSource } from '#python';
import { isBefore } from '#program/python/versions.ts';
import type { RuleContext, SuggestionReport } from '#kit/rule-context.ts';
import { is, nodesIn, type Call, type Node } from '#program/python/ast.ts';
import type { MessageId } from '../rule.ts';

/**
 * `async with asyncio.TaskGroup()` in the place of a `gather` whose results nobody takes.
 * https://docs.python.org/3/library/asyncio-task.html#task-groups
 */
export function taskGroupSuggestions(
	{ source, host, path }: Pick<RuleContext<MessageId, object, PythonSource>, 'source' | 'host' | 'path'>,
	call: Call,
): SuggestionReport<MessageId>[] {
	if (isBefore(11, host, path)) return [];
	const { func } = call;
	const statement = call.parent.parent;
	// `asyncio.TaskGroup` is written as `asyncio.gather` is.
	if (!is(func, 'Attribute') || !is(statement, 'Expr') || isTaken(source, statement)) return [];
	const { text } = source;
	const [start, end] = statement.range;
	const indent = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
	const hasComment = source.comments.some(({ range }) => range[0] > start && range[1] < end);
	if (indent.trim() || hasComment) return [];

	const step = indentStep(text, indent);
	const inner = indent + step;
	const lines = call.args.map(argument => taskOf(source, argument, step));
	if (lines.some(line => line === undefined)) return [];

	const head = `async with ${sourceText(source, func.value)}.TaskGroup() as group:`;
	const body = lines.map(line => line!.replaceAll('\n', `\n${inner}`));
	return [
		{
			messageId: 'useTaskGroup',
			edits: () => [{ range: [start, end], text: [head, ...body].join(`\n${inner}`) }],
		},
	];
}

function taskOf(source: PythonSource, argument: Node, step: string): string | undefined {
	if (is(argument, 'Call')) return `group.create_task(${sourceText(source, argument)})`;
	const made = is(argument, 'Starred') ? argument.value : undefined;
	if (!is(made, 'ListComp', 'GeneratorExp') || !is(made.elt, 'Call')) return undefined;
	const [generator, ...more] = made.generators;
	if (!generator || more.length || generator.ifs.length || generator.is_async) return undefined;
	const { target, iter } = generator;
	return `for ${sourceText(source, target)} in ${sourceText(source, iter)}:\n${step}group.create_task(${sourceText(source, made.elt)})`;
}

/** True where `group` means something already. */
const isTaken = (source: PythonSource, statement: Node): boolean =>
	nodesIn(source.ast).some(node => is(node, 'Name') && node.id === 'group' && binding(source, node) !== undefined) ||
	source.scopes.of(statement).resolve('group') !== undefined;
