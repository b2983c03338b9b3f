import type { Expression } from '#python';
import type { Python } from '#kit/rule-context.ts';
import { SESSIONS } from '#knowledge/sessions/python.ts';
import type { DeclaredName } from '#program/type-facts.ts';
import { concurrentWork, valuesIn } from './python/concurrent-work.ts';
import { globalConnection } from './python/global-connection.ts';
import { isMadeInside } from './python/made-inside.ts';
import type { MessageId } from './messages.ts';

/** `gather(read(session), write(session))`, and a session that every turn of a comprehension gets. */
export const python: Python<MessageId> = context => ({
	Call(call) {
		globalConnection(context, call);
		const work = concurrentWork(context.source, call);
		if (!work.length) return;
		const seen = new Map<string, Expression>();
		const reported = new Set<string>();
		for (const { node, isRepeated } of work) {
			const own = new Set<string>();
			for (const value of valuesIn(node)) {
				const session = context.source.text.slice(...value.range);
				if (own.has(session) || reported.has(session)) continue;
				own.add(session);
				const first = seen.get(session);
				if (!first) seen.set(session, value);
				if (!first && (!isRepeated || isMadeInside(context.source, value, node))) continue;
				context.ask(value, ({ names, callable }) => {
					if (callable || reported.has(session) || !isSession(names)) return;
					reported.add(session);
					context.report({
						at: value,
						messageId: 'shared',
						data: { session },
						evidence: first ? [{ message: 'This uses it as well.', range: first.range }] : [],
					});
				});
			}
		}
	},
});

const isSession = (names: readonly DeclaredName[]): boolean =>
	names.some(({ name, from, package: of = '' }) => from === 'package' && (SESSIONS[of]?.has(name) ?? false));
