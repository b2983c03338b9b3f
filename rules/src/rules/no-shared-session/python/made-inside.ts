import { binding, type Expression, type PythonNode, type PythonSource } from '#python';
import { loopAround } from '#program/python/uses.ts';

/** True for what each turn of the comprehension or loop around binds anew: each turn has another one. */
export function isMadeInside(source: PythonSource, value: Expression, element: PythonNode): boolean {
	const root = value.type === 'Attribute' ? value.value : value;
	if (root.type !== 'Name' || element.type === 'Module') return false;
	const turns = [element.parent, comprehensionAround(element), loopAround(element)];
	const definitions = binding(source, root)?.definitions ?? [];
	const names = comprehensionAround(element)?.generators.flatMap(({ target }) => namesIn(target)) ?? [];
	return (
		names.includes(root.id) ||
		definitions.some(({ node }) =>
			turns.some(
				turn =>
					turn &&
					turn.type !== 'Module' &&
					!('body' in turn && Array.isArray(turn.body) && isFunctionLike(turn)) &&
					turn.range[0] <= node.range[0] &&
					node.range[1] <= turn.range[1],
			),
		)
	);
}

const isFunctionLike = ({ type }: PythonNode): boolean => /FunctionDef|ClassDef/.test(type);

/** The comprehension whose element a node is, or stands in as the argument of what starts it. */
function comprehensionAround(element: PythonNode) {
	for (let at = element, depth = 0; at.type !== 'Module' && depth < 3; at = at.parent, depth++) {
		const { parent } = at;
		if ('generators' in parent) return parent;
	}
	return undefined;
}

const namesIn = (target: Expression): string[] => {
	if (target.type === 'Name') return [target.id];
	if (target.type === 'Starred') return namesIn(target.value);
	return target.type === 'Tuple' || target.type === 'List' ? target.elts.flatMap(namesIn) : [];
};
