import { enclosingFunction, type FunctionNode } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';
import { valueOf } from './ecmascript/expressions.ts';
import { bind } from './ecmascript/patterns.ts';
import { runAll } from './ecmascript/statements.ts';
import { FlowBuilder } from './flow-builder.ts';
import type { FlowGraph } from './flow-graph.ts';

/**
 * The ways in which a function's own code (its parameters' defaults included) or a module's top level may run.
 *
 * Every expression but literals and `this` has a point, at which its value is there; so have `return`, `throw`, `break`,
 * `continue` and declarators. A `for…of`/`for…in` has one where it takes its next item, and is the `test` of the edges
 * from there. A `using` declaration has its points where it disposes. A nested function has one: its creation. Where
 * the test of `??`, `?.` or `??=` is `false`, its value was nullish. Code that nothing reaches has points, and no way
 * from the start.
 */
export function flowOf(root: FunctionNode | TSESTree.Program): FlowGraph<TSESTree.Node> {
	const known = graphs.get(root);
	if (known) return known;
	const graph = build(root);
	graphs.set(root, graph);
	return graph;
}

/** The ways of the function, or of the top level, that a node stands in. A node of a field's initialiser has no points there. */
export function flowAround(node: TSESTree.Node): FlowGraph<TSESTree.Node> {
	const root = enclosingFunction(node);
	if (root) return flowOf(root);
	let at = node;
	while (at.parent) at = at.parent;
	return flowOf(at);
}

const graphs = new WeakMap<TSESTree.Node, FlowGraph<TSESTree.Node>>();

function build(root: FunctionNode | TSESTree.Program): FlowGraph<TSESTree.Node> {
	const flow = new FlowBuilder<TSESTree.Node>();
	if (root.type === 'Program') {
		runAll(flow, root.body);
		return flow.graph();
	}
	for (const parameter of root.params) bind(flow, parameter);
	// An overload's signature has no body.
	if (root.body?.type === 'BlockStatement') runAll(flow, root.body.body);
	else if (root.body) valueOf(flow, root.body);
	return flow.graph();
}
