import { is, isFunctionDef, nodesIn } from '#program/python/ast.ts';
import type { AsyncFunctionDef, PythonNode, PythonSource } from '#python';

/** A word of something that lets one in at a time: a name only makes the rule silent. */
const LOCK =
	/(?:^|[^a-z])locks?(?![a-z])|Lock|[mM]utex|[sS]emaphore|(?:^|[._])sem(?![a-z])|[cC]ondition|[gG]uard|limiter/;
/** Decorators that run a function alone or once. */
const RUNS_ALONE = /lock|mutex|synchroni[sz]ed|once|cache|memo|singleton|single_?flight|debounce|throttle|loop\(/i;

/** True where a lock is held from one place to another: both lie in its `with`, or it was acquired by hand. */
export function isLocked(
	source: PythonSource,
	node: AsyncFunctionDef,
	from: PythonNode,
	to: PythonNode,
	pauses: readonly PythonNode[],
): boolean {
	if (node.decorator_list.some(each => RUNS_ALONE.test(source.text.slice(...each.range)))) return true;
	if (pauses.some(pause => is(pause, 'Await') && isAcquire(source, pause.value))) return true;
	for (let at: PythonNode = to; at.type !== 'Module' && !isFunctionDef(at); at = at.parent) {
		if (
			is(at, 'AsyncWith', 'With') &&
			isInside(from, at) &&
			at.items.some(item => isLockName(source, item.context_expr))
		)
			return true;
	}
	return isCalledUnderLock(source, node);
}

function isAcquire(source: PythonSource, value: PythonNode): boolean {
	if (!is(value, 'Call')) return false;
	return source.text.slice(...value.func.range).includes('acquire') || isLockName(source, value.func);
}

function isLockName(source: PythonSource, node: PythonNode): boolean {
	const call = is(node, 'Call') ? node.func : node;
	return LOCK.test(source.text.slice(...call.range));
}

/** Every call of a method in its class stands under a lock: its caller holds it. */
function isCalledUnderLock(source: PythonSource, node: AsyncFunctionDef): boolean {
	const owner = node.parent;
	if (!is(owner, 'ClassDef')) return false;
	const calls = nodesIn(owner).filter(
		each =>
			is(each, 'Call') && is(each.func, 'Attribute') && each.func.attr === node.name && is(each.func.value, 'Name'),
	);
	return calls.length > 0 && calls.every(call => isUnderLock(source, call));
}

/** True inside `async with lock`. */
export function isUnderLock(source: PythonSource, node: PythonNode): boolean {
	for (let at: PythonNode = node; at.type !== 'Module' && !isFunctionDef(at); at = at.parent) {
		if (is(at, 'AsyncWith', 'With') && at.items.some(item => isLockName(source, item.context_expr))) return true;
	}
	return false;
}

const isInside = (node: PythonNode, outer: PythonNode): boolean =>
	outer.range[0] <= node.range[0] && node.range[1] <= outer.range[1];
