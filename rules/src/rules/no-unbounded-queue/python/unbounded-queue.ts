import { keywordArgument, qualifiedName, type Call, type Expression, type PythonSource } from '#python';

/** https://docs.python.org/3/library/asyncio-queue.html#asyncio.Queue: "If maxsize is less than or equal to zero, the queue size is infinite." */
const QUEUES = new Set(
	['Queue', 'LifoQueue', 'PriorityQueue'].flatMap(name => [`asyncio.${name}`, `asyncio.queues.${name}`]),
);

/** A queue without a bound; `size` is the argument that says so, where there is one. */
export function unboundedQueue(source: PythonSource, call: Call): { readonly size?: Expression } | undefined {
	const name = qualifiedName(source, call.func);
	if (name === undefined || !QUEUES.has(name) || call.keywords.some(({ arg }) => arg === null)) return undefined;
	const size = call.args[0] ?? keywordArgument(call, 'maxsize')?.value;
	if (size === undefined) return call.keywords.length ? undefined : {};
	return isZero(size) ? { size } : undefined;
}

const isZero = (size: Expression): boolean =>
	size.type === 'Constant' && size.value.kind === 'int' && Number(size.value.digits) === 0;
