import type { Ecmascript } from '#kit/rule-context.ts';
import { cachedPromise } from './ecmascript/cached-promise.ts';
import { memoizedFunction } from './ecmascript/memoized.ts';
import { mapEntry, slot } from './ecmascript/slot.ts';
import type { MessageId } from './messages.ts';

/** A promise that is kept in a variable, a property or a map, or by a function that remembers what it gave. */
export const ecmascript: Ecmascript<MessageId> = context => ({
	AssignmentExpression: assignment => {
		const place = slot(context, assignment);
		if (place) cachedPromise(context, place);
	},
	CallExpression: call => {
		const place = mapEntry(context, call);
		if (place) cachedPromise(context, place);
		else memoizedFunction(context, call);
	},
});
