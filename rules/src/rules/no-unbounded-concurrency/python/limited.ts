import { calleeName, sourceText, type Call, type PythonNode } from '#python';
import { enclosingFunction } from '#python';
import type { BlockingPath } from '#program/link/blocking-path.ts';
import { isLimiterName, type Leaf } from '../policy.ts';
import type { Context } from './context.ts';

/** Something that only so many hold: `async with self.semaphore`, `await slots.acquire()`. */
const HELD = /async with [^\n]*(sem|limit|lock|slot|throttl|bucket|gate|token)|\.acquire(_on_behalf_of)?\(/i;

/** True where something on the way lets only so many run: around the call, in its name, or before a step of the way. */
export function isLimited(context: Context, call: Call, callee: PythonNode, { hops }: BlockingPath<Leaf>): boolean {
	if (isLimiterName(calleeName(callee), context.options.limiters)) return true;
	const around = enclosingFunction(call);
	const text = around && sourceText(context.source, around).slice(0, call.range[0] - around.range[0]);
	// Waits for a slot, or for some of them to end, before it starts the next.
	if (text && (/\.acquire\(|FIRST_COMPLETED/.test(text) || isHeldAround(context, callee))) return true;
	return hops.some(({ path, at }) => {
		const whole = path === context.path ? context.source.text : context.host?.readFile(path);
		if (whole === undefined) return false;
		const before = whole.slice(0, at[0]);
		return HELD.test(before.slice(Math.max(before.lastIndexOf('def '), 0)));
	});
}

/** Started while a slot is held: then the loop waits for its turn. */
function isHeldAround({ source }: Context, node: PythonNode): boolean {
	for (let at = node; at.type !== 'Module'; at = at.parent) {
		if (at.type === 'AsyncWith' && HELD.test(source.text.slice(at.range[0], at.body[0]!.range[0]))) return true;
	}
	return false;
}
