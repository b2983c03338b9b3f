import {
	classAround,
	is,
	isFunctionDef,
	nodesIn,
	type Call,
	type FunctionDef,
	type Node,
} from '#program/python/ast.ts';
import { isOwnAttribute } from './subject.ts';

/** Whether a method may run in a task that it cancels: a task cannot wait for itself. */
export type Inside = 'runs it' | 'does not' | 'unknown';

/** By what the methods that the tasks run mention of their class. */
export function isInside(method: FunctionDef, starts: readonly Call[]): Inside {
	const around = classAround(method);
	const methods = new Map(
		around?.body.flatMap(each => (isFunctionDef(each) ? [[each.name, each] as const] : [])) ?? [],
	);
	const entries = starts.map(({ args }) => args.map(called).find(Boolean));
	const reached = new Set(entries.flatMap(each => each ?? []));
	for (const name of reached) {
		const of = methods.get(name);
		for (const node of of ? nodesIn(of) : []) if (isOwnAttribute(node)) reached.add(node.attr);
	}
	if (reached.has(method.name)) return 'runs it';
	return entries.every(each => each !== undefined && methods.has(each)) ? 'does not' : 'unknown';
}

/** `run` of `self.run()` */
const called = (node: Node): string | undefined =>
	is(node, 'Call') && isOwnAttribute(node.func) ? node.func.attr : undefined;
