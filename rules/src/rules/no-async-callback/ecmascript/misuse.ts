import type { FunctionNode } from '#ecmascript';
import type { MessageData, SuggestionReport } from '#kit/rule-context.ts';
import type { Fate } from '#knowledge/callbacks/entry.ts';
import type { Ranged } from '#program/type-oracle.ts';
import type { TSESTree } from '@typescript-eslint/types';
import type { MessageId } from '../messages.ts';

/** An expression in a place that has no use for a promise, and what comes of one there. */
export interface Misuse {
	readonly node: TSESTree.Node;
	readonly messageId: MessageId;
	readonly data?: MessageData;
	/** A promise that cannot reject is harmless there. */
	readonly isHarmlessIfSettled: boolean;
	/** Where it is not harmless, the message still says that there is no error to lose. */
	readonly isSettledSaid?: boolean;
	/** A function that throws before it gives its promise does what is wanted: only an async one never does. */
	readonly seesThrown?: boolean;
	/** A question to a checker of types, which has to answer `void`; without it the misuse is certain. */
	readonly where?: Ranged;
	/** Whether somebody waits for the promise after all: worked out for what would be reported, because it costs. */
	readonly isWaitedFor?: () => boolean;
	/** Names are asked about whatever they stand for, and not only those that the text shows to be functions. */
	readonly asksAnyName?: boolean;
	/** For a function that is written in its place. */
	readonly suggest?: (written: FunctionNode) => SuggestionReport<MessageId>[];
}

/** What to say of a callback with this fate. `callee` is how the message names who takes it. */
export function misuseOf(node: TSESTree.Node, fate: Fate, callee: string): Misuse {
	switch (fate.kind) {
		case 'ignored':
			return { node, messageId: 'ignored', data: { callee }, isHarmlessIfSettled: true };
		case 'misread':
			return {
				node,
				messageId: 'misread',
				data: { callee, kind: 'promise', as: fate.as, so: fate.so },
				isHarmlessIfSettled: false,
				...(fate.seesThrown && { seesThrown: true }),
			};
		case 'exit':
		case 'cleanup':
			return { node, messageId: fate.kind, isHarmlessIfSettled: false };
	}
}
