import { qualifiedName, type PythonSource } from '#python';
import { is, nodesIn, nodesRunWith, type Call, type Node } from '#program/python/ast.ts';
import type { Context } from './context.ts';

/**
 * True for tasks of `event.wait()`, `queue.get()` and `asyncio.sleep(…)` alone, or of what is only put off: when they are cancelled they have nothing to
 * clean up and no error to raise. https://docs.python.org/3/library/asyncio-sync.html#asyncio.Event.wait
 */
export const isOnlyWaiting = (context: Context, starts: readonly Call[]): boolean =>
	starts.length > 0 && starts.every(({ args: [work] }) => isWait(context, work));

function isWait({ source }: Context, work: Node | undefined): boolean {
	if (!is(work, 'Call')) return false;
	if (qualifiedName(source, work.func) === 'asyncio.sleep') return true;
	const { func, args, keywords } = work;
	if (is(func, 'Attribute') && ['get', 'wait'].includes(func.attr) && args.length + keywords.length === 0) return true;
	return isDelayed(source, func);
}

/** `await asyncio.sleep(1)` and then something that waits for nothing: whoever is cancelled has not begun. */
function isDelayed(source: PythonSource, callee: Node): boolean {
	const name = is(callee, 'Attribute') ? callee.attr : is(callee, 'Name') ? callee.id : undefined;
	const [found, ...others] = nodesIn(source.ast).filter(node => is(node, 'AsyncFunctionDef') && node.name === name);
	if (!is(found, 'AsyncFunctionDef') || others.length || found.body.length < 2) return false;
	const nodes = nodesRunWith(found.body);
	const waits = nodes.filter(node => is(node, 'Await'));
	return (
		waits.length > 0 &&
		waits.every(({ value }) => is(value, 'Call') && qualifiedName(source, value.func) === 'asyncio.sleep') &&
		!nodes.some(node => is(node, 'AsyncFor', 'AsyncWith', 'For', 'Try', 'TryStar', 'While', 'With'))
	);
}
