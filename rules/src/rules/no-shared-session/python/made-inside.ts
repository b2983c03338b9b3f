import type { Expression, PythonNode } from '#python';

/** True for a name that a comprehension's own `for` binds: each turn has another one. */
export function isMadeInside(value: Expression, element: PythonNode): boolean {
	const root = value.type === 'Attribute' ? value.value : value;
	const { parent } = element;
	if (root.type !== 'Name' || !('generators' in parent)) return false;
	return parent.generators.some(({ target }) => namesIn(target).includes(root.id));
}

const namesIn = (target: Expression): string[] => {
	if (target.type === 'Name') return [target.id];
	if (target.type === 'Starred') return namesIn(target.value);
	return target.type === 'Tuple' || target.type === 'List' ? target.elts.flatMap(namesIn) : [];
};
