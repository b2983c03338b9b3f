import type { Python } from '#kit/rule-context.ts';
import { calleeName, enclosingFunction, type Call, type Expression, type PythonNode, type With } from '#python';
import { isOnlyTried, isTrying } from './python/only-tried.ts';
import { asyncLock } from './python/async-lock.ts';
import type { Context } from './python/context.ts';
import { falseClaim } from './python/false-claim.ts';
import { lockOf } from './python/lock-of.ts';
import { waitAfter, waitIn } from './python/waits.ts';
import type { MessageId } from './messages.ts';
import type { Options } from './options.ts';

/** `with lock:` or `lock.acquire()` around an `await`. */
export const python: Python<MessageId, Options> = context => ({
	AsyncFunctionDef: node => {
		if (context.options.checkClaims) falseClaim(context, node);
	},
	With: node => heldInBlock(context, node),
	Call: call => heldAfter(context, call),
});

function heldInBlock(context: Context, node: With): void {
	if (enclosingFunction(node)?.type !== 'AsyncFunctionDef') return;
	for (const { context_expr: lock } of node.items) {
		if (lock.type !== 'Name' && lock.type !== 'Attribute') continue;
		lockOf(context, lock, kind => {
			const wait = waitIn(node);
			if (wait) report(context, lock, wait, kind);
		});
	}
}

/** `lock.acquire()` … `await` … `lock.release()` */
function heldAfter(context: Context, call: Call): void {
	const { func } = call;
	if (func.type !== 'Attribute' || func.attr !== 'acquire' || call.parent.type === 'Await') return;
	if (enclosingFunction(call)?.type !== 'AsyncFunctionDef') return;
	if (isTrying(call) && isOnlyTried(context.source, func.value)) return;
	lockOf(context, func.value, kind => {
		const wait = waitAfter(context.source, call, func.value);
		if (wait) report(context, func.value, wait, kind);
	});
}

function report(context: Context, lock: Expression, wait: PythonNode, kind: string): void {
	const [start] = wait.range;
	const word = wait.type === 'Await' ? 'await' : wait.type === 'Yield' ? 'yield' : 'async';
	const change = asyncLock(context.source, lock, kind);
	context.report({
		at: { range: [start, start + word.length] },
		messageId: 'held',
		data: { lock: calleeName(lock) },
		evidence: [{ message: 'It is taken here.', range: lock.range }],
		suggest: change
			? [{ messageId: 'useAsyncLock', data: { instead: change.instead }, edits: () => change.edits }]
			: [],
	});
}
