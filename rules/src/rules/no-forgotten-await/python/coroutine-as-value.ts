import { calleeName } from '#python';
import { is, type Call, type Node } from '#program/python/ast.ts';
import { asyncEvidence, nameToken } from './callee.ts';
import type { Context } from './context.ts';
import { isCoroutine, isManager, kindOf, type Kind } from './kind.ts';
import { askUnlessSafe } from './known-safe.ts';
import { awaitSuggestions } from './suggestions.ts';
import { valuePlaceOf, type ValuePlace } from './value-place.ts';

/** A call whose coroutine is taken for its value. */
export function coroutineAsValue(context: Context, call: Call): void {
	const place = valuePlaceOf(call);
	if (!place || !context.options[place.option]) return;
	askUnlessSafe(context, call, facts => {
		if (is(call.parent, 'withitem') && isManager(facts)) return;
		const isOne = kindOf(facts) === 'future' && facts.promise === 'all';
		const isFuture = isOne && place.raises && !is(call.parent, 'Attribute', 'withitem');
		if (isCoroutine(facts) || isFuture) reportValue(context, call, call, place, isFuture ? 'future' : 'coroutine');
	});
}

/** `at` is where the value is wanted, `call` where the coroutine is made. */
export function reportValue(
	context: Context,
	at: Node,
	call: Call,
	{ option, consequence }: ValuePlace,
	kind: Kind = 'coroutine',
): void {
	const callee = calleeName(at === call ? call.func : at);
	const common = {
		at: at === call ? nameToken(call.func) : at,
		evidence:
			at === call
				? asyncEvidence(call)
				: [{ message: `The ${kind} is made here.`, range: nameToken(call.func).range }, ...asyncEvidence(call)],
		suggest: awaitSuggestions(context, call),
	};
	if (option === 'checkConditionals') {
		context.report({ ...common, messageId: 'condition', data: { callee, kind, outcome: consequence } });
	} else {
		context.report({ ...common, messageId: 'usedAsValue', data: { callee, kind, consequence } });
	}
}
