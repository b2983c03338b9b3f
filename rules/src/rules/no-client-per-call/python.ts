import { calleeName, enclosingFunction, qualifiedName, type Call } from '#python';
import type { Python } from '#kit/rule-context.ts';
import { pythonClients, REQUEST_CLIENTS } from '#knowledge/clients/python.ts';
import { loopAround } from '#program/python/uses.ts';
import { isMadeForItem } from './python/made-for-item.ts';
import { isHandler, runsOnce } from './python/callers.ts';
import { limitsNothing } from './python/limits-nothing.ts';
import { makesOneRequest } from './python/one-request.ts';
import type { MessageId } from './messages.ts';

/** `async with ClientSession()` around one request, in a loop, in a handler; a semaphore that nothing shares. */
export const python: Python<MessageId> = context => ({
	Call(call: Call) {
		const { source } = context;
		const name = qualifiedName(source, call.func);
		const kind = name === undefined ? undefined : pythonClients.get(name);
		if (kind === undefined) return;
		const around = enclosingFunction(call);
		const report = (messageId: MessageId) =>
			context.report({ at: call.func, messageId, data: { client: calleeName(call.func) } });

		if (kind === 'limiter') {
			if (around?.type === 'AsyncFunctionDef' && limitsNothing(source, call)) report('limitsNothing');
			return;
		}
		const loop = loopAround(call);
		if (loop) {
			if (!isMadeForItem(source, call, loop)) report('perTurn');
		} else if (around?.type !== 'AsyncFunctionDef') return;
		else if (isHandler(around)) report('perRequest');
		else if (REQUEST_CLIENTS.has(name!) && makesOneRequest(source, call) && !runsOnce(source, around))
			report('perRequest');
	},
});
