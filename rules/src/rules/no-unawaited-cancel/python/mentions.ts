import { qualifiedName, type PythonSource } from '#python';
import { enclosingScope, is, nodesIn, type Node } from '#program/python/ast.ts';

/** What a mention of a task, or of a collection of tasks, does with it. */
export type Mention = 'looks' | 'waits' | 'hands on';

/** They take what they are given to wait for it, and keep it no longer. */
const WAITING = new Set([
	'asyncio.gather',
	'asyncio.shield',
	'asyncio.wait',
	'asyncio.wait_for',
	'asyncio.as_completed',
]);
/** https://docs.python.org/3/library/asyncio-task.html#asyncio.Task: what tells of a task, and takes nothing from it. */
const TELLS = new Set([
	'cancel',
	'cancelled',
	'cancelling',
	'done',
	'get_name',
	'set_name',
	'append',
	'add',
	'clear',
	'discard',
	'remove',
	'get_coro',
	'exception',
	'result',
]);
/** What a collection has that gives what is in it: https://docs.python.org/3/library/stdtypes.html#mapping-types-dict */
const GIVES = new Set(['copy', 'get', 'items', 'pop', 'popleft', 'values']);
const COUNTS = new Set(['builtins.len', 'builtins.bool', 'builtins.print', 'builtins.isinstance', 'builtins.id']);
const COPIES = new Set(['enumerate', 'list', 'reversed', 'set', 'sorted', 'tuple'].map(each => `builtins.${each}`));
const DEEPEST = 4;

/** What becomes of a task where it is mentioned, followed through names, lists and loops for a few steps; then it counts as handed on. */
export function mentionOf(source: PythonSource, node: Node, depth = 0): Mention {
	const { parent } = node as { readonly parent: Node };
	if ('ctx' in node && node.ctx !== 'Load') return 'looks';
	if (depth > DEEPEST) return 'hands on';
	const further = (next: Node): Mention => mentionOf(source, next, depth + 1);
	const named = (targets: readonly Node[], within: readonly Node[]): Mention => {
		const ids = new Set(targets.flatMap(each => nodesIn(each).flatMap(name => (is(name, 'Name') ? [name.id] : []))));
		const inside = within.flatMap(each => [...nodesIn(each)]).filter(each => is(each, 'Name') && ids.has(each.id));
		return strongest(inside.filter(each => each !== node).map(further));
	};
	if (is(parent, 'Await')) return 'waits';
	if (is(parent, 'Starred')) return further(parent);
	if (is(parent, 'List', 'Tuple', 'Set') && is(parent.parent, 'Call', 'For', 'Assign')) {
		return is(parent.parent, 'Assign') ? unpacked(parent, node, named) : further(parent);
	}
	if (is(parent, 'Subscript')) return parent.value === node && parent.ctx === 'Load' ? further(parent) : 'looks';
	if (is(parent, 'Attribute')) {
		if (TELLS.has(parent.attr)) return 'looks';
		const call = is(parent.parent, 'Call') && parent.parent.func === parent ? parent.parent : undefined;
		if (call && parent.attr === 'add_done_callback') return isTakenOut(call.args[0]) ? 'looks' : 'hands on';
		return call && GIVES.has(parent.attr) ? further(call) : 'hands on';
	}
	if (is(parent, 'If', 'While', 'Compare', 'BoolOp', 'UnaryOp', 'FormattedValue', 'Assert', 'IfExp', 'Expr'))
		return 'looks';
	if (is(parent, 'Call')) {
		const callee = qualifiedName(source, parent.func) ?? '';
		if (WAITING.has(callee)) return 'waits';
		if (COPIES.has(callee)) return further(parent);
		return COUNTS.has(callee) ? 'looks' : 'hands on';
	}
	if (is(parent, 'For') && parent.iter === node) return named([parent.target], parent.body);
	if (is(parent, 'comprehension') && parent.iter === node) return named([parent.target], [parent.parent]);
	if (is(parent, 'Assign', 'NamedExpr') && parent.value === node) {
		const targets = is(parent, 'Assign') ? parent.targets : [parent.target];
		const scope = enclosingScope(node);
		return scope && targets.every(each => is(each, 'Name')) ? named(targets, [scope]) : 'hands on';
	}
	return 'hands on';
}

/** `task, self._task = self._task, None`: the name at the same place. */
function unpacked(
	values: Node,
	node: Node,
	named: (targets: readonly Node[], within: readonly Node[]) => Mention,
): Mention {
	const { parent } = values;
	const scope = enclosingScope(node);
	if (!scope || !is(values, 'Tuple', 'List') || !is(parent, 'Assign')) return 'hands on';
	const targets = parent.targets.map(each => (is(each, 'Tuple', 'List') ? each.elts : undefined));
	const names = targets.map(each => each?.[values.elts.indexOf(node as never)]);
	return names.every(each => is(each, 'Name')) ? named(names, [scope]) : 'hands on';
}

/** `task.add_done_callback(tasks.discard)` takes the task out of a collection when it has ended. */
const isTakenOut = (callback: Node | undefined): boolean =>
	is(callback, 'Attribute') && ['discard', 'remove'].includes(callback.attr);

const strongest = (all: readonly Mention[]): Mention =>
	all.find(each => each === 'hands on') ?? all.find(each => each === 'waits') ?? 'looks';
