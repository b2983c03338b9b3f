import { calleeName, type AsyncFunctionDef, type FunctionDef, type PythonNode } from '#python';
import { findWay, type FlowEdge } from '#program/flow/flow-graph.ts';
import { flowOf } from '#program/flow/python.ts';
import { is } from '#program/python/ast.ts';
import type { Opening } from './opening.ts';
import type { Use } from './uses.ts';

/** A way out of the function on which the resource is still open. */
export interface OpenWay {
	readonly kind: 'error' | 'return';
	/** What fails, as a person says it. */
	readonly cause: string;
	readonly at: PythonNode | undefined;
}

/**
 * From where the name gets the resource to a way out, past everything that closes it or gives it away. Of what may fail
 * only waiting counts (it may be cancelled, too), and what is raised here.
 */
export function openWay(
	owner: AsyncFunctionDef | FunctionDef,
	{ value, entry: { opener } }: Opening,
	name: string,
	closing: readonly Use[],
): OpenWay | undefined {
	if (closing.some(({ at }) => isConditional(at, owner, name))) return undefined;
	const graph = flowOf(owner);
	const barriers = new Set(closing.flatMap(({ at }) => graph.pointsOf(at)));
	const opened = graph.pointsOf(value);
	const way = findWay(opened, {
		isGoal: point => point === graph.end || point === graph.failure,
		isBarrier: point => barriers.has(point),
		follows: (edge, from) =>
			edge.kind === 'error'
				? from.node !== value && !enters(from.node, name, opener) && mayFail(from.node, owner)
				: !saysNothing(edge, name),
	});
	if (!way) return undefined;
	if (way.at(-1) === graph.end) {
		const at = way.findLast(({ node }) => is(node, 'Return'))?.node;
		return { kind: 'return', cause: '', at };
	}
	const failed = way.find(
		({ node, next }, index) =>
			!enters(node, name, opener) &&
			mayFail(node, owner) &&
			next.some(edge => edge.kind === 'error' && edge.to === way[index + 1]),
	)?.node;
	return { kind: 'error', cause: failed ? causeOf(failed) : 'the work', at: failed };
}

function mayFail(node: PythonNode | undefined, owner: AsyncFunctionDef | FunctionDef): boolean {
	if (is(node, 'Yield')) return isContextManager(owner);
	if (is(node, 'withitem')) return node.parent.type === 'AsyncWith';
	return is(node, 'Await', 'AsyncFor', 'Raise');
}

/** `await client.__aenter__()`, `await client.connect()`: what could not be entered is not open. */
const enters = (node: PythonNode | undefined, name: string, opener: string | undefined): boolean =>
	is(node, 'Await') &&
	is(node.value, 'Call') &&
	is(node.value.func, 'Attribute') &&
	(node.value.func.attr === '__aenter__' || node.value.func.attr === opener) &&
	is(node.value.func.value, 'Name') &&
	node.value.func.value.id === name;

/** `@asynccontextmanager` throws into the generator what the body of the `async with` raises. */
const isContextManager = ({ decorator_list }: AsyncFunctionDef | FunctionDef): boolean =>
	decorator_list.some(each => calleeName(each).endsWith('contextmanager'));

/** How the message names what may leave the function: what is awaited, gone through or entered, else the statement's word. */
export function causeOf(node: PythonNode): string {
	if (is(node, 'Await')) return nameOf(node.value);
	if (is(node, 'AsyncFor')) return nameOf(node.iter);
	if (is(node, 'withitem')) return nameOf(node.context_expr);
	return is(node, 'Raise') ? 'raise' : 'yield';
}

const nameOf = (node: PythonNode): string => calleeName(is(node, 'Call') ? node.func : node);

/** The edge on which a test says that nothing is open: `if file:` was false, `file is None` or `file.closed` was true. */
function saysNothing({ when }: Pick<FlowEdge<PythonNode>, 'when'>, name: string): boolean {
	if (!when) return false;
	const { test } = when;
	if (is(test, 'UnaryOp') && test.op === 'Not')
		return saysNothing({ when: { test: test.operand, is: !when.is } }, name);
	if (is(test, 'Name')) return test.id === name && !when.is;
	if (is(test, 'Attribute'))
		return CLOSED.test(test.attr) && is(test.value, 'Name') && test.value.id === name && when.is;
	if (!is(test, 'Compare') || !is(test.left, 'Name') || test.left.id !== name) return false;
	const [right] = test.comparators;
	if (!is(right, 'Constant') || right.value.kind !== 'None') return false;
	return test.ops[0] === 'IsNot' || test.ops[0] === 'NotEq' ? !when.is : when.is;
}

/** https://docs.aiohttp.org/en/stable/client_reference.html#aiohttp.ClientSession.closed, https://www.python-httpx.org/api/#asyncclient */
const CLOSED = /^_?(?:is_)?closed$/;

/** True where something other than the resource itself decides whether it is closed: that may be what opened it, too. */
function isConditional(node: PythonNode, owner: PythonNode, name: string): boolean {
	for (let child = node, at: PythonNode | undefined = node.parent; at && at !== owner; child = at, at = at.parent) {
		if (is(at, 'If', 'IfExp') && at.test !== child && !mentions(at.test, name)) return true;
		if (is(at, 'match_case')) return true;
		if (is(at, 'Module')) return false;
	}
	return false;
}

function mentions(test: PythonNode, name: string): boolean {
	if (is(test, 'Name')) return test.id === name;
	if (is(test, 'Compare', 'BinOp')) return mentions(test.left, name);
	if (is(test, 'UnaryOp')) return mentions(test.operand, name);
	if (is(test, 'Attribute')) return mentions(test.value, name);
	if (is(test, 'Call')) return mentions(test.func, name);
	return is(test, 'BoolOp') && test.values.some(each => mentions(each, name));
}
