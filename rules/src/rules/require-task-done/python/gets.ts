import { calleeName, enclosingFunction, type AsyncFunctionDef, type Attribute, type Await, type Call } from '#python';
import { nodesIn } from '#program/python/ast.ts';

/** One `await queue.get()` in a function, and what the function does about it. */
export interface Get {
	/** The queue as it is written: `queue`, `self._queue`. */
	readonly queue: string;
	/** The word `get`, for people to see. */
	readonly at: { readonly range: readonly [number, number] };
	readonly call: Call;
	/** What waits for it: `await queue.get()`, `await wait_for(queue.get(), 3)`. */
	readonly awaited: Await;
	/** The calls of `task_done()` of the same queue in the same function. */
	readonly done: readonly Call[];
}

/** The queues that a function takes from by `get()` without a key, as a dictionary's `get` has one. */
export function getsOf(node: AsyncFunctionDef): Get[] {
	const own = nodesIn(node).filter((each): each is Call => each.type === 'Call' && enclosingFunction(each) === node);
	const methods = own.filter(({ func }) => func.type === 'Attribute');
	const named = (call: Call): string => calleeName((call.func as Attribute).value);
	return methods.flatMap(call => {
		const func = call.func as Attribute;
		const awaited = func.attr === 'get' && !call.args.length && !call.keywords.length ? awaitAround(call) : undefined;
		if (!awaited) return [];
		const queue = named(call);
		const done = methods.filter(other => (other.func as Attribute).attr === 'task_done' && named(other) === queue);
		return [{ queue, at: { range: [func.range[1] - 'get'.length, func.range[1]] as const }, call, awaited, done }];
	});
}

/** The `await` of a call, or of the call that it is handed to. */
function awaitAround(call: Call): Await | undefined {
	const { parent } = call;
	if (parent.type === 'Await') return parent;
	const outer = parent.type === 'Call' && parent.args.includes(call) ? parent.parent : undefined;
	return outer?.type === 'Await' ? outer : undefined;
}
