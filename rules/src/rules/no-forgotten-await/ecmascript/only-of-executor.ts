import { isFunction, propertyName, qualifiedName, unwrap, variableOf } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';

/**
 * `new Promise(resolve => { load().then(resolve); })`: that the rejection is lost there is `no-broken-executor`'s, which
 * knows what comes of it.
 */
export function isOnlyOfExecutor({ source }: Context, node: TSESTree.Node): boolean {
	const executor = node.parent?.type === 'ExpressionStatement' ? node.parent.parent.parent : undefined;
	if (!executor || !isFunction(executor) || executor.async || executor.body.type !== 'BlockStatement') return false;
	const creation = executor.parent;
	if (executor.body.body.length !== 1 || creation.type !== 'NewExpression' || creation.arguments[0] !== executor) {
		return false;
	}
	const name = qualifiedName(source, creation.callee);
	const [resolve] = executor.params;
	const first = firstThen(node);
	if (name?.module !== undefined || name?.name !== 'Promise' || resolve?.type !== 'Identifier' || !first) return false;

	const reads = variableOf(source, resolve)?.references ?? [];
	return (
		reads.length > 0 &&
		reads.every(({ identifier }) => isInside(first, identifier) && functionsBetween(identifier, first) < 2)
	);
}

/** `load().then(f)` at the start of a chain. */
function firstThen(node: TSESTree.Node): TSESTree.CallExpression | undefined {
	const call = unwrap(node);
	const callee = call.type === 'CallExpression' ? unwrap(call.callee) : undefined;
	if (call.type !== 'CallExpression' || callee?.type !== 'MemberExpression') return undefined;
	const inner = firstThen(callee.object);
	if (inner) return inner;
	return propertyName(callee) === 'then' && unwrap(callee.object).type === 'CallExpression' ? call : undefined;
}

const isInside = ({ arguments: all }: TSESTree.CallExpression, { range: [start, end] }: TSESTree.Node): boolean =>
	all.some(({ range }) => range[0] <= start && end <= range[1]);

function functionsBetween(node: TSESTree.Node, end: TSESTree.Node): number {
	let count = 0;
	for (let at = node.parent; at && at !== end; at = at.parent) if (isFunction(at)) count += 1;
	return count;
}
