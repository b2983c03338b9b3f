import { isFunction, nodesIn } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';

/** Nothing comes after it in the function around, that what is dropped could come too late for. */
export function isLastOfFunction(node: TSESTree.Node): boolean {
	let at: TSESTree.Node | undefined = node;
	while (at && at.type !== 'ExpressionStatement') at = at.parent;
	for (; at; at = at.parent) {
		const block: TSESTree.Node | undefined = at.parent;
		if (!block || isFunction(block)) return true;
		if (block.type === 'BlockStatement' && !endsWith(block, at)) return false;
		if (!ENDS_WITH_PART.has(block.type)) return false;
	}
	return false;
}

/** What stands last, but for a `return` of what is there already: that comes no sooner. */
function endsWith({ body }: TSESTree.BlockStatement, statement: TSESTree.Node): boolean {
	const last = body.at(-1);
	if (last === statement) return true;
	if (last?.type !== 'ReturnStatement' || body.at(-2) !== statement) return false;
	return !last.argument || !nodesIn(last.argument).some(({ type }) => DOES_SOMETHING.has(type));
}

const DOES_SOMETHING = new Set([
	'AwaitExpression',
	'CallExpression',
	'ImportExpression',
	'NewExpression',
	'TaggedTemplateExpression',
	'YieldExpression',
]);

const ENDS_WITH_PART = new Set(['BlockStatement', 'IfStatement', 'TryStatement', 'CatchClause']);
