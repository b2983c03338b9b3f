import { indentStep } from '#edits/indent-step.ts';
import { binding, qualifiedName, sourceText, type PythonSource } from '#python';
import { expectedErrors } from '#program/python/expected-errors.ts';
import { startsTask } from '#program/python/task-start.ts';
import { isBefore } from '#program/python/versions.ts';
import type { RuleContext, SuggestionReport } from '#kit/rule-context.ts';
import { is, nodesIn, type Call, type Node } from '#program/python/ast.ts';
import type { MessageId } from '../rule.ts';

type Context = Pick<RuleContext<MessageId, object, PythonSource>, 'source' | 'host' | 'path' | 'program'>;

/**
 * `async with asyncio.TaskGroup()` in the place of a `gather` whose results nobody takes.
 * https://docs.python.org/3/library/asyncio-task.html#task-groups
 */
export function taskGroupSuggestions(context: Context, call: Call): SuggestionReport<MessageId>[] {
	const { source, host, path } = context;
	// What a group raises is an `ExceptionGroup`: who expects the error itself would miss it.
	if (isBefore(11, host, path) || expectedErrors(source, call).length) return [];
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

/** A group takes coroutines alone: a future or a task raises TypeError. */
function mayBeCoroutine({ program, source }: Context, call: Call): boolean {
	if (program) {
		const [nearest] = program.types([call])[0]?.names ?? [];
		if (nearest) return nearest.name === 'Coroutine';
	}
	return (
		!startsTask(source, call) &&
		!/^asyncio\.(?:shield|gather|ensure_future|wrap_future)$/.test(qualifiedName(source, call.func) ?? '')
	);
}

/** True where `group` means something already. */
const isTaken = (source: PythonSource, statement: Node): boolean =>
	nodesIn(source.ast).some(node => is(node, 'Name') && node.id === 'group' && binding(source, node) !== undefined) ||
	source.scopes.of(statement).resolve('group') !== undefined;
