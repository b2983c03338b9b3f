import { is } from '#program/python/ast.ts';
import { loopAround, runsSome } from '#program/python/uses.ts';
import {
	binding,
	childrenOf,
	qualifiedName,
	type Call,
	type Expression,
	type PythonNode,
	type PythonSource,
} from '#python';

/** Calls that run what they are given at the same time. https://docs.python.org/3/library/asyncio-task.html */
const CONCURRENT = new Set(['asyncio.gather', 'asyncio.wait', 'asyncio.as_completed']);

export interface Work {
	readonly node: Expression;
	/** One expression that stands for many: the element of a comprehension. */
	readonly isRepeated: boolean;
}

/** The coroutines that a call runs at the same time, as far as they are written there. */
export function concurrentWork(source: PythonSource, call: Call): Work[] {
	const name = qualifiedName(source, call.func);
	if (name !== undefined && CONCURRENT.has(name)) return call.args.flatMap(each => workIn(each));
	const first = call.args[0];
	if (!first || !startsTask(source, call)) return [];
	if (isRepeatedTask(source, call)) return [{ node: first, isRepeated: true }];
	// What one group starts runs together; the first of them speaks for all.
	const siblings = groupSiblings(source, call);
	return siblings[0] === call
		? siblings.flatMap(({ args }) => args.slice(0, 1)).map(node => ({ node, isRepeated: false }))
		: [];
}

const STARTERS = new Set(['asyncio.create_task', 'asyncio.ensure_future']);

const startsTask = (source: PythonSource, call: Call): boolean =>
	STARTERS.has(qualifiedName(source, call.func) ?? '') || groupOf(source, call) !== undefined;

/** The `async with asyncio.TaskGroup() as group:` of a `group.create_task(…)`. */
function groupOf(source: PythonSource, { func }: Call): PythonNode | undefined {
	if (!is(func, 'Attribute') || func.attr !== 'create_task' || !is(func.value, 'Name')) return undefined;
	const [definition, more] = binding(source, func.value)?.definitions ?? [];
	const item = definition?.kind === 'with' && !more ? definition.node.parent : undefined;
	if (!is(item, 'withitem') || !is(item.context_expr, 'Call')) return undefined;
	return qualifiedName(source, item.context_expr.func) === 'asyncio.TaskGroup' ? item.parent : undefined;
}

/** The tasks that the statements of one group start, each on its own and always. */
function groupSiblings(source: PythonSource, call: Call): Call[] {
	const group = groupOf(source, call);
	if (!is(group, 'AsyncWith')) return [];
	return group.body.flatMap(statement => {
		const value = is(statement, 'Expr', 'Assign') ? statement.value : undefined;
		return is(value, 'Call') && groupOf(source, value) === group ? [value] : [];
	});
}

/** A task that each turn of a loop starts, and that no turn waits for. */
function isRepeatedTask(source: PythonSource, call: Call): boolean {
	if (is(call.parent, 'ListComp', 'SetComp')) return call.parent.elt === call;
	const loop = loopAround(call);
	const group = groupOf(source, call);
	if (!is(loop, 'For', 'AsyncFor') || (group && loop.range[0] < group.range[0])) return false;
	if (is(call.parent, 'Expr')) return true;
	const isKept =
		is(call.parent, 'Call') && is(call.parent.func, 'Attribute') && /^(add|append)$/.test(call.parent.func.attr);
	return isKept && !runsSome(loop, node => is(node, 'Await'));
}

function workIn(node: Expression): Work[] {
	switch (node.type) {
		case 'Starred':
			return workIn(node.value);
		case 'List':
		case 'Tuple':
		case 'Set':
			return node.elts.flatMap(workIn);
		case 'ListComp':
		case 'GeneratorExp':
		case 'SetComp':
			return [{ node: node.elt, isRepeated: true }];
		default:
			return [{ node, isRepeated: false }];
	}
}

/** The names and attributes that some work is made with: its arguments, and what its methods belong to. */
export function valuesIn(node: PythonNode): Expression[] {
	if (node.type === 'Name') return [node];
	if (node.type === 'Attribute') return node.value.type === 'Name' ? [node, node.value] : valuesIn(node.value);
	if (node.type === 'Lambda') return [];
	return childrenOf(node).flatMap(valuesIn);
}
