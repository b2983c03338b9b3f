import { childrenOf, qualifiedName, type Call, type Expression, type PythonNode, type PythonSource } from '#python';

/** Calls that run what they are given at the same time. https://docs.python.org/3/library/asyncio-task.html */
const CONCURRENT = new Set(['asyncio.gather', 'asyncio.wait', 'asyncio.as_completed']);

export interface Work {
	readonly node: Expression;
	/** One expression that stands for many: the element of a comprehension. */
	readonly isRepeated: boolean;
}

/** The coroutines that a call runs at the same time, as far as they are written there. */
export function concurrentWork(source: PythonSource, call: Call): Work[] {
	const name = qualifiedName(source, call.func);
	return name !== undefined && CONCURRENT.has(name) ? call.args.flatMap(each => workIn(each)) : [];
}

function workIn(node: Expression): Work[] {
	switch (node.type) {
		case 'Starred':
			return workIn(node.value);
		case 'List':
		case 'Tuple':
		case 'Set':
			return node.elts.flatMap(workIn);
		case 'ListComp':
		case 'GeneratorExp':
		case 'SetComp':
			return [{ node: node.elt, isRepeated: true }];
		default:
			return [{ node, isRepeated: false }];
	}
}

/** The names and attributes that some work is made with: its arguments, and what its methods belong to. */
export function valuesIn(node: PythonNode): Expression[] {
	if (node.type === 'Name') return [node];
	if (node.type === 'Attribute') return node.value.type === 'Name' ? [node, node.value] : valuesIn(node.value);
	if (node.type === 'Lambda') return [];
	return childrenOf(node).flatMap(valuesIn);
}
