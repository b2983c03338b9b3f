import { binding, qualifiedName, type PythonSource } from '#python';
import { is, type Node } from '#program/python/ast.ts';

/**
 * How a type in an `except` takes a cancellation: by its name, or because it takes everything. `Exception` does not:
 * https://docs.python.org/3/library/asyncio-exceptions.html#asyncio.CancelledError
 */
export type Catching = 'named' | 'everything';

/** Python 3.8 and later; `concurrent.futures.CancelledError` is another class. */
const CANCELLATIONS = new Set([
	'asyncio.CancelledError',
	'asyncio.exceptions.CancelledError',
	'trio.Cancelled',
	'anyio.get_cancelled_exc_class()',
]);

export function catchingOf(source: PythonSource, type: Node | null): Catching | undefined {
	if (!type) return 'everything';
	if (is(type, 'Tuple')) {
		const all = type.elts.map(each => catchingOf(source, each));
		return all.includes('named') ? 'named' : all.find(Boolean);
	}
	if (is(type, 'Name') && type.id === 'BaseException' && !binding(source, type)) return 'everything';
	const name = is(type, 'Call') ? `${qualifiedName(source, type.func)}()` : qualifiedName(source, type);
	return name !== undefined && CANCELLATIONS.has(name) ? 'named' : undefined;
}
