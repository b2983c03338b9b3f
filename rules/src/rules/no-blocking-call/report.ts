import type { MessageData } from '#kit/rule-context.ts';
import type { BlockingEntry, BlockingTier } from '#knowledge/blocking/entry.ts';
import type { MessageId } from './messages.ts';

/** A call that blocks, with the name that people know it by. */
export interface Leaf {
	readonly entry: BlockingEntry;
	readonly name: string;
}

const UNTIL: Readonly<Record<BlockingTier, string>> = {
	sleep: 'while it waits',
	network: 'until the server answers',
	process: 'until the process ends',
	input: 'until somebody types',
	thread: 'until another thread goes on',
	database: 'until the database answers',
	embedded: 'until the database answers',
	files: 'until the disk answers',
	lookup: 'until the disk answers',
	cpu: 'while it computes',
	heavy: 'while it computes',
};

/** True for what the disk answers at once, most of the time: who runs beside it in the same piece of work hardly waits. */
export const takesMoment = ({ entry: { tier } }: Leaf): boolean => tier === 'files' || tier === 'lookup';

/** What blocks, and what to use instead; where an edit shows that, until when it blocks. */
export function messageOf({ entry, name }: Leaf): { readonly messageId: MessageId; readonly data: MessageData } {
	const { tier, instead } = entry;
	if (!instead) return { messageId: 'blocks', data: { callee: name, until: UNTIL[tier] } };
	return { messageId: 'blocksInstead', data: { callee: name, instead } };
}
