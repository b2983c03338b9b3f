import { calleeName } from '#python';
import { SAFE_FUTURES } from '#knowledge/awaitables/safe-calls.ts';
import type { TypeFacts } from '#program/type-facts.ts';
import type { Call } from '#program/python/ast.ts';
import { matchesAny } from '#kit/specifier.ts';
import type { Context } from './context.ts';
import { isToldApart } from './told-apart.ts';

/**
 * Asks for a call's facts and answers unless the options allow the call or its type. The callee is asked first,
 * so that its names are there when the call's own facts come.
 */
export function askUnlessSafe(context: Context, call: Call, answer: (facts: TypeFacts) => void): void {
	if (isToldApart(context.source, call)) return;
	const { allowForKnownSafeCalls: calls, allowForKnownSafePromises: types } = context.options;
	const written = calleeName(call.func).split('.').at(-1)!;
	let isSafe = calls.includes(written);
	if (calls.length) context.ask(call.func, ({ names }) => (isSafe ||= matchesAny(names, calls)));
	const { func } = call;
	const table = func.type === 'Attribute' ? SAFE_FUTURES.filter(({ methods }) => methods.includes(func.attr)) : [];
	let startsByItself = false;
	if (table.length && func.type === 'Attribute') {
		const classes = new Set(table.flatMap(each => each.classes));
		context.ask(func.value, ({ names }) => (startsByItself = names.some(({ name }) => classes.has(name))));
	}
	context.ask(call, facts => {
		// A coroutine would not even start.
		if (startsByItself && facts.names[0]?.name === 'Future') return;
		if (!isSafe && !matchesAny(facts.names, types)) answer(facts);
	});
}
