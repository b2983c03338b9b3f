import { childrenOf, constantInitializer, isFunction, unwrap, variableOf, type EcmascriptSource } from '#ecmascript';
import type { Variable } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/types';
import { placeOf } from './place.ts';

const DEEPEST = 4;

/**
 * The reads of a place whose value is in the value of an expression, directly or by way of local variables.
 * What an `await` gives is a new value, whatever it was asked with; what a condition looked at is not in the result.
 */
export function readsCarried(source: EcmascriptSource, value: TSESTree.Node, key: string, depth = 0): TSESTree.Node[] {
	if (depth > DEEPEST) return [];
	const node = unwrap(value);
	if (isFunction(node) || node.type === 'AwaitExpression' || node.type === 'YieldExpression') return [];
	if (placeOf(source, node)?.key === key) return [node];
	if (node.type === 'Identifier') {
		const origin = originOf(source, node);
		return origin ? readsCarried(source, origin, key, depth + 1) : [];
	}
	// What a function made of it long before is another thing.
	if (depth && MADE.has(node.type)) return [];
	return partsOf(node).flatMap(part => readsCarried(source, part, key, depth));
}

const MADE = new Set<string>(['CallExpression', 'MemberExpression', 'NewExpression']);

/** What a local variable got its value from; sums that are added up in it keep what it began with. */
function originOf(source: EcmascriptSource, identifier: TSESTree.Identifier): TSESTree.Node | undefined {
	const variable = variableOf(source, identifier);
	const declarator = variable && (constantInitializer(variable) ?? summedUp(variable));
	return declarator?.id.type === 'Identifier' ? (declarator.init ?? undefined) : undefined;
}

function summedUp({ defs, references }: Variable): TSESTree.VariableDeclarator | undefined {
	const [definition] = defs;
	if (defs.length !== 1 || definition?.node.type !== 'VariableDeclarator') return undefined;
	const writes = references.filter(each => each.isWrite() && !each.init);
	const isSum = writes.every(each => each.isRead());
	return isSum ? definition.node : undefined;
}

function partsOf(node: TSESTree.Node): TSESTree.Node[] {
	switch (node.type) {
		case 'ConditionalExpression':
			return [node.consequent, node.alternate];
		case 'LogicalExpression':
			// `old ?? await load()` has the old value only where nothing was loaded.
			return node.operator === '&&' || unwrap(node.right).type === 'AwaitExpression'
				? [node.right]
				: [node.left, node.right];
		case 'MemberExpression':
			return [node.object];
		case 'CallExpression':
		case 'NewExpression':
			return [...(unwrap(node.callee).type === 'MemberExpression' ? [node.callee] : []), ...node.arguments];
		case 'AssignmentExpression':
			return [node.right];
		default:
			return childrenOf(node);
	}
}
