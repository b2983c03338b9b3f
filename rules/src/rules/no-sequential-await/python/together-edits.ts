import { indentStep } from '#edits/indent-step.ts';
import { importInsertion, meansModule, type PythonSource } from '#python';
import type { Edit } from '#kit/finding.ts';
import type { RuleContext } from '#kit/rule-context.ts';
import { isNameTaken, mayBeCoroutine, mayUseGroup } from '#kit/task-group.ts';
import { isInTry } from '#program/python/handled-failure.ts';
import type { MessageId } from '../messages.ts';
import type { Options } from '../options.ts';
import type { Wait } from './runs.ts';

type Context = RuleContext<MessageId, Options, PythonSource>;

export interface Together {
	readonly together: 'asyncio.gather' | 'asyncio.TaskGroup';
	readonly edits: () => Edit[];
}

/**
 * `a, b = await asyncio.gather(f(), g())` where a `try` says what becomes of a failure; elsewhere a task group, which does not
 * leave the other one running. Undefined where a comment stands between, or another library runs the loop.
 */
export function togetherEdits(context: Context, run: readonly Wait[]): Together | undefined {
	const { source } = context;
	const first = run[0]!.assign;
	const range = [first.range[0], run.at(-1)!.assign.range[1]] as const;
	if (source.comments.some(comment => comment.range[0] >= range[0] && comment.range[1] <= range[1])) return undefined;
	const insertion = importInsertion(source, 'asyncio');
	const known = source.scopes.module.variables.get('asyncio');
	if (!insertion && !meansModule(known, 'asyncio')) return undefined;
	if (!known && ['anyio', 'trio'].some(name => source.scopes.module.variables.has(name))) return undefined;

	const isGathered = isInTry(first);
	const text = isGathered ? gathered(source, run) : grouped(context, run);
	if (text === undefined) return undefined;
	return {
		together: isGathered ? 'asyncio.gather' : 'asyncio.TaskGroup',
		edits: () => [...(insertion ? [insertion] : []), { range, text }],
	};
}

const callOf = ({ text }: PythonSource, { call }: Wait): string => text.slice(...call.range);

function gathered(source: PythonSource, run: readonly Wait[]): string {
	const targets = run.map(({ target }) => target.id).join(', ');
	return `${targets} = await asyncio.gather(${run.map(each => callOf(source, each)).join(', ')})`;
}

function grouped(context: Context, run: readonly Wait[]): string | undefined {
	const { source } = context;
	const { assign } = run[0]!;
	const tasks = run.map(({ target }) => `${target.id}_task`);
	if (!mayUseGroup(context, assign) || !run.every(({ call }) => mayBeCoroutine(context, call))) return undefined;
	if (['group', ...tasks].some(name => isNameTaken(source, assign, name))) return undefined;
	const indent = source.text.slice(source.text.lastIndexOf('\n', assign.range[0] - 1) + 1, assign.range[0]);
	if (indent.trim()) return undefined;

	const step = indentStep(source.text, indent);
	return [
		'async with asyncio.TaskGroup() as group:',
		...run.map((each, at) => `${step}${tasks[at]!} = group.create_task(${callOf(source, each)})`),
		...run.map(({ target }, at) => `${target.id} = ${tasks[at]!}.result()`),
	].join(`\n${indent}`);
}
