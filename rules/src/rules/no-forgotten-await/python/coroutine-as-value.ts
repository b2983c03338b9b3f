import { calleeName } from '#python';
import type { Call, Node } from '#program/python/ast.ts';
import { asyncEvidence, nameToken } from './callee.ts';
import type { Context } from './context.ts';
import { isCoroutine } from './kind.ts';
import { askUnlessSafe } from './known-safe.ts';
import { awaitSuggestions } from './suggestions.ts';
import { valuePlaceOf, type ValuePlace } from './value-place.ts';

/** A call whose coroutine is taken for its value. */
export function coroutineAsValue(context: Context, call: Call): void {
	const place = valuePlaceOf(call);
	if (!place || !context.options[place.option]) return;
	askUnlessSafe(context, call, facts => {
		if (isCoroutine(facts)) reportValue(context, call, call, place);
	});
}

/** `at` is where the value is wanted, `call` where the coroutine is made. */
export function reportValue(context: Context, at: Node, call: Call, { option, consequence }: ValuePlace): void {
	const callee = calleeName(at === call ? call.func : at);
	const common = {
		at: at === call ? nameToken(call.func) : at,
		evidence:
			at === call
				? asyncEvidence(call)
				: [{ message: 'The coroutine is made here.', range: nameToken(call.func).range }, ...asyncEvidence(call)],
		suggest: awaitSuggestions(context, call),
	};
	if (option === 'checkConditionals') {
		context.report({ ...common, messageId: 'condition', data: { callee, kind: 'coroutine', outcome: consequence } });
	} else {
		context.report({ ...common, messageId: 'usedAsValue', data: { callee, kind: 'coroutine', consequence } });
	}
}
