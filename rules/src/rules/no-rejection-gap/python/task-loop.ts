import { binding, qualifiedName, type Name, type PythonNode, type PythonNodes } from '#python';
import { nodesIn } from '#program/python/ast.ts';
import { flowAround } from '#program/flow/python.ts';
import { givesTask } from '#program/python/task-start.ts';
import type { Context } from './context.ts';
import { neverFail } from './never-fail.ts';
import { isOrphanedBy } from './orphaned.ts';
import { ownReads } from './task-left-alone.ts';

/** A loop, or the `for` of a comprehension. */
type Loop = PythonNodes['For' | 'comprehension'];

/** `for task in tasks: await task`, `[await task for task in tasks]`: the first that fails leaves the others to themselves. */
export function taskLoop(context: Context, loop: Loop): void {
	for (const { tasks, task } of walkedBy(loop)) {
		const reads = ownReads(context, tasks);
		const written = binding(context.source, tasks)?.definitions[0]?.node.parent;
		const value = written?.type === 'Assign' || written?.type === 'AnnAssign' ? written.value : undefined;
		if (!reads || !value || !isTaskList(context, value, reads) || neverFail(context, tasks)) continue;
		if (!reads.every(read => read === tasks || isOnlyFilled(read) || isInCleanup(read))) continue;
		report(context, loop, task, reads);
	}
}

/** A name that a loop goes through, and the name that it gives each of its items. */
interface Walked {
	readonly tasks: Name;
	readonly task: PythonNode;
}

/** `for task in tasks`, `in tasks.values()`, `for key, task in tasks.items()`, `in enumerate(tasks)`, `in zip(keys, tasks)`. */
function walkedBy({ iter, target }: Loop): Walked[] {
	if (iter.type === 'Name') return [{ tasks: iter, task: target }];
	if (iter.type !== 'Call') return [];
	const { func, args } = iter;
	const parts = target.type === 'Tuple' ? target.elts : [];
	if (func.type === 'Attribute' && func.value.type === 'Name' && !args.length) {
		const task = func.attr === 'values' ? target : func.attr === 'items' ? parts[1] : undefined;
		return task ? [{ tasks: func.value, task }] : [];
	}
	if (func.type !== 'Name' || (func.id !== 'enumerate' && func.id !== 'zip')) return [];
	return args.flatMap((each, index) => {
		const task = parts[func.id === 'zip' ? index : index + 1];
		return each.type === 'Name' && task ? [{ tasks: each, task }] : [];
	});
}

/** `for each in as_completed(tasks): await each` https://docs.python.org/3/library/asyncio-task.html#asyncio.as_completed */
export function asCompleted(context: Context, loop: Loop): void {
	const { iter } = loop;
	if (iter.type !== 'Call' || qualifiedName(context.source, iter.func) !== 'asyncio.as_completed') return;
	const [tasks] = iter.args;
	const reads = tasks?.type === 'Name' ? ownReads(context, tasks) : [];
	if (!reads || (tasks?.type === 'Name' && neverFail(context, tasks))) return;
	const others = reads.filter(read => read !== tasks);
	report(context, loop, loop.target, others);
}

function report(context: Context, loop: Loop, task: PythonNode, reads: readonly Name[]): void {
	const flow = flowAround(loop);
	// Back at the loop, the others have their turn.
	const places = new Set<PythonNode>([...reads, loop]);
	const wait = awaitsOf(loop, task).find(each =>
		flow.pointsOf(each).some(point => isOrphanedBy(flow, point, ({ node }) => node !== undefined && places.has(node))),
	);
	if (!wait) return;
	const evidence = [{ message: 'This is where its error comes up.', range: wait.range }];
	context.report({ at: loop.iter, messageId: 'listOrphan', evidence });
}

/** `await` of the loop's own variable. */
function awaitsOf(loop: Loop, task: PythonNode): PythonNode[] {
	if (task.type !== 'Name') return [];
	const body: readonly PythonNode[] = loop.type === 'For' ? loop.body : [loop.parent];
	return body.flatMap(each =>
		nodesIn(each).filter(node => node.type === 'Await' && node.value.type === 'Name' && node.value.id === task.id),
	);
}

/** `[create_task(x) for x in xs]`, `[create_task(a), create_task(b)]`, `[]` that loops fill with `create_task(x)`; a `dict` of tasks. */
function isTaskList(context: Context, value: PythonNode, reads: readonly Name[]): boolean {
	if (value.type === 'ListComp') return givesTask(context, value.elt);
	if (value.type === 'DictComp') return givesTask(context, value.value);
	if (value.type !== 'List' && value.type !== 'Dict') return false;
	const parts = value.type === 'List' ? value.elts : value.values;
	if (parts.length) return parts.length > 1 && parts.every(each => givesTask(context, each));
	const filled = reads.flatMap(read => filling(read) ?? []);
	return filled.length > 0 && filled.every(each => givesTask(context, each));
}

/** `tasks.append(task)`, `tasks[key] = task` */
function filling({ parent }: Name): PythonNode | undefined {
	if (parent.type === 'Subscript') {
		const assign = parent.parent;
		return assign.type === 'Assign' && assign.targets[0] === parent ? assign.value : undefined;
	}
	const call = parent.type === 'Attribute' && parent.attr === 'append' ? parent.parent : undefined;
	return call?.type === 'Call' && call.func === parent ? call.args[0] : undefined;
}

const isOnlyFilled = (read: Name): boolean =>
	filling(read) !== undefined ||
	(read.parent.type === 'Call' && read.parent.func.type === 'Name' && read.parent.func.id === 'len');

/** A read that only an error leads to, or that every way out comes by: the graph knows what it is worth. */
function isInCleanup(read: PythonNode): boolean {
	for (let child = read, at = read.parent; at.type !== 'Module'; child = at, at = at.parent) {
		if (at.type === 'ExceptHandler') return true;
		if (at.type === 'Try' && at.finalbody.includes(child as never)) return true;
	}
	return false;
}
