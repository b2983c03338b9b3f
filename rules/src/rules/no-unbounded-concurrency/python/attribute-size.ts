import { type PythonNode } from '#python';
import { classAround, is, isNone, nodesIn } from '#program/python/ast.ts';

/**
 * What the class around `self.items` gives that attribute anywhere in its text, without the nothing that it starts as.
 * Empty where the class never writes it, or writes it in a way that is not read here: then nobody knows.
 */
export function givenToAttribute(self: PythonNode & { readonly type: 'Attribute' }): PythonNode[] {
	const around = classAround(self);
	if (!around) return [];
	const values: PythonNode[] = [];
	for (const node of nodesIn(around)) {
		if (!is(node, 'Attribute') || node.attr !== self.attr || !isSelf(node.value) || node.ctx === 'Load') continue;
		const { parent } = node;
		if (!is(parent, 'Assign', 'AnnAssign')) return [];
		if (is(parent, 'Assign') && !parent.targets.includes(node)) return [];
		if (parent.value && !isNothing(parent.value)) values.push(parent.value);
	}
	return values;
}

/** True for `self` and `cls`, which are names by convention only. */
export const isSelf = (node: PythonNode): boolean => is(node, 'Name') && /^(self|cls)$/.test(node.id);

/** `None`, `[]`, `{}`, `set()`: filled by somebody later. */
const isNothing = (node: PythonNode): boolean =>
	isNone(node) ||
	(is(node, 'List', 'Tuple', 'Set') && !node.elts.length) ||
	(is(node, 'Dict') && !node.keys.length) ||
	(is(node, 'Call') && !node.args.length && is(node.func, 'Name') && /^(list|dict|set|tuple)$/.test(node.func.id));
