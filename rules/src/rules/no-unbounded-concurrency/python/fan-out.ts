import { binding, calleeName, qualifiedName, type Call, type PythonNode } from '#python';
import { is, isFunctionDef } from '#program/python/ast.ts';
import { startedBy, startsTask } from '#program/python/task-start.ts';
import { loopAround, runsSome } from '#program/python/uses.ts';
import type { Context } from './context.ts';
import { isLeftBehind } from './loose-task.ts';
import { isWithoutDone } from './without-done.ts';

/** Work that is started for each item of something. */
export interface FanOut {
	readonly name: string;
	readonly items: PythonNode;
	/** What is called for each. */
	readonly callee: PythonNode;
}

/** https://docs.python.org/3/library/asyncio-task.html, https://tqdm.github.io/docs/asyncio/ */
const COMBINATORS = new Set([
	'asyncio.gather',
	'asyncio.wait',
	'asyncio.as_completed',
	'tqdm.asyncio.tqdm.gather',
	'tqdm.asyncio.tqdm.as_completed',
	'tqdm.asyncio.tqdm_asyncio.gather',
	'tqdm.asyncio.tqdm_asyncio.as_completed',
]);
/** Functions that take a coroutine and give something to await. */
const WRAPPERS = /^asyncio\.(create_task|ensure_future|wait_for|shield)$|(^|\.)create_task$/;
const GROUPS = new Set(['asyncio.TaskGroup', 'anyio.create_task_group', 'trio.open_nursery']);

/** What a call starts for each item of something: by a combinator, by a task group in a loop, or by tasks that nobody awaits in theirs. */
export function fanOutsOf(context: Context, call: Call): FanOut[] {
	const name = qualifiedName(context.source, call.func);
	const shown = calleeName(call.func);
	if (name !== undefined && COMBINATORS.has(name)) {
		return call.args.flatMap(each =>
			listed(context, is(each, 'Starred') ? each.value : each).map(found => ({ ...found, name: shown })),
		);
	}
	const group = groupOf(context, call);
	if (group) {
		const started = startedInGroup(context, call);
		const loops = started ? [...loopsAround(call, group), ...generatorsAround(call)] : [];
		return loops.map(items => ({ name: shown, items, callee: started! }));
	}
	if (!isStart(context, call) || !isLeftBehind(context, call) || isPaced(call)) return [];
	const coroutine = startedBy(context, call);
	const started = coroutine && calledBy(context, coroutine);
	return started ? loopsAround(call).map(items => ({ name: shown, items, callee: started })) : [];
}

/** Cheap first: only in a loop a call of something else is asked whether it starts what it is given. */
const isStart = ({ source }: Context, call: Call): boolean =>
	startsTask(source, call) || (is(call.args[0], 'Call') && loopAround(call) !== undefined);

type Listed = Omit<FanOut, 'name'>;

/** A comprehension, `map(f, xs)`, the values of a `dict`, or a list that loops append to. */
function listed(context: Context, node: PythonNode, depth = 0): Listed[] {
	if (depth > 3) return [];
	if (is(node, 'ListComp', 'SetComp', 'GeneratorExp')) {
		return calleesOf(context, node.elt, depth).flatMap(callee =>
			node.generators.map(({ iter }) => ({ items: iter, callee })),
		);
	}
	if (is(node, 'DictComp')) {
		const callee = calledBy(context, node.value);
		return callee ? node.generators.map(({ iter }) => ({ items: iter, callee })) : [];
	}
	if (is(node, 'Call')) {
		const [first, second] = node.args;
		const name = calleeName(node.func);
		if (name === 'map' && first && second) {
			const callee = is(first, 'Lambda') ? calledBy(context, first.body) : first;
			return callee ? [{ items: second, callee }] : [];
		}
		if (is(node.func, 'Attribute') && node.func.attr === 'values' && !first) {
			return listed(context, node.func.value, depth + 1);
		}
		return (name === 'list' || name === 'set') && first ? listed(context, first, depth + 1) : [];
	}
	if (!is(node, 'Name')) return [];
	const variable = binding(context.source, node);
	const [definition, ...again] = variable?.definitions ?? [];
	const assigned = definition && assignedTo(definition.node);
	if (!variable || !assigned || !again.every(each => isWithoutDone(each.node, variable.references))) return [];
	if (!is(assigned, 'List', 'Call') || (is(assigned, 'List') && assigned.elts.length))
		return listed(context, assigned, depth + 1);
	return variable.references.flatMap(read => {
		const member = read.parent;
		const append = member.parent as PythonNode | undefined;
		if (!is(member, 'Attribute') || (member.attr !== 'append' && member.attr !== 'add')) return [];
		if (!is(append, 'Call') || !append.args[0] || append.range[0] > node.range[0]) return [];
		const callee = calledBy(context, append.args[0]);
		return callee ? loopsAround(append, definition.node, node).map(items => ({ items, callee })) : [];
	});
}

