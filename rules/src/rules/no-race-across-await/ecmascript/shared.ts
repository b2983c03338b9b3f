import { enclosingFunction, isFunction, type FunctionNode } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';
import { homeOf, type Place } from './place.ts';
import { mayOverlap } from './repeated.ts';

/** True when another call of the function may write to a place while this one waits. */
export function isShared(context: Context, node: FunctionNode, { root, isVariable }: Place): boolean {
	if (!isVariable && !context.options.checkProperties) return false;
	switch (root.kind) {
		case 'global':
			return mayOverlap(context, node, undefined);
		case 'field':
			return isInside(node, root.owner);
		case 'this':
			return isMethod(root.owner) && mayOverlap(context, node, enclosingFunction(root.owner));
	}
	const [definition] = root.variable.defs;
	const home = homeOf(root);
	if (definition?.type === 'Parameter') return !isVariable && context.options.checkParameters;
	if (home && (home === node || !isInside(node, home))) return false;
	return mayOverlap(context, node, home);
}

function isMethod(owner: FunctionNode): boolean {
	const { parent } = owner;
	if (parent.type === 'MethodDefinition') return true;
	if (parent.type === 'Property') return parent.method || parent.value === owner;
	return parent.type === 'AssignmentExpression' && parent.left.type === 'MemberExpression';
}

function isInside(node: TSESTree.Node, owner: TSESTree.Node): boolean {
	for (let at = node.parent; at; at = at.parent) {
		if (at === owner) return true;
		if (isFunction(at) && at.type !== 'ArrowFunctionExpression' && owner.type === 'PropertyDefinition') return false;
	}
	return false;
}
