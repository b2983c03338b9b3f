import { catchingOf, type ExceptHandler, type PythonNodes } from '#python';
import { enclosingScope, is } from '#program/python/ast.ts';
import { isRootOfProgram } from '#program/python/root-of-program.ts';
import type { Context } from './context.ts';

/**
 * True for an empty `except BaseException` in a coroutine: what it does to a cancellation is worse than what it does to an
 * error, and no-swallowed-cancellation reports it there.
 */
export function isCancellationsToo(
	{ source }: Context,
	statement: PythonNodes['Try'],
	handler: ExceptHandler,
): boolean {
	if (catchingOf(source, handler.exceptionType) !== 'everything') return false;
	const first = statement.handlers.find(({ exceptionType }) => catchingOf(source, exceptionType));
	const scope = enclosingScope(statement);
	return first === handler && is(scope, 'AsyncFunctionDef') && !isRootOfProgram(source, scope);
}