/** What is started for an item: by one call, or by a combinator that starts some for each, `[gather(*[load(x) for x in xs]) for xs in all]`. */
function calleesOf(context: Context, node: PythonNode, depth: number): PythonNode[] {
	const name = is(node, 'Call') ? qualifiedName(context.source, node.func) : undefined;
	if (is(node, 'Call') && name !== undefined && COMBINATORS.has(name)) {
		return node.args.flatMap(each =>
			listed(context, is(each, 'Starred') ? each.value : each, depth + 1).map(({ callee }) => callee),
		);
	}
	const callee = calledBy(context, node);
	return callee ? [callee] : [];
}

/** What a coroutine is made by, tasks and timeouts around it taken off. */
function calledBy(context: Context, node: PythonNode, depth = 0): PythonNode | undefined {
	if (!is(node, 'Call') || depth > 3) {
		if (!is(node, 'Name') || depth > 3) return undefined;
		// `task = create_task(load(x)); tasks.append(task)`
		const definitions = binding(context.source, node)?.definitions ?? [];
		const made = definitions.length === 1 ? assignedTo(definitions[0]!.node) : undefined;
		return made && calledBy(context, made, depth + 1);
	}
	const name = qualifiedName(context.source, node.func) ?? calleeName(node.func);
	const [first] = node.args;
	if (WRAPPERS.test(name)) return first && calledBy(context, first, depth + 1);
	const started = is(first, 'Call') ? startedBy(context, node) : undefined;
	return started ? calledBy(context, started, depth + 1) : node.func;
}

function assignedTo(target: PythonNode): PythonNode | undefined {
	const { parent } = target;
	if (is(parent, 'Assign')) return (parent as { value: PythonNode }).value;
	return is(parent, 'AnnAssign') ? ((parent as { value: PythonNode | null }).value ?? undefined) : undefined;
}

/** `tg.create_task(load(x))`, `nursery.start_soon(load, x)`. */
function startedInGroup(context: Context, call: Call): PythonNode | undefined {
	if (!is(call.func, 'Attribute') || !call.args[0]) return undefined;
	if (call.func.attr === 'create_task') return calledBy(context, call.args[0]);
	return call.func.attr === 'start_soon' ? call.args[0] : undefined;
}

/** Where the group is entered that a method is called on. */
function groupOf({ source }: Context, { func }: Call): PythonNode | undefined {
	if (!is(func, 'Attribute') || !is(func.value, 'Name')) return undefined;
	const [definition, more] = binding(source, func.value)?.definitions ?? [];
	if (definition?.kind !== 'with' || more) return undefined;
	const item = definition.node.parent as PythonNode | undefined;
	if (!is(item, 'withitem') || !is(item.context_expr, 'Call')) return undefined;
	return GROUPS.has(qualifiedName(source, item.context_expr.func) ?? '') ? definition.node : undefined;
}

/** What the loops go through that a node stands in and that something before it does not. */
function loopsAround(node: PythonNode, before?: PythonNode, waitedFor?: PythonNode): PythonNode[] {
	const items: PythonNode[] = [];
	const holds = (at: PythonNode, each: PythonNode) => at.range[0] <= each.range[0] && each.range[1] <= at.range[1];
	for (let at = node; at.type !== 'Module'; at = at.parent) {
		if (isFunctionDef(at) || is(at, 'Lambda') || (before && holds(at, before)) || (waitedFor && holds(at, waitedFor)))
			break;
		if (is(at, 'For', 'AsyncFor')) items.push(at.iter);
	}
	return items;
}

/** `[group.create_task(load(x)) for x in xs]` */
function generatorsAround({ parent }: Call): PythonNode[] {
	return is(parent, 'ListComp', 'SetComp', 'GeneratorExp') ? parent.generators.map(({ iter }) => iter) : [];
}

/** True where a turn of the loop waits before the next one starts: `await asyncio.sleep(1)`. */
function isPaced(call: Call): boolean {
	const loop = loopAround(call);
	return loop !== undefined && runsSome(loop, node => is(node, 'Await') && is(node.value, 'Call'));
}
