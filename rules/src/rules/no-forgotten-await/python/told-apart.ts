import type { PythonSource } from '#python';
import { is, isFunctionDef, nodesIn, type Call, type Node } from '#program/python/ast.ts';

/**
 * Asks a callee, https://docs.python.org/3/library/inspect.html#inspect.iscoroutinefunction, or its receiver,
 * https://docs.python.org/3/library/functions.html#isinstance
 */
const ASKS = /\b(?:iscoroutinefunction|isinstance)\b/;

/**
 * True where the function around has asked whether a callee is a coroutine function, or what class its receiver is of, and
 * this is the way on which the answer was no.
 */
export function isToldApart({ text }: PythonSource, call: Call): boolean {
	const callee = text.slice(...call.func.range);
	const receiver = is(call.func, 'Attribute') ? text.slice(...call.func.value.range) : undefined;
	for (
		let child: Node = call, at: Node = call.parent;
		!is(at, 'Module') && !isFunctionDef(at);
		child = at, at = at.parent
	) {
		if (!is(at, 'If', 'IfExp') || !ASKS.test(text.slice(...at.test.range))) continue;
		const isNegated = is(at.test, 'UnaryOp') && at.test.op === 'Not';
		const asked = isNegated && is(at.test, 'UnaryOp') ? at.test.operand : at.test;
		if (!is(asked, 'Call') || asked.args[0] === undefined) continue;
		const isOfClass = text.slice(...asked.func.range) === 'isinstance';
		const isAbout = text.slice(...asked.args[0].range) === (isOfClass ? receiver : callee);
		const way = isNegated ? at.body : at.orelse;
		if (isAbout && (Array.isArray(way) ? way : [way]).some(each => nodesIn(each as Node).includes(child))) return true;
	}
	return false;
}
