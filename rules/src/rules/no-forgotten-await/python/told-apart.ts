import type { PythonSource } from '#python';
import { is, isFunctionDef, nodesIn, type Call, type Node } from '#program/python/ast.ts';

/** https://docs.python.org/3/library/inspect.html#inspect.iscoroutinefunction */
const ASKS = /\biscoroutinefunction\b/;

/** True where the function around has asked whether a callee is a coroutine function, and this is the way on which it is none. */
export function isToldApart({ text }: PythonSource, call: Call): boolean {
	const callee = text.slice(...call.func.range);
	for (
		let child: Node = call, at: Node = call.parent;
		!is(at, 'Module') && !isFunctionDef(at);
		child = at, at = at.parent
	) {
		if (!is(at, 'If', 'IfExp') || !ASKS.test(text.slice(...at.test.range))) continue;
		const isNegated = is(at.test, 'UnaryOp') && at.test.op === 'Not';
		const asked = isNegated && is(at.test, 'UnaryOp') ? at.test.operand : at.test;
		const isAbout = is(asked, 'Call') && asked.args[0] !== undefined && text.slice(...asked.args[0].range) === callee;
		const way = isNegated ? at.body : at.orelse;
		if (isAbout && (Array.isArray(way) ? way : [way]).some(each => nodesIn(each as Node).includes(child))) return true;
	}
	return false;
}
