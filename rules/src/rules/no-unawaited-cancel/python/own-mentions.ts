import type { PythonNodes, PythonSource } from '#python';
import { classAround, is, nodesIn } from '#program/python/ast.ts';
import { mentionOf } from './mentions.ts';

type Class = PythonNodes['ClassDef'];
type Attribute = PythonNodes['Attribute'];

/**
 * Where a class and those of the file that extend it mention an attribute of their own. Undefined where something else
 * may do more with it than look: `await worker._task`. Another class has its own attribute of that name.
 */
export function ownMentions(source: PythonSource, owner: Class, name: string): readonly Attribute[] | undefined {
	const own: Attribute[] = [];
	for (const node of nodesIn(source.ast)) {
		if (!is(node, 'Attribute') || node.attr !== name) continue;
		const around = classAround(node);
		const isSelf = is(node.value, 'Name') && node.value.id === 'self' && around !== undefined;
		if (!isSelf) {
			// `other._task` in the class itself is the same attribute, of another instance.
			if (around === owner) own.push(node);
			else if (mentionOf(source, node) !== 'looks') return undefined;
		} else if (around === owner || isRelated(around, owner)) own.push(node);
	}
	return own;
}

/** True for two classes of which one may extend the other: one of a file names the other among its bases. */
const isRelated = (one: Class, other: Class): boolean => hasAsBase(one, other) || hasAsBase(other, one);

const hasAsBase = (one: Class, other: Class): boolean =>
	one.bases.some(each => is(each, 'Name') && each.id === other.name);
