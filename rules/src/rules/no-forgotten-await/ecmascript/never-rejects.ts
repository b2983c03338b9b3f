import type { FunctionNode } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';

/**
 * True for an async function whose whole body is one `try` with a `catch` that neither throws nor awaits.
 * There is no error to lose, so starting it without waiting is a decision and not an oversight.
 */
export function neverRejects({ body }: FunctionNode): boolean {
	if (body.type !== 'BlockStatement' || body.body.length !== 1) return false;
	const [only] = body.body;
	if (only?.type !== 'TryStatement' || !only.handler) return false;
	return !only.finalizer?.body.length && only.handler.body.body.every(isQuiet);
}

/** A statement that does not throw by itself: logging and bookkeeping, as `catch` blocks have it. */
function isQuiet(statement: TSESTree.Statement): boolean {
	if (statement.type === 'ReturnStatement') return !statement.argument || statement.argument.type === 'Literal';
	if (statement.type !== 'ExpressionStatement') return false;
	const { expression } = statement;
	return expression.type === 'CallExpression' || expression.type === 'AssignmentExpression';
}
