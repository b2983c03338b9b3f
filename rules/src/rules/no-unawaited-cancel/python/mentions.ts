import { qualifiedName, type PythonSource } from '#python';
import { is, nodesIn, type Node } from '#program/python/ast.ts';

/** What a mention of a task, or of a collection of tasks, does with it. */
type Mention = 'looks' | 'waits' | 'hands on';

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
	'get_coro',
	'exception',
	'result',
]);
const COUNTS = new Set(['builtins.len', 'builtins.bool', 'builtins.print', 'builtins.isinstance']);

export function mentionOf(source: PythonSource, node: Node): Mention {
	const { parent } = node as { readonly parent: Node };
	if ('ctx' in node && node.ctx !== 'Load') return 'looks';
	if (is(parent, 'Await')) return 'waits';
	if (is(parent, 'Starred')) return mentionOf(source, parent);
	if (is(parent, 'List', 'Tuple', 'Set') && is(parent.parent, 'Call')) return mentionOf(source, parent);
	if (is(parent, 'Attribute')) return TELLS.has(parent.attr) ? 'looks' : 'hands on';
	if (is(parent, 'If', 'While', 'Compare', 'BoolOp', 'UnaryOp', 'FormattedValue', 'Assert', 'IfExp')) return 'looks';
	if (is(parent, 'Call')) {
		const callee = qualifiedName(source, parent.func) ?? '';
		if (WAITING.has(callee)) return 'waits';
		return COUNTS.has(callee) ? 'looks' : 'hands on';
	}
	if (is(parent, 'For') && parent.iter === node && is(parent.target, 'Name')) {
		const { id } = parent.target;
		const inside = parent.body.flatMap(each => [...nodesIn(each)]).filter(each => is(each, 'Name') && each.id === id);
		return strongest(inside.map(each => mentionOf(source, each)));
	}
	if (is(parent, 'comprehension') && parent.iter === node && is(parent.target, 'Name')) {
		const { id } = parent.target;
		const inside = nodesIn(parent.parent).filter(each => is(each, 'Name') && each.id === id);
		return strongest(inside.map(each => mentionOf(source, each)));
	}
	return 'hands on';
}

const strongest = (all: readonly Mention[]): Mention =>
	all.find(each => each === 'hands on') ?? all.find(each => each === 'waits') ?? 'looks';
