import { isFunction, type PythonNode } from '#python';
import type { FlowEdge } from '#program/flow/flow-graph.ts';

type Known = ReadonlyMap<string, boolean>;
type TextOf = (node: PythonNode) => string;

/** What must have been true or false for the code around a node to run: the tests of the `if`s around it. */
export function knownAt(node: PythonNode, textOf: TextOf): Known {
	const known = new Map<string, boolean>();
	for (let child = node, at = node.parent; at.type !== 'Module' && !isFunction(at); child = at, at = at.parent) {
		if (at.type === 'If' && at.test !== child) learn(known, at.test, at.body.includes(child as never), textOf);
	}
	return known;
}

function learn(known: Map<string, boolean>, test: PythonNode, is: boolean, textOf: TextOf): void {
	if (test.type === 'UnaryOp' && test.op === 'Not') return learn(known, test.operand, !is, textOf);
	if (test.type === 'BoolOp' && test.op === (is ? 'And' : 'Or')) {
		for (const value of test.values) learn(known, value, is, textOf);
		return;
	}
	known.set(textOf(test), is);
}

/** The same condition asked again gives the same answer, unless somebody has changed what it is about in between. */
export const contradicts = (known: Known, when: FlowEdge<PythonNode>['when'], textOf: TextOf): boolean =>
	when !== undefined && known.get(textOf(when.test)) === !when.is;

/**
 * The tests of the `if`s around a release in a `finally` or an `except`: a flag that says whether it has been taken.
 * Whoever asks there has thought of it. So has whoever goes there through all that may have been taken.
 */
export function guardsOf(releases: readonly PythonNode[]): PythonNode[] {
	return releases.flatMap(release => {
		const tests: PythonNode[] = [];
		for (
			let child = release, at = release.parent;
			at.type !== 'Module' && !isFunction(at);
			child = at, at = at.parent
		) {
			if (at.type === 'If' && at.test !== child) tests.push(...partsOf(at.test));
			else if (at.type === 'For') tests.push(at, at.iter);
			else if (at.type === 'ExceptHandler' || (at.type === 'Try' && at.finalbody.includes(child as never)))
				return tests;
		}
		return [];
	});
}

/** The expressions of a condition that have a point of their own. */
function partsOf(test: PythonNode): PythonNode[] {
	if (test.type === 'BoolOp') return test.values.flatMap(partsOf);
	return test.type === 'UnaryOp' && test.op === 'Not' ? partsOf(test.operand) : [test];
}
