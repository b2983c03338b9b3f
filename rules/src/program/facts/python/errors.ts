import type { Call, ExceptHandler, Expression } from '#python';
import { is } from '../../python/ast.ts';
import type { PathOf } from './callbacks.ts';

/** Exceptions whose handler leaves nothing that is an error. https://docs.python.org/3/library/exceptions.html */
const ALL = new Set(['builtins.Exception', 'builtins.BaseException']);

const isAll = (node: Expression, pathOf: PathOf): boolean => ALL.has(pathOf(node) ?? '');

/** True for `except:`, `except Exception:` and a tuple with it. */
export function endsErrors({ exceptionType }: ExceptHandler, pathOf: PathOf): boolean {
	if (!exceptionType) return true;
	const types = is(exceptionType, 'Tuple') ? exceptionType.elts : [exceptionType];
	return types.some(each => isAll(each, pathOf));
}

/** `except asyncio.CancelledError: raise` hands on no error, but the end that somebody asked for. */
export function isCancelled({ exceptionType }: ExceptHandler): boolean {
	if (is(exceptionType, 'Attribute')) return exceptionType.attr === 'CancelledError';
	return is(exceptionType, 'Name') && exceptionType.id === 'CancelledError';
}

/** `with suppress(Exception):`. https://docs.python.org/3/library/contextlib.html#contextlib.suppress */
export const isSuppress = ({ func, args }: Call, pathOf: PathOf): boolean =>
	pathOf(func) === 'contextlib.suppress' && args.some(each => isAll(each, pathOf));
