import { calleeName, qualifiedName, type Call, type Expression, type PythonSource } from '#python';
import { listed } from './elements.ts';

/** A call that runs awaitables at the same time, or starts one. */
interface ConcurrentCall {
	readonly callee: string;
	/** The awaitables, or the lists of them. */
	readonly given: readonly Expression[];
	/** It starts one awaitable, and an `await` before it may well give that one: `create_task(await make())`. */
	readonly takesOne: boolean;
}

/** https://docs.python.org/3/library/asyncio-task.html, https://docs.python.org/3/library/asyncio-future.html */
const LISTS = new Set(['asyncio.wait', 'asyncio.as_completed']);
const STARTERS = new Set(['asyncio.create_task', 'asyncio.ensure_future', 'asyncio.shield', 'asyncio.wait_for']);
/** Methods of a task group and of a loop, whatever it is called. */
const METHODS = new Set(['create_task']);

/** What a call runs or starts; undefined for any other call, and for a list that is not written out. */
export function concurrentCall(source: PythonSource, call: Call): ConcurrentCall | undefined {
	const { func, args } = call;
	const callee = qualifiedName(source, func);
	if (callee === 'asyncio.gather') return { callee, given: args, takesOne: false };
	const [first] = args;
	if (!first) return undefined;
	if (callee !== undefined && LISTS.has(callee)) {
		return first.type === 'Starred' ? undefined : { callee, given: listed(first) ?? [], takesOne: false };
	}
	const isStarter = callee === undefined ? func.type === 'Attribute' && METHODS.has(func.attr) : STARTERS.has(callee);
	return isStarter ? { callee: calleeName(func), given: [first], takesOne: true } : undefined;
}
