import { enclosingFunction } from '#python';
import type { AsyncFunctionDef, FunctionDef, Lambda, Module, PythonNode } from '#python';
import { FlowBuilder } from './flow-builder.ts';
import type { FlowGraph } from './flow-graph.ts';
import { bindParameters, valueOf } from './python/expressions.ts';
import { runAll } from './python/statements.ts';

/**
 * The ways in which a function's own code or a module's top level (the bodies of its classes included) may run.
 *
 * Every expression but constants has a point, at which its value is there; so have the statements that do something of
 * their own. `for` and a comprehension's `for` have one where they take the next item, an `except` and a `case` where
 * they are chosen, and are the `test` of the edges from there. A `withitem` has its point where it is entered, and the
 * `with` around it where it is left, once for each way out. A nested function and a generator expression have one: their
 * creation. Code that nothing reaches has points, and no way from the start.
 */
export function flowOf(root: AsyncFunctionDef | FunctionDef | Lambda | Module): FlowGraph<PythonNode> {
	const known = graphs.get(root);
	if (known) return known;
	const flow = new FlowBuilder<PythonNode>();
	if (root.type !== 'Module') bindParameters(flow, root.args);
	if (root.type === 'Lambda') valueOf(flow, root.body);
	else runAll(flow, root.body);
	const graph = flow.graph();
	graphs.set(root, graph);
	return graph;
}

/** The ways of the function, or of the top level, that a node runs in. What a generator expression runs has no points there. */
export function flowAround(node: PythonNode): FlowGraph<PythonNode> {
	const root = enclosingFunction(node);
	if (root) return flowOf(root);
	let at = node;
	while (at.type !== 'Module') at = at.parent;
	return flowOf(at);
}

const graphs = new WeakMap<PythonNode, FlowGraph<PythonNode>>();
