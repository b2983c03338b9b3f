import {
	childrenOf,
	isFunction,
	type Call,
	type Expression,
	type PythonNode,
	type PythonSource,
	type With,
} from '#python';
import { findWay } from '#program/flow/flow-graph.ts';
import { flowAround } from '#program/flow/python.ts';

const WAITS = new Set(['AsyncFor', 'AsyncWith', 'Await', 'Yield', 'YieldFrom']);

/** The first place in a block where another task may run. Functions inside run elsewhere. */
export function waitIn({ body }: With): PythonNode | undefined {
	for (const statement of body) {
		const wait = firstWait(statement);
		if (wait) return wait;
	}
	return undefined;
}

function firstWait(node: PythonNode): PythonNode | undefined {
	if (WAITS.has(node.type)) return node;
	if (isFunction(node) || node.type === 'ClassDef') return undefined;
	for (const child of childrenOf(node)) {
		const wait = firstWait(child);
		if (wait) return wait;
	}
	return undefined;
}

/** The first place after a lock is taken, and before it is given back, where another task may run. */
export function waitAfter(source: PythonSource, acquire: Call, lock: Expression): PythonNode | undefined {
	const name = source.text.slice(...lock.range);
	const graph = flowAround(acquire);
	const isRelease = (node: PythonNode | undefined): boolean =>
		node?.type === 'Call' &&
		node.func.type === 'Attribute' &&
		node.func.attr === 'release' &&
		source.text.slice(...node.func.value.range) === name;
	const way = findWay(graph.pointsOf(acquire), {
		isGoal: ({ node }) => node !== undefined && WAITS.has(node.type),
		isBarrier: ({ node }) => isRelease(node),
		// Taken without waiting, the lock may not be there: the ways on which it is are what matters.
		follows: ({ kind, when }, { node }) => !(node === acquire && kind === 'error') && !isRefused(when, acquire),
	});
	return way?.at(-1)?.node;
}

const isRefused = (when: { readonly test: PythonNode; readonly is: boolean } | undefined, acquire: Call): boolean =>
	when?.test === acquire && !when.is;
