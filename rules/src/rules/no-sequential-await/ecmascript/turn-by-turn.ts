import { isFunction, nodesIn, propertyName, unwrap, variableOf, type EcmascriptSource } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';

export interface Turn {
	readonly wait: TSESTree.AwaitExpression;
	readonly call: TSESTree.CallExpression;
}

/**
 * The one wait of a loop whose turns pass nothing on: it declares names of its own, waits for a call with its item, and
 * collects what that gives. Leaving early, catching errors, assigning outside, and anything else that is done in order
 * makes a loop somebody's intention.
 */
export function turnByTurn(source: EcmascriptSource, loop: TSESTree.ForOfStatement): Turn | undefined {
	const { body, left } = loop;
	if (loop.await || left.type !== 'VariableDeclaration' || left.kind === 'var') return undefined;
	const statements = body.type === 'BlockStatement' ? body.body : [body];
	const own = nodesIn(body, node => !isFunction(node));
	const waits = own.filter(node => node.type === 'AwaitExpression');
	const [wait, another] = waits;
	if (!wait || another || own.some(({ type }) => ORDERED.has(type)) || !statements.every(isPlain)) return undefined;

	const call = unwrap(wait.argument);
	if (call.type !== 'CallExpression' || !call.arguments.some(each => usesItem(source, each, loop))) return undefined;
	return { wait, call };
}

const ORDERED = new Set<string>([
	'AssignmentExpression',
	'BreakStatement',
	'ReturnStatement',
	'ThrowStatement',
	'TryStatement',
	'UpdateExpression',
	'YieldExpression',
]);

/** A declaration, a bare wait, or `list.push(…)`. */
function isPlain(statement: TSESTree.Statement): boolean {
	if (statement.type === 'VariableDeclaration') return true;
	if (statement.type !== 'ExpressionStatement') return false;
	const expression = unwrap(statement.expression);
	if (expression.type === 'AwaitExpression') return true;
	const callee = expression.type === 'CallExpression' ? unwrap(expression.callee) : undefined;
	return callee?.type === 'MemberExpression' && propertyName(callee) === 'push' && callee.object.type === 'Identifier';
}

/** True where an argument uses a name that the loop makes. */
const usesItem = (source: EcmascriptSource, argument: TSESTree.Node, { range }: TSESTree.ForOfStatement): boolean =>
	nodesIn(argument).some(node => {
		const at = node.type === 'Identifier' ? variableOf(source, node)?.defs[0]?.name.range[0] : undefined;
		return at !== undefined && at >= range[0] && at < range[1];
	});
