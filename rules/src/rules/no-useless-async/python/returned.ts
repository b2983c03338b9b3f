import type { AsyncFunctionDef, PythonNode } from '#python';
import { nodesOfScope } from '#program/python/ast.ts';
import type { Context } from './context.ts';

const PLAIN = new Set<string>([
	'Compare',
	'Constant',
	'Dict',
	'DictComp',
	'JoinedStr',
	'Lambda',
	'List',
	'ListComp',
	'Set',
	'SetComp',
	'Tuple',
	'UnaryOp',
]);

/** Answers when nothing that a function gives can be awaited. Silent where nobody knows. */
export function askForReturns(context: Context, node: AsyncFunctionDef, answer: () => void): void {
	const open = nodesOfScope(node)
		.flatMap(each => (each.type === 'Return' && each.value ? valuesOf(each.value) : []))
		.filter(value => !PLAIN.has(value.type));
	let unanswered = open.length;
	if (!unanswered) return answer();
	for (const value of open) {
		context.ask(value, ({ thenable, promise }) => {
			if (thenable === 'none' && promise === 'none' && --unanswered === 0) answer();
		});
	}
}

function valuesOf(node: PythonNode): PythonNode[] {
	if (node.type === 'IfExp') return [...valuesOf(node.body), ...valuesOf(node.orelse)];
	if (node.type === 'BoolOp') return node.values.flatMap(valuesOf);
	return [node];
}
