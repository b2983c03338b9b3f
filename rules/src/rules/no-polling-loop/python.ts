import type { Expression, Statement } from '#python';
import type { Python } from '#kit/rule-context.ts';
import { isSleep } from './python/sleep.ts';
import { isOwnState } from './python/own-state.ts';
import type { MessageId } from './messages.ts';
import type { Options } from './options.ts';

/** `while not self.ready: await asyncio.sleep(0.1)`. */
export const python: Python<MessageId, Options> = context => ({
	While({ test, body, orelse }) {
		const state = asksInside(test, body) ?? test;
		const [only, another] = state === test ? body : body.filter(({ type }) => type !== 'If');
		if (another || orelse.length || only?.type !== 'Expr' || only.value.type !== 'Await') return;
		if (!isSleep(context.source, only.value.value)) return;
		if (!isOwnState(context.source, state) && (!context.options.checkEveryCondition || state.type === 'Constant'))
			return;
		context.report({ at: state, messageId: 'polls', data: { state: context.source.text.slice(...state.range) } });
	},
});

/** The question of `while True: if ready: break; await sleep(1)`. */
function asksInside(test: Expression, body: readonly Statement[]): Expression | undefined {
	if (test.type !== 'Constant' || body.length !== 2) return undefined;
	const question = body.find(each => each.type === 'If');
	const [leaves, more] = question?.body ?? [];
	if (more || question?.orelse.length || (leaves?.type !== 'Break' && leaves?.type !== 'Return')) return undefined;
	return question?.test;
}
