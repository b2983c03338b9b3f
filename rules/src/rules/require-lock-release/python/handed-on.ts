import { isFunction, type PythonNode } from '#python';
import { nodesIn } from '#program/python/ast.ts';

/**
 * Whether a release belongs to the ordinary course of the code that takes: not to a handler or a branch of its own.
 * A function that gives back only when something went wrong hands on what it has taken.
 */
export function isOrdinary(release: PythonNode, taking: PythonNode): boolean {
	for (let child = release, at = release.parent; at.type !== 'Module' && !isFunction(at); child = at, at = at.parent) {
		if (child.range[0] <= taking.range[0] && taking.range[1] <= child.range[1]) return true;
		if (at.type === 'ExceptHandler' || at.type === 'match_case') return false;
		if ((at.type === 'If' || at.type === 'IfExp') && at.test !== child) return false;
	}
	return true;
}

/** True when the function returns or stores what it has taken: then that is somebody else's to give back. */
export function isHandedOn(taking: PythonNode, around: PythonNode): boolean {
	const [target] = taking.parent.type === 'Assign' ? taking.parent.targets : [];
	if (!target) return false;
	if (target.type !== 'Name') return true;
	return nodesIn(around).some(
		node => node.type === 'Name' && node.id === target.id && node.ctx === 'Load' && leaves(node),
	);
}

function leaves(node: PythonNode): boolean {
	const { parent } = node;
	if (parent.type === 'Tuple' || parent.type === 'List' || parent.type === 'Dict') return leaves(parent);
	return parent.type === 'Return' || (parent.type === 'Assign' && parent.value === node);
}
