import { qualifiedName, unwrap, type EcmascriptSource } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';

/** One thing to wait for, and the awaits that stand where the promise should. */
export interface Element {
	readonly node: TSESTree.Node;
	readonly awaits: readonly TSESTree.AwaitExpression[];
}

/** `Promise.all(Object.values({ … }))`: the values are evaluated where they are written. */
const LISTING = new Set(['Object.values', 'Array.of', 'Array.from']);

/** The elements of the list that a combinator is given, as far as it is written there. */
export function elementsOf(source: EcmascriptSource, list: TSESTree.Node): Element[] {
	const node = unwrap(list);
	switch (node.type) {
		case 'ArrayExpression':
			return node.elements.flatMap(each => (each ? elementOf(source, each) : []));
		case 'ConditionalExpression':
			return [...elementsOf(source, node.consequent), ...elementsOf(source, node.alternate)];
		case 'ObjectExpression':
			return node.properties.flatMap(each =>
				each.type === 'Property' ? elementOf(source, each.value) : elementsOf(source, each.argument),
			);
		case 'CallExpression': {
			const name = qualifiedName(source, node.callee);
			if (!name || name.module !== undefined || !LISTING.has(name.name)) return [];
			if (name.name === 'Array.of') return node.arguments.flatMap(each => elementOf(source, each));
			const [values, mapper] = node.arguments;
			return values && !mapper ? elementsOf(source, values) : [];
		}
		default:
			return [];
	}
}

function elementOf(source: EcmascriptSource, element: TSESTree.Node): Element[] {
	if (element.type !== 'SpreadElement') return [{ node: element, awaits: awaitsOf(element) }];
	const inside = elementsOf(source, element.argument);
	return inside.length ? inside : [{ node: element, awaits: [] }];
}

/** The awaits whose value is the element: `await a()`, `wanted ? await a() : undefined`. */
function awaitsOf(element: TSESTree.Node): TSESTree.AwaitExpression[] {
	const node = unwrap(element);
	switch (node.type) {
		case 'AwaitExpression':
			return [node];
		case 'ConditionalExpression':
			return [...awaitsOf(node.consequent), ...awaitsOf(node.alternate)];
		case 'LogicalExpression':
			return awaitsOf(node.right);
		default:
			return [];
	}
}
