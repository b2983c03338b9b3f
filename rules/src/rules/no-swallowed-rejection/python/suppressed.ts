import { calleeName, qualifiedName } from '#python';
import type { With } from '#python';
import { is, type Node } from '#program/python/ast.ts';
import { saysWhy } from '../why.ts';
import { hasDefaultBefore, isAskedAfter, isNoted } from './asked-after.ts';
import { followsSomething, isSuccessLeaving } from './broad-except.ts';
import { isBroad } from './broad.ts';
import type { Context } from './context.ts';
import { isOnTheWayOut } from './place.ts';
import { awaitedWork } from './work.ts';

/** `with suppress(Exception)` around an `await`. https://docs.python.org/3/library/contextlib.html#contextlib.suppress */
export function suppressed(context: Context, statement: With): void {
	const { source, options } = context;
	for (const { context_expr: call } of statement.items) {
		if (!is(call, 'Call') || !call.args.some(each => isBroad(source, each))) continue;
		const name = qualifiedName(source, call.func) ?? calleeName(call.func);
		if (name !== 'contextlib.suppress' && name !== 'suppress') continue;

		const isDefault =
			(isSuccessLeaving(statement.body) && followsSomething(statement)) ||
			isAskedAfter(statement) ||
			hasDefaultBefore(statement) ||
			isNoted(statement);
		if (isDefault && !options.checkDefaults) return;
		const [work] = awaitedWork(context, statement.body);
		if (!work || isOnTheWayOut(statement)) return;
		const isExplained = (about: Node): boolean => saysWhy(source.text, source.comments, call.range, about.range);
		if (options.allowComments && (isExplained(statement) || isExplained(statement.body[0]!))) return;
		context.report({
			at: call,
			messageId: isDefault ? 'givesDefault' : 'dropped',
			data: { construct: 'This `suppress`', callee: calleeName(work.func) },
		});
	}
}
