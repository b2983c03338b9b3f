import { isFunction, unwrap } from '#ecmascript';
import type { FlowEdge } from '../flow-graph.ts';
import type { TSESTree } from '@typescript-eslint/types';

/** What conditions have said, by their text. */
export type Known = ReadonlyMap<string, boolean>;

/** What must have been true or false for the code around a node to run: the tests of the `if`s around it. */
export function knownAt(text: string, node: TSESTree.Node): Known {
	const known = new Map<string, boolean>();
	for (let child = node, at = node.parent; at && !isFunction(at); child = at, at = at.parent) {
		if (at.type !== 'IfStatement' && at.type !== 'ConditionalExpression') continue;
		if (at.test !== child) learn(text, known, at.test, at.consequent === child);
	}
	return known;
}

function learn(text: string, known: Map<string, boolean>, test: TSESTree.Node, is: boolean): void {
	const node = unwrap(test);
	if (node.type === 'UnaryExpression' && node.operator === '!') return learn(text, known, node.argument, !is);
	if (node.type === 'LogicalExpression' && node.operator === (is ? '&&' : '||')) {
		learn(text, known, node.left, is);
		return learn(text, known, node.right, is);
	}
	known.set(text.slice(...node.range), is);
}

/** The same condition asked again gives the same answer, unless somebody has changed what it is about in between. */
export const contradicts = (text: string, known: Known, when: FlowEdge<TSESTree.Node>['when']): boolean =>
	when !== undefined && known.get(text.slice(...when.test.range)) === !when.is;
