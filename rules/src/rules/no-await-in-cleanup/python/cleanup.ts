import { isFunction, qualifiedName, type Expression, type PythonNode, type PythonSource } from '#python';

/**
 * Exceptions that end a coroutine from outside. https://docs.python.org/3/library/asyncio-exceptions.html#asyncio.CancelledError,
 * https://trio.readthedocs.io/en/stable/reference-core.html#trio.Cancelled
 */
const CANCELLATIONS = new Set([
	'asyncio.CancelledError',
	'asyncio.exceptions.CancelledError',
	'concurrent.futures.CancelledError',
	'trio.Cancelled',
]);

/** The `finally` or the handler of a cancellation that a node stands in: the list of statements that cleans up. */
export function cleanupAround(source: PythonSource, node: PythonNode): PythonNode | undefined {
	for (let child = node, at = node.parent; at && at.type !== 'Module'; child = at, at = at.parent) {
		if (isFunction(at) || at.type === 'ClassDef') return undefined;
		if ((at.type === 'Try' || at.type === 'TryStar') && (at.finalbody as readonly PythonNode[]).includes(child))
			return at;
		if (at.type === 'ExceptHandler' && (!at.exceptionType || isCancellation(source, at.exceptionType))) return at;
	}
	return undefined;
}

function isCancellation(source: PythonSource, type: Expression): boolean {
	if (type.type === 'Tuple') return type.elts.some(each => isCancellation(source, each));
	const name = qualifiedName(source, type) ?? (type.type === 'Name' ? type.id : undefined);
	return name !== undefined && (CANCELLATIONS.has(name) || name === 'CancelledError' || name === 'BaseException');
}
