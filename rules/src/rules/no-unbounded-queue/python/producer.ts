import { enclosingFunction, type Call, type PythonNode } from '#python';
import { loopAround, runsSome, type MemberUse } from '#program/python/uses.ts';

/**
 * True for a `put` that comes again and again while others run: in an endless loop, a loop over what arrives, or one
 * that waits for something else between two puts. A loop that only fills a list of work ends with the list.
 */
export function feedsOnAndOn(put: Call, puts: readonly MemberUse[]): boolean {
	const loop = loopAround(put);
	if (!loop || enclosingFunction(put)?.type !== 'AsyncFunctionDef') return false;
	if (loop.type === 'AsyncFor') return true;
	const isOwn = (node: PythonNode) => puts.some(({ call }) => call === node);
	const waits = runsSome(
		loop,
		node => node.type === 'AsyncWith' || node.type === 'AsyncFor' || (node.type === 'Await' && !isOwn(node.value)),
	);
	return waits || (loop.type === 'While' && loop.test.type === 'Constant');
}
