import { qualifiedName, type Expression, type PythonSource } from '#python';

/** https://docs.python.org/3/library/asyncio-task.html#asyncio.sleep */
const SLEEPS = new Set(['asyncio.sleep', 'anyio.sleep', 'trio.sleep', 'curio.sleep']);

/** True for a sleep by the clock; `sleep(0)` only lets others run. */
export function isSleep(source: PythonSource, node: Expression): boolean {
	if (node.type !== 'Call') return false;
	const name = qualifiedName(source, node.func);
	const [delay] = node.args;
	const isZero = delay?.type === 'Constant' && delay.value.kind === 'int' && Number(delay.value.digits) === 0;
	return name !== undefined && SLEEPS.has(name) && !isZero;
}
