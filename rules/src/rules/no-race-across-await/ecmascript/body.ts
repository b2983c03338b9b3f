import {
	isFunction,
	nodesIn,
	nodesOfBody,
	unwrap,
	variableOf,
	type EcmascriptSource,
	type FunctionNode,
} from '#ecmascript';
import { flowOf } from '#program/flow/ecmascript.ts';
import type { TSESTree } from '@typescript-eslint/types';
import type { Body, Write } from '../race.ts';
import { readsCarried } from './carried.ts';
import { emptyAfter, isNothing } from './empty.ts';
import { itemPlace, placeOf, type Place } from './place.ts';

export interface PlacedWrite extends Write<TSESTree.Node> {
	readonly place: Place;
	/** The target, where the finding stands. */
	readonly at: TSESTree.Node;
}

export interface EcmascriptBody extends Body<TSESTree.Node> {
	readonly writes: readonly PlacedWrite[];
}

/** The pauses of an async function's own code, and its writes to places that `isShared` takes. Undefined where one of them is missing. */
export function bodyOf(
	source: EcmascriptSource,
	node: FunctionNode,
	isShared: (place: Place) => boolean,
): EcmascriptBody | undefined {
	const nodes = nodesOfBody(node);
	const pauses = nodes.filter(each => isPause(each, node));
	const writes = pauses.length ? nodes.flatMap(each => writesOf(source, each, isShared)) : [];
	if (!writes.length) return undefined;
	return {
		flow: flowOf(node),
		pauses,
		writes,
		emptyAfter: (test, is) => emptyAfter(source, test, is),
		looksAgain: (test, key) => looksAgain(source, test, key),
		isSameForAll: pause => {
			if (pause.type !== 'AwaitExpression') return false;
			if (unwrap(pause.argument).type === 'ImportExpression') return true;
			const place = placeOf(source, pause.argument);
			return place !== undefined && (!place.isVariable || isShared(place));
		},
	};
}

/** A generator's `yield` waits for its consumer. */
const isPause = (node: TSESTree.Node, { async, generator }: FunctionNode): boolean =>
	async &&
	(node.type === 'AwaitExpression' ||
		(node.type === 'ForOfStatement' && node.await) ||
		(node.type === 'YieldExpression' && generator));

function writesOf(source: EcmascriptSource, node: TSESTree.Node, isShared: (place: Place) => boolean): PlacedWrite[] {
	if (node.type === 'AssignmentExpression') {
		const place = isTarget(node.left) ? placeOf(source, node.left) : undefined;
		if (!place || !isShared(place)) return [];
		const { key } = place;
		const asks = (test: TSESTree.Node) => isInside(test, node.right);
		const isCompound = node.operator !== '=' && !/^(\?\?|\|\||&&)=$/.test(node.operator);
		const origins = [...(isCompound ? [node.left] : []), ...readsOf(source, node.right, key)];
		return [
			{
				node,
				at: node.left,
				place,
				key,
				origins,
				fills: !isCompound && isFilling(source, node.right),
				isMark: isTrue(node.right),
				asks,
			},
		];
	}
	if (node.type === 'UpdateExpression') {
		const place = placeOf(source, node.argument);
		return place && isShared(place)
			? [
					{
						node,
						at: node.argument,
						place,
						key: place.key,
						origins: [],
						fills: false,
						isMark: false,
						asks: () => false,
					},
				]
			: [];
	}
	return node.type === 'CallExpression' ? writesOfCall(source, node, isShared) : [];
}

/** Whether a value makes a place filled for who looks next; an error that is kept is for who asks why. */
function isFilling(source: EcmascriptSource, value: TSESTree.Node): boolean {
	if (isNothing(value)) return false;
	const node = unwrap(value);
	const variable = node.type === 'Identifier' ? variableOf(source, node) : undefined;
	return variable?.defs[0]?.type !== 'CatchClause';
}

/** `map.set(id, value)`, `set.add(id)`, `map.delete(id)`. */
function writesOfCall(
	source: EcmascriptSource,
	node: TSESTree.CallExpression,
	isShared: (place: Place) => boolean,
): PlacedWrite[] {
	const place = itemPlace(source, node, ['set', 'add', 'delete']);
	const callee = unwrap(node.callee);
	if (!place || !isShared(place) || callee.type !== 'MemberExpression') return [];
	if (node.parent.type === 'AwaitExpression') return [];
	const [, value] = node.arguments;
	const { key } = place;
	const origins = value ? readsOf(source, value, key) : [];
	const asks = (test: TSESTree.Node) => value !== undefined && isInside(test, value);
	const name = callee.property.type === 'Identifier' ? callee.property.name : '';
	return [
		{
			node,
			at: callee,
			place,
			key,
			origins,
			fills: name !== 'delete' && (!value || isFilling(source, value)),
			isMark: value !== undefined && isTrue(value),
			asks,
		},
	];
}

const isInside = (node: TSESTree.Node, outer: TSESTree.Node): boolean =>
	outer.range[0] <= node.range[0] && node.range[1] <= outer.range[1];

/** Putting back what was there is not counting on: `const before = this.mode; …; this.mode = before`. */
const readsOf = (source: EcmascriptSource, value: TSESTree.Node, key: string): TSESTree.Node[] =>
	unwrap(value).type === 'Identifier' ? [] : readsCarried(source, value, key);

const isTrue = (value: TSESTree.Node): boolean => value.type === 'Literal' && value.value === true;

const isTarget = (node: TSESTree.Node): boolean => node.type === 'Identifier' || node.type === 'MemberExpression';

/**
 * A second look at the place, or at a mark of who came last: `if (turn !== this.turn) return` compares something shared
 * with a local that was taken from it.
 */
function looksAgain(source: EcmascriptSource, test: TSESTree.Node, key: string): boolean {
	const nodes = nodesIn(test, each => !isFunction(each));
	if (nodes.some(each => placeOf(source, each)?.key === key)) return true;
	const node = unwrap(test);
	if (node.type !== 'BinaryExpression' || !/^[!=]==?$/.test(node.operator)) return false;
	return [
		[node.left, node.right],
		[node.right, node.left],
	].some(([one, two]) => isLocal(source, one!) && placeOf(source, two!)?.isVariable === false);
}

const isLocal = (source: EcmascriptSource, node: TSESTree.Node): boolean => {
	const expression = unwrap(node);
	const variable = expression.type === 'Identifier' ? variableOf(source, expression) : undefined;
	return variable !== undefined && variable.scope.type !== 'module' && variable.scope.type !== 'global';
};
