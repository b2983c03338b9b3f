import { flowOf } from '#program/flow/python.ts';
import { is, isFunctionDef, nodesIn, nodesOfScope } from '#program/python/ast.ts';
import { binding, type AsyncFunctionDef, type PythonNode, type PythonSource } from '#python';
import type { Body, Write } from '../race.ts';
import { placeOf, type Place } from './place.ts';
import { emptyAfter, isNothing, readsCarried } from './values.ts';

export interface PlacedWrite extends Write<PythonNode> {
	readonly place: Place;
	/** The target, where the finding stands. */
	readonly at: PythonNode;
	/** Where the place, moved on by a constant, is the index of what is taken: `self.ids[self.index]`. */
	readonly indexes: readonly PythonNode[];
}

export interface PythonBody extends Body<PythonNode> {
	readonly writes: readonly PlacedWrite[];
}

/** The pauses of a coroutine's own code, and its writes to places that `isShared` takes. Undefined where one of them is missing. */
export function bodyOf(
	source: PythonSource,
	node: AsyncFunctionDef,
	isShared: (place: Place) => boolean,
): PythonBody | undefined {
	const nodes = nodesOfScope(node);
	const pauses = nodes.filter(isPause);
	const writes = pauses.length ? nodes.flatMap(each => writesOf(source, each, nodes, isShared)) : [];
	if (!writes.length) return undefined;
	return {
		flow: flowOf(node),
		pauses,
		writes,
		emptyAfter: (test, outcome) => emptyAfter(source, test, outcome),
		looksAgain: (test, key) => looksAgain(source, test, key),
		isSameForAll: pause => is(pause, 'Await') && is(pause.value, 'Attribute', 'Name'),
	};
}

/** Where other tasks run. https://docs.python.org/3/reference/expressions.html#await-expression */
const isPause = (node: PythonNode): boolean =>
	is(node, 'Await', 'AsyncFor', 'Yield') ||
	(is(node, 'withitem') && is(node.parent, 'AsyncWith')) ||
	(is(node, 'comprehension') && node.is_async === 1);

function writesOf(
	source: PythonSource,
	node: PythonNode,
	nodes: readonly PythonNode[],
	isShared: (place: Place) => boolean,
): PlacedWrite[] {
	const value = is(node, 'Assign', 'AugAssign', 'AnnAssign') ? node.value : undefined;
	if (!value) return [];
	const targets = is(node, 'Assign') ? node.targets : is(node, 'AugAssign', 'AnnAssign') ? [node.target] : [];
	return targets.flatMap(at => {
		const place = placeOf(source, at);
		if (!place || !isShared(place)) return [];
		const { key } = place;
		const isAugmented = is(node, 'AugAssign');
		// Putting back what was there is not counting on: `before = self.mode`, and `self.mode = before` at the end.
		const origins = [...(isAugmented ? [at] : []), ...(is(value, 'Name') ? [] : readsCarried(source, value, key))];
		const isStep = isAugmented && is(value, 'Constant');
		const isIndex = (each: PythonNode) =>
			is(each.parent, 'Subscript') && each.parent.slice === each && placeOf(source, each)?.key === key;
		const indexes = isStep ? nodes.filter(isIndex) : [];
		const asks = (test: PythonNode) => isInside(test, value);
		return [
			{
				node,
				at,
				place,
				key,
				origins,
				indexes,
				asks,
				fills: !isAugmented && isFilling(source, value),
				isMark: isTrue(value),
			},
		];
	});
}

/** An error that is kept is for who asks why. */
function isFilling(source: PythonSource, value: PythonNode): boolean {
	if (isNothing(value)) return false;
	return !(is(value, 'Name') && binding(source, value)?.definitions[0]?.kind === 'except');
}

const isTrue = (node: PythonNode): boolean => is(node, 'Constant') && node.value.kind === 'bool' && node.value.is;

const isInside = (node: PythonNode, outer: PythonNode): boolean =>
	outer.range[0] <= node.range[0] && node.range[1] <= outer.range[1];

/** A second look at the place, or at a mark of who came last: `if turn != self.turn: return`. */
function looksAgain(source: PythonSource, test: PythonNode, key: string): boolean {
	if (is(test, 'For', 'AsyncFor', 'comprehension', 'match_case', 'ExceptHandler')) return false;
	const isHere = (node: PythonNode) => placeOf(source, node)?.key === key || emptyAfter(source, node, false) === key;
	if (nodesIn(test, each => !is(each, 'Lambda')).some(isHere) || emptyAfter(source, test, true) === key) return true;
	if (!is(test, 'Compare') || test.comparators.length !== 1) return false;
	const sides = [test.left, test.comparators[0]!];
	return sides.some(each => isLocal(source, each)) && sides.some(each => is(each, 'Attribute'));
}

const isLocal = (source: PythonSource, node: PythonNode): boolean =>
	is(node, 'Name') && isFunctionDef(binding(source, node)?.scope.node);
