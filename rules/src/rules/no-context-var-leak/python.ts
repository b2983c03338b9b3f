import { calleeName, enclosingFunction, type Attribute, type Call } from '#python';
import type { Python } from '#kit/rule-context.ts';
import { isContextVar } from './python/context-var.ts';
import { hasOwnContext } from './python/own-context.ts';
import { resetEdits } from './python/reset-edits.ts';
import { tokenOf } from './python/kept-token.ts';
import type { MessageId } from './messages.ts';

/** `variable.set(value)` in a coroutine, where nothing can take the value back. */
export const python: Python<MessageId> = context => {
	const report = (call: Call, func: Attribute, token: 'dropped' | 'unused'): void =>
		context.report({
			at: { range: [func.range[1] - 'set'.length, func.range[1]] },
			messageId: token === 'dropped' ? 'tokenDropped' : 'neverReset',
			data: { name: calleeName(func.value) },
			suggest: [{ messageId: 'addReset', edits: () => resetEdits(context.source, call, calleeName(func.value)) }],
		});
	return {
		Call(call) {
			const { func } = call;
			if (func.type !== 'Attribute' || func.attr !== 'set' || call.args.length !== 1 || call.keywords.length) return;
			const around = enclosingFunction(call);
			if (around?.type !== 'AsyncFunctionDef' || hasOwnContext(context.source, around)) return;
			const token = tokenOf(context.source, call);
			if (token === 'kept') return;

			const isOne = isContextVar(context.source, func.value);
			if (isOne === false) return;
			if (isOne) report(call, func, token);
			else {
				context.ask(func.value, ({ names }) => {
					if (names.some(({ name }) => name === 'ContextVar' || name === 'contextvars.ContextVar'))
						report(call, func, token);
				});
			}
		},
	};
};
