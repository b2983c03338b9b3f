import { calleeName, type Name, type PythonNode } from '#python';
import { is } from '#program/python/ast.ts';
import { loopAround } from '#program/python/uses.ts';

/**
 * True where a variable is given what is left of itself, `tasks = [task for task in tasks if not task.done()]`, in a loop
 * that asks nothing else of it: that forgets what has ended, and holds nothing back.
 */
export function isWithoutDone(target: PythonNode, references: readonly Name[]): boolean {
	const { parent } = target;
	const loop = loopAround(target);
	if (!loop || !is(target, 'Name') || !is(parent, 'Assign') || !isPartOf(parent.value, target.id)) return false;
	return references.every(each => each === target || !isWithin(each, loop) || isWithin(each, parent) || isFilled(each));
}

/** `[x for x in xs if …]`, `filter(f, xs)`, also as a list or a set. */
function isPartOf(value: PythonNode, name: string): boolean {
	if (is(value, 'ListComp', 'SetComp', 'GeneratorExp')) {
		const [{ target, iter }, ...more] = value.generators as [(typeof value.generators)[0], ...unknown[]];
		return !more.length && is(iter, 'Name') && iter.id === name && is(target, 'Name') && isName(value.elt, target.id);
	}
	if (!is(value, 'Call')) return false;
	const callee = calleeName(value.func);
	if (callee === 'filter') return isName(value.args[1], name);
	return /^(list|set)$/.test(callee) && value.args[0] !== undefined && isPartOf(value.args[0], name);
}

const isName = (node: PythonNode | undefined, id: string): boolean => is(node, 'Name') && node.id === id;

const isFilled = ({ parent }: Name): boolean => is(parent, 'Attribute') && /^(add|append)$/.test(parent.attr);

const isWithin = (node: PythonNode, { range }: PythonNode): boolean =>
	node.range[0] >= range[0] && node.range[1] <= range[1];
