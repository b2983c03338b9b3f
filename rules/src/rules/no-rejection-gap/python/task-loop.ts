import { binding, qualifiedName, type Name, type PythonNode, type PythonNodes } from '#python';
import { nodesIn } from '#program/python/ast.ts';
import { flowAround } from '#program/flow/python.ts';
import type { Context } from './context.ts';
import { isOrphanedBy } from './orphaned.ts';
import { isTaskStart } from './started.ts';
import { ownReads } from './task-left-alone.ts';

type For = PythonNodes['For'];

/** `for task in tasks: await task`: the first that fails leaves the others to themselves. */
export function taskLoop(context: Context, loop: For): void {
	const { iter } = loop;
	if (iter.type !== 'Name') return;
	const reads = ownReads(context, iter);
	const written = binding(context.source, iter)?.definitions[0]?.node.parent;
	if (!reads || written?.type !== 'Assign' || !isTaskList(context, written.value, reads)) return;
	if (!reads.every(read => read === iter || isOnlyFilled(read) || isInCleanup(read))) return;
	report(context, loop, reads);
}

/** `for each in as_completed(tasks): await each` https://docs.python.org/3/library/asyncio-task.html#asyncio.as_completed */
export function asCompleted(context: Context, loop: For): void {
	const { iter } = loop;
	if (iter.type !== 'Call' || qualifiedName(context.source, iter.func) !== 'asyncio.as_completed') return;
	const [tasks] = iter.args;
	if (tasks?.type !== 'Name') return report(context, loop, []);
	const reads = ownReads(context, tasks);
	if (reads)
		report(
			context,
			loop,
			reads.filter(read => read !== tasks),
		);
}

function report(context: Context, loop: For, reads: readonly Name[]): void {
	const flow = flowAround(loop);
	// Back at the loop, the others have their turn.
	const places = new Set<PythonNode>([...reads, loop]);
	const wait = awaitsOf(loop).find(each =>
		flow.pointsOf(each).some(point => isOrphanedBy(flow, point, ({ node }) => node !== undefined && places.has(node))),
	);
	if (!wait) return;
	const evidence = [{ message: 'This is where its error comes up.', range: wait.range }];
	context.report({ at: loop.iter, messageId: 'listOrphan', evidence });
}

/** `await` of the loop's own variable. */
function awaitsOf({ target, body }: For): PythonNode[] {
	if (target.type !== 'Name') return [];
	return body.flatMap(statement =>
		nodesIn(statement).filter(
			node => node.type === 'Await' && node.value.type === 'Name' && node.value.id === target.id,
		),
	);
}

/** `[create_task(x) for x in xs]`, `[create_task(a), create_task(b)]`, `[]` that `append(create_task(x))` fills. */
function isTaskList(context: Context, value: PythonNode, reads: readonly Name[]): boolean {
	if (value.type === 'ListComp') return isTaskStart(context, value.elt);
	if (value.type !== 'List') return false;
	if (value.elts.length) return value.elts.length > 1 && value.elts.every(each => isTaskStart(context, each));
	const filled = reads.flatMap(read => appended(read) ?? []);
	return filled.length > 0 && filled.every(each => isTaskStart(context, each));
}

function appended({ parent }: Name): PythonNode | undefined {
	const call = parent.type === 'Attribute' && parent.attr === 'append' ? parent.parent : undefined;
	return call?.type === 'Call' && call.func === parent ? call.args[0] : undefined;
}

const isOnlyFilled = (read: Name): boolean =>
	appended(read) !== undefined ||
	(read.parent.type === 'Call' && read.parent.func.type === 'Name' && read.parent.func.id === 'len');

/** A read that only an error leads to, or that every way out comes by: the graph knows what it is worth. */
function isInCleanup(read: PythonNode): boolean {
	for (let child = read, at = read.parent; at.type !== 'Module'; child = at, at = at.parent) {
		if (at.type === 'ExceptHandler') return true;
		if (at.type === 'Try' && at.finalbody.includes(child as never)) return true;
	}
	return false;
}
