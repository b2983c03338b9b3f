import type { PythonNode } from './nodes.ts';
import { qualifiedName } from './qualified-name.ts';
import type { PythonSource } from './source.ts';
import { binding } from './vocabulary.ts';

/**
 * How a type in an `except` takes a cancellation: by its name, or because it takes everything. `Exception` does not:
 * https://docs.python.org/3/library/asyncio-exceptions.html#asyncio.CancelledError
 */
type Catching = 'named' | 'everything';

/** Python 3.8 and later; `concurrent.futures.CancelledError` is another class. */
const CANCELLATIONS = new Set([
	'asyncio.CancelledError',
	'asyncio.exceptions.CancelledError',
	'trio.Cancelled',
	'anyio.get_cancelled_exc_class()',
]);

/**
 * How the type of an `except` clause takes a cancellation; null is a clause without a type. Undefined where it lets one
 * pass, or where nobody knows.
 */
export function catchingOf(source: PythonSource, type: PythonNode | null): Catching | undefined {
	if (!type) return 'everything';
	if (type.type === 'Tuple') {
		const all = type.elts.map(each => catchingOf(source, each));
		return all.includes('named') ? 'named' : all.find(Boolean);
	}
	if (type.type === 'Name' && type.id === 'BaseException' && !binding(source, type)) return 'everything';
	const name = type.type === 'Call' ? `${qualifiedName(source, type.func)}()` : qualifiedName(source, type);
	return name !== undefined && CANCELLATIONS.has(name) ? 'named' : undefined;
}
