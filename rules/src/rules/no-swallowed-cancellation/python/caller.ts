import { binding, type AsyncFunctionDef, type PythonNode, type PythonNodes, type PythonSource } from '#python';
import { findWay } from '#program/flow/flow-graph.ts';
import { flowOf } from '#program/flow/python.ts';
import { classAround, enclosingScope, is, isFunctionDef, nodesIn, type Node } from '#program/python/ast.ts';

import { isAfterCancel } from './child.ts';

type Await = PythonNodes['Await'];

/**
 * Where a function of the same file waits for this one and then goes on to a next `await`: what was cancelled in here, it
 * never hears of. Undefined where it only ends, or cleans up.
 */
export function callerThatGoesOn(
	source: PythonSource,
	scope: AsyncFunctionDef | PythonNodes['Module'],
): Await | undefined {
	if (
		is(scope, 'Module') ||
		scope.decorator_list.length ||
		!new RegExp(`await (?:self\\.|cls\\.)?${scope.name}\\(`).test(source.text)
	) {
		return undefined;
	}
	return nodesIn(source.ast).find(
		(node): node is Await => is(node, 'Await') && isCallOf(source, node.value, scope) && goesOn(node),
	);
}

function isCallOf(source: PythonSource, node: Node, scope: AsyncFunctionDef): boolean {
	if (!is(node, 'Call')) return false;
	const { func } = node;
	if (is(func, 'Name')) {
		return func.id === scope.name && (binding(source, func)?.definitions.some(each => each.node === scope) ?? false);
	}
	return (
		is(func, 'Attribute') &&
		func.attr === scope.name &&
		is(func.value, 'Name') &&
		/^(?:self|cls)$/.test(func.value.id) &&
		is(scope.parent, 'ClassDef') &&
		classAround(node) === scope.parent
	);
}

function goesOn(wait: Await): boolean {
	const around = enclosingScope(wait);
	if (!is(around, 'AsyncFunctionDef') || isCleaningUp(wait) || isAfterCancel(wait)) return false;
	const flow = flowOf(around);
	const next = flow
		.pointsOf(wait)
		.flatMap(point => point.next.filter(({ kind }) => kind === 'value').map(({ to }) => to));
	const way = findWay(next, {
		isGoal: ({ node }) => is(node, 'Await', 'AsyncFor', 'AsyncWith') && !isCleaningUp(node) && !isLeft(node, wait),
		follows: ({ kind }) => kind === 'value',
	});
	return way !== undefined;
}

/** The end of an `async with` around it. */
const isLeft = (node: Node, { range }: Await): boolean =>
	is(node, 'AsyncWith') && node.range[0] <= range[0] && range[1] <= node.range[1];

/** In a handler or a `finally`, where the first error is on its way already. */
function isCleaningUp(node: PythonNode): boolean {
	for (let at: PythonNode = node; !is(at, 'Module') && !isFunctionDef(at); at = at.parent) {
		const parent: PythonNode = at.parent;
		if (is(parent, 'ExceptHandler')) return true;
		if (is(parent, 'Try', 'TryStar') && parent.finalbody.includes(at as never)) return true;
	}
	return false;
}
