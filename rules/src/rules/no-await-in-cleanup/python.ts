import { enclosingFunction, type Await, type PythonNode } from '#python';
import type { Python } from '#kit/rule-context.ts';
import { cleanupAround } from './python/cleanup.ts';
import { isBounded, isBoundedCall } from './python/bounded.ts';
import { shieldEdits, usesAsyncio } from './python/shield.ts';
import type { MessageId } from './messages.ts';

/** A wait in a `finally` or in the handler of a cancellation, which a second cancellation ends. */
export const python: Python<MessageId> = context => {
	const { source } = context;

	/** True in clean-up that nothing shields and nothing limits. */
	function isExposed(wait: PythonNode): boolean {
		if (enclosingFunction(wait)?.type !== 'AsyncFunctionDef') return false;
		const cleanup = cleanupAround(source, wait);
		return cleanup !== undefined && !isBounded(source, wait, cleanup);
	}

	function call(wait: Await): void {
		if (wait.value.type !== 'Call' || isBoundedCall(source, wait.value) || !isExposed(wait)) return;
		context.report({
			at: { range: [wait.range[0], wait.range[0] + 'await'.length] },
			messageId: 'unshielded',
			data: { wait: 'await' },
			suggest: usesAsyncio(source) ? [{ messageId: 'addShield', edits: () => shieldEdits(source, wait) }] : [],
		});
	}

	/** `async with` and `async for` wait as well. */
	function statement(node: PythonNode): void {
		if (!isExposed(node)) return;
		const wait = node.type === 'AsyncWith' ? 'async with' : 'async for';
		const [start] = node.range;
		context.report({ at: { range: [start, start + 'async'.length] }, messageId: 'unshielded', data: { wait } });
	}

	return { Await: call, AsyncWith: statement, AsyncFor: statement };
};
