import { enclosingFunction, unwrap, variableOf, type EcmascriptSource } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';

/**
 * True for a condition that is read off the program's own objects: variables that something else assigns, members,
 * comparisons. A call may ask something that cannot tell, such as a server or the disk.
 */
export function isOwnState(source: EcmascriptSource, node: TSESTree.Node): boolean {
	const expression = unwrap(node);
	switch (expression.type) {
		case 'Identifier':
			return changesElsewhere(source, expression);
		case 'MemberExpression':
			return isPath(expression) && !isPageOrFrame(source, expression);
		case 'UnaryExpression':
			return expression.operator === '!' && isOwnState(source, expression.argument);
		case 'LogicalExpression':
			return isOwnState(source, expression.left) && isOwnState(source, expression.right);
		case 'BinaryExpression': {
			const sides = [unwrap(expression.left), unwrap(expression.right)];
			return (
				sides.some(each => isOwnState(source, each)) && sides.every(each => isPlain(each) || isOwnState(source, each))
			);
		}
		default:
			return false;
	}
}

/** A variable that a function other than the one around assigns. */
function changesElsewhere(source: EcmascriptSource, identifier: TSESTree.Identifier): boolean {
	const own = enclosingFunction(identifier);
	const references = variableOf(source, identifier)?.references ?? [];
	return references.some(each => each.isWrite() && !each.init && enclosingFunction(each.identifier) !== own);
}

const isPlain = ({ type }: TSESTree.Node): boolean =>
	type === 'Literal' || type === 'Identifier' || type === 'TemplateLiteral';

/** `this.ready`, `jobs.length`, `state.queue.size`. */
function isPath(node: TSESTree.Node): boolean {
	const expression = unwrap(node);
	if (expression.type === 'MemberExpression') return !expression.computed && isPath(expression.object);
	return expression.type === 'Identifier' || expression.type === 'ThisExpression';
}

/** What the browser changes by itself, and tells nobody of: `document.readyState` has its event, `window.thirdParty` has none. */
function isPageOrFrame(source: EcmascriptSource, node: TSESTree.MemberExpression): boolean {
	let at: TSESTree.Node = node;
	while (at.type === 'MemberExpression') at = unwrap(at.object);
	return at.type === 'Identifier' && !variableOf(source, at);
}
