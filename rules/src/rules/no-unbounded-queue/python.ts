import { isAwaited, type Call, type PythonSource } from '#python';
import type { Python } from '#kit/rule-context.ts';
import type { Edit } from '#kit/finding.ts';
import { usesOf, type MemberUse } from '#program/python/uses.ts';
import type { MessageId } from './messages.ts';
import { feedsOnAndOn } from './python/producer.ts';
import { unboundedQueue } from './python/unbounded-queue.ts';

/** What the suggestion writes: enough to smooth a peak, and small enough to see that it is there. */
const SIZE = '100';

/** A queue without a size that one piece of code fills on and on while another takes from it. */
export const python: Python<MessageId> = context => ({
	Call(call) {
		const queue = unboundedQueue(context.source, call);
		const uses = queue && usesOf(context.source, call);
		if (!uses || looksAtSize(uses.members)) return;
		const puts = uses.members.filter(({ member, call: put }) => put && PUTS.has(member.attr));
		const producer = puts.find(({ call: put }) => feedsOnAndOn(put!, puts));
		if (!producer || !uses.members.some(({ member }) => GETS.has(member.attr))) return;
		context.report({
			at: call.func,
			messageId: 'unbounded',
			evidence: [{ message: 'It is filled here, again and again.', range: producer.member.range }],
			suggest: puts.every(({ call: put }) => isAwaited(put!))
				? [{ messageId: 'addBound', data: { size: SIZE }, edits: () => boundEdits(context.source, call, queue.size) }]
				: [],
		});
	},
});

const PUTS = new Set(['put', 'put_nowait', 'send', 'send_nowait']);
const GETS = new Set(['get', 'get_nowait', 'receive', 'receive_nowait']);
const SIZES = new Set(['full', 'qsize']);

/** Code that asks how full a queue is decides by itself how much goes in. */
const looksAtSize = (uses: readonly MemberUse[]): boolean => uses.some(({ member }) => SIZES.has(member.attr));

/** The size that is there and means "none", or the first argument. */
function boundEdits(
	{ text }: PythonSource,
	call: Call,
	size: { readonly range: readonly [number, number] } | undefined,
): Edit[] {
	if (size) return [{ range: [...size.range], text: SIZE }];
	const open = text.indexOf('(', call.func.range[1]) + 1;
	return [{ range: [open, open], text: `maxsize=${SIZE}` }];
}
