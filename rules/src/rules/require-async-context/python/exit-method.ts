import { calleeName, type AsyncFunctionDef, type PythonNode } from '#python';
import { findWay } from '#program/flow/flow-graph.ts';
import { flowOf } from '#program/flow/python.ts';
import { is, nodesIn, nodesOfScope, type Call } from '#program/python/ast.ts';
import type { Context } from './context.ts';
import { causeOf } from './open-way.ts';

const RELEASING = new Set(['aclose', 'close', 'disconnect', 'release', 'shutdown', 'terminate']);
/** The same under a name of the class's own, which gets there as well: `ensure_closed()`, `_force_close()`, and what its base class does. */
const GETS_THERE = /(?:^|_)(?:a?closed?|disconnect|release|shutdown|terminate)(?:_|$)|^__a?exit__$/;

/** An `__aexit__` that does not get to its release: because something before it fails, or because there was an error. */
export function exitMethod(context: Context, node: AsyncFunctionDef): void {
	if (node.name !== '__aexit__' || !is(node.parent, 'ClassDef')) return;
	const releases = nodesOfScope(node).filter(isRelease);
	// What it hands on to another `__aexit__` is that one's to release.
	const first = releases.find(({ func }) => is(func, 'Attribute') && RELEASING.has(func.attr));
	if (!first) return;

	const graph = flowOf(node);
	const barriers = new Set(releases.flatMap(each => graph.pointsOf(each)));
	const isBarrier = (point: { readonly node?: PythonNode }) => barriers.has(point as never);
	const errors = new Set([...node.args.posonlyargs, ...node.args.args].slice(1).map(({ arg }) => arg));
	// Whether there is something to release is the class's to know: asking for it counts as getting there.
	const guards = new Set(
		releases.flatMap(each =>
			[...guardsOf(each, node)].filter(test => !asks(test, errors)).flatMap(test => [...nodesIn(test)]),
		),
	);
	const getsThere = (test: PythonNode | undefined): boolean => test !== undefined && guards.has(test);
	const at = is(first.func, 'Attribute') ? lastWord(first.func) : first.func;
	const release = calleeName(first.func);
	const failure = findWay([graph.start], {
		isGoal: point => point === graph.failure,
		isBarrier,
		follows: (edge, from) =>
			!getsThere(edge.when?.test) && (edge.kind === 'value' || is(from.node, 'Await', 'AsyncFor')),
	});
	const failed = failure?.find(({ node: each, next }) => is(each, 'Await', 'AsyncFor') && next.length > 0);
	if (failure && failed?.node && isBefore(failed.node, first)) {
		const evidence = [{ message: 'It fails here.', range: failed.node.range }];
		const data = { release, cause: causeOf(failed.node) };
		return context.report({ at, messageId: 'exitOnSuccess', data, evidence });
	}

	const skipped = findWay([graph.start], {
		isGoal: point => point === graph.end,
		isBarrier,
		follows: edge => edge.kind === 'value' && (!edge.when || asks(edge.when.test, errors)),
	});
	if (skipped && releases.some(each => isAsked(each, node, errors))) {
		context.report({ at, messageId: 'exitWithoutError', data: { release } });
	}
}

function isRelease(node: PythonNode): node is Call {
	if (!is(node, 'Call') || !is(node.func, 'Attribute')) return false;
	return GETS_THERE.test(node.func.attr);
}

const isBefore = (one: PythonNode, other: PythonNode): boolean => one.range[1] <= other.range[0];

const asks = (test: PythonNode, names: ReadonlySet<string>): boolean =>
	nodesIn(test).some(each => is(each, 'Name') && names.has(each.id));

/** True where a condition about the error stands around a node. */
function isAsked(node: PythonNode, owner: PythonNode, names: ReadonlySet<string>): boolean {
	return [...guardsOf(node, owner)].some(test => asks(test, names));
}

/** The conditions that stand around a node. */
function* guardsOf(node: PythonNode, owner: PythonNode): Generator<PythonNode> {
	for (let at = node.parent; at && at !== owner; at = at.parent) if (is(at, 'If')) yield at.test;
}

const lastWord = ({ range: [, end], attr }: Extract<PythonNode, { type: 'Attribute' }>) => ({
	range: [end - attr.length, end] as const,
});
