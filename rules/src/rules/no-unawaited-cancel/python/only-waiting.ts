import { qualifiedName } from '#python';
import { is, type Call, type Node } from '#program/python/ast.ts';
import type { Context } from './context.ts';

/**
 * True for tasks of `event.wait()`, `queue.get()` and `asyncio.sleep(…)` alone: when they are cancelled they have nothing to
 * clean up and no error to raise. https://docs.python.org/3/library/asyncio-sync.html#asyncio.Event.wait
 */
export const isOnlyWaiting = (context: Context, starts: readonly Call[]): boolean =>
	starts.length > 0 && starts.every(({ args: [work] }) => isWait(context, work));

function isWait({ source }: Context, work: Node | undefined): boolean {
	if (!is(work, 'Call')) return false;
	if (qualifiedName(source, work.func) === 'asyncio.sleep') return true;
	const { func, args, keywords } = work;
	return is(func, 'Attribute') && ['get', 'wait'].includes(func.attr) && args.length + keywords.length === 0;
}
