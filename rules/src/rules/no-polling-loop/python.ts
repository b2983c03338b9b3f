import type { Python } from '#kit/rule-context.ts';
import { isSleep } from './python/sleep.ts';
import { isOwnState } from './python/own-state.ts';
import type { MessageId } from './messages.ts';

/** `while not self.ready: await asyncio.sleep(0.1)`. */
export const python: Python<MessageId> = context => ({
	While({ test, body, orelse }) {
		const [only, another] = body;
		if (another || orelse.length || only?.type !== 'Expr' || only.value.type !== 'Await') return;
		if (!isSleep(context.source, only.value.value) || !isOwnState(context.source, test)) return;
		context.report({ at: test, messageId: 'polls', data: { state: context.source.text.slice(...test.range) } });
	},
});
