import {
	enclosingFunction,
	nodesIn,
	propertyName,
	unwrap,
	type EcmascriptSource,
	type FunctionNode,
} from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';
import { leavesLoop } from './leaves-loop.ts';
import { placeOf, type Place, type Root } from './place.ts';

/** Methods after which the items of a list stand elsewhere; a `Map` and a `Set` have none of them. */
const SHIFTING = new Set(['copyWithin', 'reverse', 'shift', 'sort', 'splice', 'unshift']);

/**
 * `for (const each of this.#items) await f(each)`, while another method says `this.#items.splice(…)`.
 * An array's iterator counts: https://tc39.es/ecma262/#sec-createarrayiterator
 */
export function shiftedLoop(context: Context, loop: TSESTree.ForOfStatement): void {
	const around = enclosingFunction(loop);
	if (!around?.async || loop.await || !awaits(loop, around)) return;
	const place = placeOf(context.source, loop.right);
	if (!place || unwrap(loop.right).type === 'CallExpression') return;
	const change = changesOf(context.source, place, around).find(each => enclosingFunction(each) !== around);
	if (!change) return;
	const callee = unwrap(change.callee) as TSESTree.MemberExpression;
	context.report({
		at: loop.right,
		messageId: 'shifted',
		data: { place: place.name, method: propertyName(callee)! },
		evidence: [{ message: 'It is changed here.', range: change.range }],
		suggest: [
			{
				messageId: 'iterateCopy',
				data: { place: place.name },
				edits: () => [
					{ range: [loop.right.range[0], loop.right.range[0]], text: '[...' },
					{ range: [loop.right.range[1], loop.right.range[1]], text: ']' },
				],
			},
		],
	});
}

const awaits = (loop: TSESTree.ForOfStatement, around: FunctionNode): boolean =>
	nodesIn(loop.body).some(
		each => each.type === 'AwaitExpression' && enclosingFunction(each) === around && !leavesLoop(each, loop),
	);

/** The calls in the same class, or of the same variable, that move the items of a place. */
function changesOf(source: EcmascriptSource, place: Place, around: FunctionNode): TSESTree.CallExpression[] {
	const within = spaceOf(place.root, around);
	if (!within) return [];
	const path = pathOf(place);
	return nodesIn(within).filter((node): node is TSESTree.CallExpression => {
		const callee = node.type === 'CallExpression' ? unwrap(node.callee) : undefined;
		if (callee?.type !== 'MemberExpression' || !SHIFTING.has(propertyName(callee) ?? '')) return false;
		const changed = placeOf(source, callee.object);
		return changed !== undefined && isSame(changed, place) && pathOf(changed) === path;
	});
}

const pathOf = ({ key }: Place): string => key.replace(/^#\d+/, '');

/** Two methods of one class mean the same `this`. */
function isSame(one: Place, other: Place): boolean {
	if (one.root.kind === 'variable' || other.root.kind === 'variable') return one.key === other.key;
	if (one.root.kind === 'global' || other.root.kind === 'global') return false;
	return classOf(one.root.owner) !== undefined && classOf(one.root.owner) === classOf(other.root.owner);
}

function spaceOf(root: Root, around: FunctionNode): TSESTree.Node | undefined {
	if (root.kind === 'this' || root.kind === 'field') return classOf(root.owner);
	if (root.kind !== 'variable') return undefined;
	const [definition] = root.variable.defs;
	const isOuter = root.variable.scope.block !== around && definition?.type === 'Variable';
	return isOuter && !isLocalTo(root.variable.scope.block, around) ? root.variable.scope.block : undefined;
}

const isLocalTo = (block: TSESTree.Node, around: TSESTree.Node): boolean =>
	around.range[0] <= block.range[0] && block.range[1] <= around.range[1];

const classOf = ({ parent }: TSESTree.Node): TSESTree.Node | undefined => {
	const member = parent?.type === 'MethodDefinition' ? parent.parent : parent;
	return member?.type === 'ClassBody' ? member : undefined;
};
