import { enclosingFunction } from '#ecmascript';
import { reportUnlessNeverFails } from '#kit/never-fails.ts';
import type { Ecmascript } from '#kit/rule-context.ts';
import { isHandedBack } from '#knowledge/awaitables/safe-calls.ts';
import { isAwaitedBefore } from './ecmascript/awaited-before.ts';
import { isDoneAgain, seesToItsErrors } from './ecmascript/own-errors.ts';
import { handsOn, isRejection } from './ecmascript/hands-on.ts';
import { leavesOf } from './ecmascript/leaves.ts';
import { makesPromise } from './ecmascript/makes-promise.ts';
import { nameToken } from './ecmascript/name-token.ts';
import { suggestionsFor } from './ecmascript/suggestions.ts';
import { waitersOf } from './ecmascript/waiters.ts';
import type { MessageId } from './messages.ts';
import type { Options } from './options.ts';

/** `try { return load(); } catch { … }`: the function is over before `load` fails. */
export const ecmascript: Ecmascript<MessageId, Options> = context => ({
	ReturnStatement(statement) {
		const around = enclosingFunction(statement);
		// `return` awaits in an async generator: https://tc39.es/ecma262/#sec-return-statement-runtime-semantics-evaluation
		if (!statement.argument || !around || around.generator) return;
		const waiters = waitersOf(context.source, statement).filter(
			({ handler }) =>
				!handler || (!handsOn(context.source, handler) && (around.async || !makesPromise(context.source, handler))),
		);
		if (!waiters.length) return;

		for (const leaf of leavesOf(context.source, statement.argument)) {
			const isSettled = isRejection(context.source, leaf);
			if (isSettled && !context.options.checkRejections) continue;
			if (isAwaitedBefore(context.source, leaf, statement)) continue;
			const waiter = waiters.find(({ handler }) =>
				handler ? !seesToItsErrors(context, leaf, around) && !isDoneAgain(context.source, leaf, handler) : !isSettled,
			);
			if (!waiter) continue;
			context.ask(leaf, facts => {
				// Who is not async gives the value back as it is, and may mean to.
				if (around.async ? facts.thenable === 'none' : facts.promise !== 'all') return;
				if (isHandedBack(facts)) return;
				const { messageId, name = '' } = waiter;
				const report = () =>
					context.report({
						at: nameToken(leaf),
						messageId,
						data: { kind: 'promise', handler: 'catch', name },
						evidence: waiter.evidence,
						suggest: suggestionsFor(context, leaf),
					});
				// Only an error matters to `catch`; a `finally` comes too soon whatever the promise does.
				if (!waiter.handler || leaf.type !== 'CallExpression') return report();
				reportUnlessNeverFails(context, facts, leaf.callee, report);
			});
		}
	},
});
