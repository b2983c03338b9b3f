import type { Ecmascript } from '#kit/rule-context.ts';
import { acquiredAtOnce, acquiredBy } from './ecmascript/acquired.ts';
import { leak } from './ecmascript/leak.ts';
import type { MessageId } from './messages.ts';

/** Locks that are taken by an `await` or at once, and not given back on each way out. */
export const ecmascript: Ecmascript<MessageId> = context => ({
	AwaitExpression: wait => {
		const acquired = acquiredBy(context, wait);
		if (acquired) leak(context, acquired);
	},
	VariableDeclarator: declaration => {
		const acquired = acquiredAtOnce(context, declaration);
		if (acquired) leak(context, acquired);
	},
});
