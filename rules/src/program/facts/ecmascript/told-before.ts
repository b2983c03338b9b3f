import { calleeName, isFunction, nodesOfBody, unwrap } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';

/** `catch (error) { setError(error.message); throw error; }`: who calls the function need not tell of it again. */
export function hasToldBefore(statement: TSESTree.Node): boolean {
	const handler = handlerAround(statement);
	if (!handler) return false;
	const name = handler.param?.type === 'Identifier' ? handler.param.name : undefined;
	return handler.body.body.some(
		each =>
			each.type === 'ExpressionStatement' && each.range[1] <= statement.range[0] && tellsOf(each.expression, name),
	);
}

function handlerAround(node: TSESTree.Node): TSESTree.CatchClause | undefined {
	for (let at = node.parent; at && !isFunction(at); at = at.parent) {
		if (at.type === 'CatchClause') return at;
		if (at.type === 'TryStatement') return undefined;
	}
	return undefined;
}

/** A call that is given the error, or whose name says that it is about one; an assignment of it. */
function tellsOf(expression: TSESTree.Expression, error: string | undefined): boolean {
	const node = unwrap(expression);
	const isError = (each: TSESTree.Node) => each.type === 'Identifier' && each.name === error;
	const mentions = (each: TSESTree.Node) => error !== undefined && (isError(each) || nodesOfBody(each).some(isError));
	if (node.type === 'AwaitExpression') return tellsOf(node.argument, error);
	if (node.type === 'AssignmentExpression') return mentions(node.right);
	if (node.type !== 'CallExpression') return false;
	return node.arguments.some(mentions) || TELLING.test(calleeName(node.callee));
}

const TELLING = /error|fail|toast|alert|notif|warn/i;
