import { is, type Expression, type Node } from '#program/python/ast.ts';

/** One step into what holds a value: the place in a tuple, any item of a list, any value of a dictionary. */
export type Step = number | 'item' | 'value';

/** Where a value ends up as a part of what is written around it: `return [load(), 1]` returns it as an item. */
export interface Stand {
	/** What takes the whole: a `Return`, a `Call`, an `Assign`, … */
	readonly holder: Node;
	/** The part of the holder that the value is, or is in. */
	readonly inner: Expression;
	readonly path: readonly Step[];
}

/** Goes up through lists, tuples, dictionaries and the like to what takes the whole. */
export function standOf(node: Expression): Stand {
	const path: Step[] = [];
	for (let inner: Expression = node; ; inner = inner.parent as Expression) {
		const { parent } = inner;
		const step = stepInto(parent, inner);
		if (step === undefined) return { holder: parent, inner, path };
		if (step !== 'same') path.unshift(step);
	}
}

function stepInto(parent: Node, node: Expression): Step | 'same' | undefined {
	if (is(parent, 'Tuple')) return parent.elts.indexOf(node);
	if (is(parent, 'List', 'Set')) return 'item';
	if (is(parent, 'ListComp', 'SetComp')) return parent.elt === node ? 'item' : undefined;
	if (is(parent, 'Dict'))
		return parent.values.some((value, at) => value === node && parent.keys[at]) ? 'value' : undefined;
	if (is(parent, 'DictComp')) return parent.value === node ? 'value' : undefined;
	if (is(parent, 'IfExp')) return parent.test === node ? undefined : 'same';
	if (is(parent, 'BoolOp')) return parent.values.at(-1) === node ? 'same' : undefined;
	return undefined;
}
