import { is, type Call, type ListComp, type Node } from '#program/python/ast.ts';

/** An expression that may make coroutines, and whose value goes nowhere. */
export type Source = Call | ListComp;

/** The expressions whose value is lost when the value of the whole is. */
export function* droppedIn(node: Node): Generator<Source> {
	if (is(node, 'Call', 'ListComp')) {
		yield node;
	} else if (is(node, 'IfExp')) {
		yield* droppedIn(node.body);
		yield* droppedIn(node.orelse);
	} else if (is(node, 'BoolOp')) {
		yield* droppedIn(node.values.at(-1)!);
	} else if (is(node, 'List', 'Tuple')) {
		for (const element of node.elts) yield* droppedIn(element);
	}
}

/** The call that gives the coroutine: of `[load(x) for x in xs]` the one that is repeated. */
export const callIn = (node: Source): Call | undefined => {
	if (is(node, 'Call')) return node;
	return is(node.elt, 'Call') ? node.elt : undefined;
};
