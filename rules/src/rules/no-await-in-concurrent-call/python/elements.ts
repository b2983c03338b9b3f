import type { Await, Expression } from '#python';

/** One thing to run, and the awaits that stand where the awaitable should. */
export interface Element {
	readonly node: Expression;
	readonly awaits: readonly Await[];
	/** A comprehension: each turn waits for the one before. */
	readonly isRepeated: boolean;
}

/** One element for each thing that would run, out of arguments that may be lists and comprehensions. */
export const elementsOf = (given: readonly Expression[]): Element[] => given.flatMap(elementOf);

function elementOf(node: Expression): Element[] {
	switch (node.type) {
		case 'Starred':
			return elementsOf(listed(node.value) ?? []);
		case 'ListComp':
		case 'SetComp':
		case 'GeneratorExp':
			return [{ node, awaits: awaitsOf(node.elt), isRepeated: true }];
		default:
			return [{ node, awaits: awaitsOf(node), isRepeated: false }];
	}
}

/** What a list that is written out holds; a comprehension is one element, which is repeated. */
export function listed(list: Expression): readonly Expression[] | undefined {
	switch (list.type) {
		case 'List':
		case 'Set':
		case 'Tuple':
			return list.elts;
		case 'ListComp':
		case 'SetComp':
		case 'GeneratorExp':
			return [list];
		default:
			return undefined;
	}
}

/** The awaits whose value is the element: `await a()`, `await a() if wanted else b()`. */
function awaitsOf(node: Expression): Await[] {
	switch (node.type) {
		case 'Await':
			return [node];
		case 'IfExp':
			return [...awaitsOf(node.body), ...awaitsOf(node.orelse)];
		case 'BoolOp':
			return awaitsOf(node.values.at(-1)!);
		default:
			return [];
	}
}
