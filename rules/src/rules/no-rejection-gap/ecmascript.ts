import type { Ecmascript } from '#kit/rule-context.ts';
import { listGap } from './ecmascript/list-gap.ts';
import { startedEarly } from './ecmascript/started-early.ts';
import type { MessageId } from './messages.ts';

/** Promises that may reject while something else is awaited: one that was started early, or those of a list that are awaited in turn. */
export const ecmascript: Ecmascript<MessageId> = context => ({
	VariableDeclarator: declarator => startedEarly(context, declarator),
	ForOfStatement: loop => listGap(context, loop),
});
