import type { PythonNode } from '#python';
import { is, type FunctionDef } from '#program/python/ast.ts';

/** True where one of two places in a function is in the body of an `if` and the other one in its `else`. */
export function isInOtherBranch(one: PythonNode, other: PythonNode, around: FunctionDef): boolean {
	for (let at = one; at !== around; at = at.parent) {
		const { parent } = at;
		if (is(parent, 'If') && at !== parent.test && !isWithin(other, parent.test) && isWithin(other, parent)) {
			return parent.body.some(each => each === at) !== parent.body.some(each => isWithin(other, each));
		}
	}
	return false;
}

export const isWithin = ({ range: [start, end] }: PythonNode, { range: [outerStart, outerEnd] }: PythonNode): boolean =>
	outerStart <= start && end <= outerEnd;
