import {
	binding,
	childrenOf,
	isFunction,
	type AsyncFunctionDef,
	type Await,
	type Call,
	type Expression,
	type FunctionDef,
	type PythonNode,
	type PythonSource,
	type Return,
} from '#python';
import { startsTask } from '#program/python/task-start.ts';

const DEEPEST = 4;

/**
 * The task that a call of a function of this file gives, which has just started it and keeps it nowhere itself:
 * `return asyncio.create_task(…)` is all that it gives. For an async function that is what awaiting the call gives.
 */
export function handedOn(source: PythonSource, call: Call, depth = 0): Await | Call | undefined {
	const owner = depth < DEEPEST ? functionOf(source, call.func) : undefined;
	if (!owner || owner.decorator_list.length) return undefined;
	const task = owner.type === 'FunctionDef' ? call : call.parent;
	if (task.type !== 'Await' && task !== call) return undefined;
	const values = returnsOf(owner).map(({ value }) => value);
	const isHandedOn = values.every(value => value?.type === 'Call' && isTask(source, value, depth));
	return values.length > 0 && isHandedOn ? task : undefined;
}

const isTask = (source: PythonSource, call: Call, depth: number): boolean =>
	startsTask(source, call) || handedOn(source, call, depth + 1) === call;

/** The only function of a name, or the method that `self` has under it in the class around. */
function functionOf(source: PythonSource, callee: Expression): AsyncFunctionDef | FunctionDef | undefined {
	if (callee.type === 'Name') {
		const definitions = binding(source, callee)?.definitions;
		const node = definitions?.length === 1 ? definitions[0]!.node : undefined;
		return node && isDef(node) ? node : undefined;
	}
	if (callee.type !== 'Attribute' || callee.value.type !== 'Name' || callee.value.id !== 'self') return undefined;
	let owner: PythonNode = callee;
	while (owner.type !== 'Module' && owner.type !== 'ClassDef') owner = owner.parent;
	if (owner.type !== 'ClassDef') return undefined;
	const [method, ...more] = owner.body.filter(each => isDef(each) && each.name === callee.attr);
	return method && !more.length && isDef(method) ? method : undefined;
}

const isDef = (node: PythonNode): node is AsyncFunctionDef | FunctionDef =>
	node.type === 'FunctionDef' || node.type === 'AsyncFunctionDef';

/** The `return`s of a function itself. */
function returnsOf(owner: AsyncFunctionDef | FunctionDef): Return[] {
	const found: Return[] = [];
	const visit = (node: PythonNode): void => {
		if (node.type === 'Return') found.push(node);
		else if (!isFunction(node) && node.type !== 'ClassDef') for (const child of childrenOf(node)) visit(child);
	};
	for (const statement of owner.body) visit(statement);
	return found;
}
