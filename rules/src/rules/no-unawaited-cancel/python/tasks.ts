import { qualifiedName, type PythonSource } from '#python';
import { enclosingScope, is, isNone, nodesIn, type Name, type Node } from '#program/python/ast.ts';
import { bindingsOfName } from '#program/python/bindings.ts';
import { givesTask } from '#program/python/task-start.ts';
import type { Context } from './context.ts';

export type Held = 'task' | 'tasks';

/** What a name of this function holds, when it is certain: one task, or a collection of tasks. */
export function heldBy(context: Context, name: Name): Held | undefined {
	const scope = enclosingScope(name);
	const kinds = bindingsOfName(name).flatMap((binding): (Held | 'empty' | undefined)[] => {
		if (binding.kind === 'unpacked') return [isPending(context.source, binding) ? 'tasks' : undefined];
		if (binding.kind !== 'assign') return [undefined];
		const { value } = binding;
		if (!value || isNone(value)) return [];
		if (givesTask(context, value) || isGathering(context.source, value)) return ['task'];
		if (is(value, 'ListComp', 'SetComp') && givesTask(context, value.elt)) return ['tasks'];
		if (!is(value, 'List', 'Tuple', 'Set')) return [isEmptySet(value) ? 'empty' : undefined];
		if (!value.elts.length) return ['empty'];
		return [value.elts.every(each => isTask(context, each)) ? 'tasks' : undefined];
	});
	const [first, ...rest] = kinds;
	if (!first || !rest.every(kind => kind === first)) return undefined;
	if (first !== 'empty') return first;
	return scope && isFilledWithTasks(context, scope, name.id) ? 'tasks' : undefined;
}

const isTask = (context: Context, node: Node): boolean =>
	givesTask(context, node) || (is(node, 'Name') && heldBy(context, node) === 'task');

/** Its `cancel` is that of all that it was given: https://docs.python.org/3/library/asyncio-task.html#asyncio.gather */
const isGathering = (source: PythonSource, node: Node): boolean =>
	is(node, 'Call') && qualifiedName(source, node.func) === 'asyncio.gather';

const isEmptySet = (node: Node): boolean =>
	is(node, 'Call') && is(node.func, 'Name') && ['list', 'set'].includes(node.func.id) && !node.args.length;

/** `done, pending = await asyncio.wait(…)`: https://docs.python.org/3/library/asyncio-task.html#asyncio.wait */
const isPending = (source: PythonSource, { value, index }: { readonly value: Node; readonly index: number }): boolean =>
	index === 1 &&
	is(value, 'Await') &&
	is(value.value, 'Call') &&
	qualifiedName(source, value.value.func) === 'asyncio.wait';

function isFilledWithTasks(context: Context, scope: Node, list: string): boolean {
	const added = nodesIn(scope).flatMap(node => {
		if (!is(node, 'Call') || !is(node.func, 'Attribute') || !['add', 'append'].includes(node.func.attr)) return [];
		return is(node.func.value, 'Name') && node.func.value.id === list ? [node.args[0]] : [];
	});
	return added.length > 0 && added.every(each => each && isTask(context, each));
}
