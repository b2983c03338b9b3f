import { isTest } from '#kit/is-test.ts';
import type { Python } from '#kit/rule-context.ts';
import { awaitPlace } from '#edits/python/await-place.ts';
import type { Edit } from '#kit/finding.ts';
import { calleeName, enclosingFunction, isAwaited, type Call, type PythonSource } from '#python';
import { calledBack, isPatch, runsLoop } from './python/direct.ts';
import { asksForRunningLoop, isGuarded } from './python/guard.ts';
import type { MessageId } from './messages.ts';
import { evidenceOf, nameOf, runsIn } from './runs.ts';

/** `asyncio.run()` in an `async def`, or in a function that one calls. */
export const python: Python<MessageId> = context => {
	const { source } = context;
	const reported = new Set<number>();

	function direct(call: Call): void {
		const back = calledBack(source, call);
		const callee = back ? `async_to_sync(${source.text.slice(...back.range)})` : calleeName(call.func);
		if (isPatch(source, call)) return context.report({ at: call.func, messageId: 'patched', data: { callee } });
		if (!isInAsyncFunction(call) || isAwaited(call) || !runsLoop(source, call)) return;
		const [, end] = call.func.range;
		reported.add(end);
		if (back) {
			const edits = () => awaited(call, [{ range: call.func.range, text: source.text.slice(...back.range) }]);
			return context.report({
				at: call.func,
				messageId: 'nested',
				data: { callee },
				suggest: [{ messageId: 'awaitInstead', edits }],
			});
		}
		const [work, ...more] = call.args;
		const edits = () => work && awaited(call, [{ range: call.range, text: source.text.slice(...work.range) }]);
		const suggest = work?.type === 'Call' && !more.length ? [{ messageId: 'awaitInstead' as const, edits }] : [];
		context.report({ at: call.func, messageId: 'nested', data: { callee }, suggest });
	}

	function throughOthers(): void {
		// A test is run, and fails at once where that is true: it has another object, or another state.
		if (!mayRun(source) || isTest(source)) return;
		for (const { at, path } of runsIn(context)) {
			if (reported.has(at[1]) || asksForRunningLoop(context, path)) continue;
			if (path.callee === undefined) {
				// What else runs a loop itself: `loop.run_forever()` of a loop that the program knows.
				if (!isGuarded(source.text, at[0])) {
					context.report({ at: { range: at }, messageId: 'nested', data: { callee: nameOf(path.leaf) } });
				}
				continue;
			}
			context.report({
				at: { range: at },
				messageId: 'nestedThrough',
				data: { callee: path.callee, runner: nameOf(path.leaf) },
				evidence: evidenceOf(path, context.path),
			});
		}
	}

	return { Call: direct, 'Module:exit': throughOthers };
};

/** A module that awaits at its top is a notebook or a document, where scripts stand beside it. */
const isInAsyncFunction = (call: Call): boolean => enclosingFunction(call)?.type === 'AsyncFunctionDef';

const mayRun = ({ text }: PythonSource): boolean => /\basync\s+def\b/.test(text);

/** Puts `await` before what stands in the place of a call, in parentheses where more follows it. */
function awaited(call: Call, edits: readonly Edit[]): Edit[] | undefined {
	const place = awaitPlace(call);
	if (place?.kind !== 'async') return undefined;
	const [start, end] = call.range;
	const { parent } = call;
	const isTaken =
		((parent.type === 'Attribute' || parent.type === 'Subscript') && parent.value === call) ||
		(parent.type === 'Call' && parent.func === call);
	return [
		{ range: [start, start], text: isTaken ? '(await ' : 'await ' },
		...edits,
		...(isTaken ? [{ range: [end, end] as const, text: ')' }] : []),
	];
}
