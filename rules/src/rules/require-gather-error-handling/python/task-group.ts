import { indentStep } from '#edits/indent-step.ts';
import { sourceText, type PythonSource } from '#python';
import type { RuleContext, SuggestionReport } from '#kit/rule-context.ts';
import { isNameTaken, mayBeCoroutine, mayUseGroup } from '#kit/task-group.ts';
import { is, type Call, type Node } from '#program/python/ast.ts';
import type { MessageId } from '../rule.ts';

type Context = Pick<RuleContext<MessageId, object, PythonSource>, 'source' | 'host' | 'path' | 'program'>;

/**
 * `async with asyncio.TaskGroup()` in the place of a `gather` whose results nobody takes.
 * https://docs.python.org/3/library/asyncio-task.html#task-groups
 */
export function taskGroupSuggestions(context: Context, call: Call): SuggestionReport<MessageId>[] {
	const { source } = context;
	if (!mayUseGroup(context, call)) return [];
	const { func } = call;
	const statement = call.parent.parent;
	// `asyncio.TaskGroup` is written as `asyncio.gather` is.
	if (!is(func, 'Attribute') || !is(statement, 'Expr') || isNameTaken(source, statement, 'group')) return [];
	const { text } = source;
	const [start, end] = statement.range;
	const indent = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
	const hasComment = source.comments.some(({ range }) => range[0] > start && range[1] < end);
	if (indent.trim() || hasComment) return [];

	const step = indentStep(text, indent);
	const inner = indent + step;
	const lines = call.args.map(argument => taskOf(context, argument, step));
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

function taskOf(context: Context, argument: Node, step: string): string | undefined {
	const { source } = context;
	if (is(argument, 'Call') && mayBeCoroutine(context, argument))
		return `group.create_task(${sourceText(source, argument)})`;
	const made = is(argument, 'Starred') ? argument.value : undefined;
	if (!is(made, 'ListComp', 'GeneratorExp') || !is(made.elt, 'Call') || !mayBeCoroutine(context, made.elt))
		return undefined;
	const [generator, ...more] = made.generators;
	if (!generator || more.length || generator.ifs.length || generator.is_async) return undefined;
	const { target, iter } = generator;
	return `for ${sourceText(source, target)} in ${sourceText(source, iter)}:\n${step}group.create_task(${sourceText(source, made.elt)})`;
}
