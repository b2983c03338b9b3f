import { calleeName, catchingOf, qualifiedName, type PythonNodes } from '#python';
import { enclosingScope, is } from '#program/python/ast.ts';
import { awaitsIn } from './awaits.ts';
import { callerThatGoesOn } from './caller.ts';
import { childName, childOf, isAfterCancel } from './child.ts';
import type { Context } from './context.ts';
import { isRootOfProgram } from '#program/python/root-of-program.ts';
import { stopsItself } from './stops-itself.ts';
import { wayOn } from './way-on.ts';

/** `with suppress(CancelledError)`: it cannot tell whose cancellation it takes. */
export function suppressed(context: Context, statement: PythonNodes['With']): void {
	const { source, options } = context;
	for (const { context_expr: call } of statement.items) {
		if (!is(call, 'Call') || !call.args.some(each => catchingOf(source, each))) continue;
		const name = qualifiedName(source, call.func) ?? calleeName(call.func);
		if (name !== 'contextlib.suppress' && name !== 'suppress') continue;

		const awaits = awaitsIn(source, statement.body);
		const scope = enclosingScope(statement);
		if (!awaits.length || !is(scope, 'AsyncFunctionDef', 'Module') || stopsItself(source, scope)) return;
		const child = childOf(source, awaits);
		const isExpected = child !== undefined && isAfterCancel(awaits[0]!);
		if (isExpected ? !options.checkCancelledChildren : isRootOfProgram(source, scope)) return;
		const way = isExpected ? undefined : wayOn(context, statement, scope);
		const caller = way === 'ends' && !isAfterCancel(statement) ? callerThatGoesOn(source, scope) : undefined;
		const isLast = !isExpected && way !== 'on' && !caller;
		if (isLast && !options.checkQuietEnds) return;
		context.report({
			at: call,
			evidence: caller ? [{ message: 'Here it goes on.', range: caller.range }] : [],
			...(isLast
				? { messageId: 'endsQuietly' }
				: child
					? { messageId: 'ownCancellation', data: { task: childName(source, child) } }
					: { messageId: 'notRaised', data: { construct: 'This `suppress`' } }),
		});
	}
}
