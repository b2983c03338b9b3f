import type { AsyncFunctionDef, PythonNode } from '#python';
import { nodesOfScope } from '#program/python/ast.ts';

/** True where a body does something, and nothing in it needs `async`. A body without work is a stub, or has to fit a protocol. */
export function isSynchronousWork(node: AsyncFunctionDef): boolean {
	if (node.body.every(isStub)) return false;
	return !nodesOfScope(node).some(isReason);
}

/** https://docs.python.org/3/reference/expressions.html#yield-expressions: with a `yield` it is an asynchronous generator. */
function isReason(node: PythonNode): boolean {
	switch (node.type) {
		case 'Await':
		case 'AsyncFor':
		case 'AsyncWith':
		case 'Yield':
			return true;
		case 'comprehension':
			return Boolean(node.is_async);
		default:
			return false;
	}
}

function isStub(statement: PythonNode): boolean {
	if (statement.type === 'Pass' || statement.type === 'Raise') return true;
	if (statement.type === 'Return') return statement.value === null || statement.value.type === 'Constant';
	return statement.type === 'Expr' && statement.value.type === 'Constant';
}
