import { propertyName, readsOf, unwrap, variableOf } from '#ecmascript';
import type { Variable } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';
import { loopOver } from './loop.ts';
import type { Size } from './size.ts';

type SizeOf = (node: TSESTree.Node) => Size;

/** Methods that give the lists of a list as they are. */
const KEEPING = new Set(['filter', 'reverse', 'slice', 'sort', 'toReversed', 'toSorted']);

/**
 * True for a list of lists one of which is written out as all there is: `sorted ? sortedParts(xs) : [Object.keys(xs)]`.
 * What goes through it may have the whole list in one turn, whatever it calls it.
 */
export function hasWholeList(context: Context, node: TSESTree.Node, sizeOf: SizeOf, depth = 0): boolean {
	const value = unwrap(node);
	const has = (each: TSESTree.Node) => hasWholeList(context, each, sizeOf, depth + 1);
	if (depth > 6) return false;
	switch (value.type) {
		case 'ArrayExpression':
			return value.elements.some(each => isWhole(each, sizeOf));
		case 'ConditionalExpression':
			return has(value.consequent) || has(value.alternate);
		case 'LogicalExpression':
			return has(value.left) || has(value.right);
		case 'CallExpression': {
			const callee = unwrap(value.callee);
			return callee.type === 'MemberExpression' && KEEPING.has(propertyName(callee) ?? '') && has(callee.object);
		}
		case 'Identifier': {
			const variable = variableOf(context.source, value);
			return Boolean(variable && writtenTo(variable).some(has));
		}
		default:
			return false;
	}
}

/**
 * True for a variable that is called a part of something and is more than that: it goes through such a list of lists, or
 * it is a list to which a loop adds one for each item of an input.
 */
export function holdsWholeList(context: Context, name: TSESTree.Identifier, sizeOf: SizeOf): boolean {
	const variable = variableOf(context.source, name);
	const declarator = variable?.defs[0]?.type === 'Variable' ? variable.defs[0].node : undefined;
	if (!variable || !declarator) return false;
	const loop = declarator.parent.parent;
	if (loop.type === 'ForOfStatement' && loop.left === declarator.parent) {
		return hasWholeList(context, loop.right, sizeOf);
	}
	return readsOf(variable).some(({ identifier }) => isPushedFor(identifier, declarator, sizeOf));
}

const isWhole = (element: TSESTree.Node | null | undefined, sizeOf: SizeOf): boolean =>
	Boolean(element && element.type !== 'SpreadElement' && sizeOf(element) === 'input');

const writtenTo = ({ defs, references }: Variable): TSESTree.Node[] => {
	const [definition] = defs;
	if (definition?.type !== 'Variable' || definition.node.id.type !== 'Identifier') return [];
	return references.flatMap(each => (each.isWrite() && each.writeExpr ? [each.writeExpr] : []));
};

/** `pages.push(…)` in a loop over an input, of a list that is older than the loop. */
function isPushedFor(list: TSESTree.Node, declared: TSESTree.Node, sizeOf: SizeOf): boolean {
	const member = list.parent;
	if (member?.type !== 'MemberExpression' || propertyName(member) !== 'push') return false;
	for (let node: TSESTree.Node = member, at: TSESTree.Node | undefined = member.parent; at; node = at, at = at.parent) {
		if (at.range[0] <= declared.range[0] && declared.range[1] <= at.range[1]) return false;
		const found = loopOver(at, node);
		if (found && sizeOf(found.items) === 'input') return true;
	}
	return false;
}
