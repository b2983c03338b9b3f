import { isGlobalName, propertyName, unwrap } from '#ecmascript';
import type { Ecmascript } from '#kit/rule-context.ts';
import { asyncIterable } from './ecmascript/async-iterable.ts';
import { disposal } from './ecmascript/disposal.ts';
import { syncIterable } from './ecmascript/sync-iterable.ts';
import { addForAwait } from './ecmascript/suggestions.ts';
import type { MessageId } from './messages.ts';

/** Loops over, and `using` of, what has the other protocol. */
export const ecmascript: Ecmascript<MessageId> = context => ({
	ForOfStatement(loop) {
		if (loop.await) return syncIterable(context, loop);
		asyncIterable(context, loop.right, { messageId: 'asyncIterable', suggest: addForAwait(context, loop) });
	},
	SpreadElement(spread) {
		if (spread.parent.type === 'ObjectExpression') return;
		asyncIterable(context, spread.argument, { messageId: 'asyncIterable' });
	},
	YieldExpression({ delegate, argument, parent }) {
		if (!delegate || !argument) return;
		let around: typeof parent | undefined = parent;
		while (around && around.type !== 'FunctionDeclaration' && around.type !== 'FunctionExpression')
			around = around.parent;
		if (around && !around.async) asyncIterable(context, argument, { messageId: 'asyncIterable' });
	},
	CallExpression({ callee, arguments: [first] }) {
		const member = unwrap(callee);
		if (!first || member.type !== 'MemberExpression' || member.object.type !== 'Identifier') return;
		if (member.object.name !== 'Array' || propertyName(member) !== 'from') return;
		if (!isGlobalName(context.source, member.object)) return;
		asyncIterable(context, first, { messageId: 'asyncCollected', what: 'Array.from' });
	},
	VariableDeclaration(declaration) {
		if (declaration.kind === 'using' || declaration.kind === 'await using') disposal(context, declaration);
	},
});
