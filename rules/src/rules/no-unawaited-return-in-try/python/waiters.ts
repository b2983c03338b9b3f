import { calleeName, isFunction, type PythonNode, type Return, type WithItem } from '#python';
import type { Evidence } from '#kit/finding.ts';

/** What is around a `return` and ends with the function, or would see an error. */
export interface Waiter {
	readonly messageId: 'beforeCatch' | 'beforeFinally' | 'beforeDispose';
	readonly name?: string;
	readonly evidence: readonly Evidence[];
}

/** Innermost first, up to the function's own body. */
export function waitersOf(statement: Return): Waiter[] {
	const waiters: Waiter[] = [];
	for (let child: PythonNode = statement, at = statement.parent; !isFunction(at); child = at, at = at.parent) {
		if (at.type === 'Module') break;
		if (at.type === 'With') waiters.push(...at.items.map(released));
		if (at.type !== 'Try' && at.type !== 'TryStar') continue;
		if (at.body.includes(child as never) && at.handlers.length)
			waiters.push({ messageId: 'beforeCatch', evidence: [] });
		if (at.finalbody.length && !at.finalbody.includes(child as never)) {
			waiters.push({ messageId: 'beforeFinally', evidence: [] });
		}
	}
	return waiters;
}

function released({ context_expr: expression, optional_vars: target }: WithItem): Waiter {
	const named = expression.type === 'Call' ? expression.func : expression;
	const name = target?.type === 'Name' ? target.id : calleeName(named);
	const evidence = [{ message: 'It is released when this block is left.', range: expression.range }];
	return { messageId: 'beforeDispose', name, evidence };
}
