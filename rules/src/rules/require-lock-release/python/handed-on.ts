import { isFunction, type PythonNode, type Statement } from '#python';
import { nodesIn } from '#program/python/ast.ts';

/**
 * Whether a release belongs to the ordinary course of the code that takes: not to a handler or a branch of its own.
 * A function that gives back only when something went wrong hands on what it has taken.
 */
export function isOrdinary(release: PythonNode, taking: PythonNode): boolean {
	for (let child = release, at = release.parent; at.type !== 'Module' && !isFunction(at); child = at, at = at.parent) {
		if (holds(child, taking)) return true;
		if (at.type === 'If' && at.test !== child) {
			const branch: readonly PythonNode[] = at.body.includes(child as Statement) ? at.body : at.orelse;
			return branch.some(each => holds(each, taking));
		}
		if (at.type === 'ExceptHandler' || at.type === 'match_case') return at.body.some(each => holds(each, taking));
		if (at.type === 'IfExp' && at.test !== child) return false;
	}
	return true;
}

const holds = ({ range: [start, end] }: PythonNode, { range }: PythonNode): boolean =>
	start <= range[0] && range[1] <= end;

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
