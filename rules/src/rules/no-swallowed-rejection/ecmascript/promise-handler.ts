import { calleeName, handlingOf, isAwaited, isDiscarded, isFunction, propertyName, unwrap, wrapped } from '#ecmascript';
import type { SuggestionReport } from '#kit/rule-context.ts';
import type { TSESTree } from '@typescript-eslint/types';
import type { MessageId } from '../messages.ts';
import { saysWhy } from '../why.ts';
import { isExplainedAround } from './catch-around.ts';
import type { Context } from './context.ts';
import { handlerKind, namedFunction } from './handler.ts';
import { statementOf } from './nodes.ts';
import { isOnTheWayOut } from './place.ts';
import { isSeenByReader } from './seen-by-reader.ts';
import { workName, workOf } from './work.ts';

/** `.catch(() => {})`, `.then(f, () => {})`, and handlers that are no functions. */
export function promiseHandler(context: Context, call: TSESTree.CallExpression): void {
	const callee = unwrap(call.callee);
	if (callee.type !== 'MemberExpression') return;
	const property = propertyName(callee);
	if (property !== 'catch' && property !== 'then') return;

	const handling = handlingOf(call);
	if (handling.kind === 'useless') return uselessHandler(context, call, callee, handling.at);
	const handler = call.arguments[property === 'catch' ? 0 : 1];
	if (!handler || handling.kind === 'none' || call.arguments.length > (property === 'catch' ? 1 : 2)) return;

	const kind = handlerKind(context, handler);
	if (kind === 'handles') return;
	const isDefault = kind === 'default' || (kind === 'undefined' && !isUnused(call)) || isValueUsed(call);
	if (isDefault && !context.options.checkDefaults) return;
	const [work] = workOf(context, callee.object);
	if (!work || isOnTheWayOut(call) || isExplained(context, call, handler)) return;
	if (isSeenByReader(context.source, callee.object)) return;

	context.report({
		at: handler,
		messageId: isDefault ? 'givesDefault' : 'dropped',
		data: { construct: 'This handler', callee: workName(work) },
		suggest: isDefault ? [] : suggestions(context, call, callee, handler),
	});
}

function isExplained(context: Context, call: TSESTree.CallExpression, handler: TSESTree.Node): boolean {
	const { options, source } = context;
	if (!options.allowComments) return false;
	const statement = statementOf(call);
	if (saysWhy(source.text, source.comments, handler.range, statement.range)) return true;
	// A named handler says it for all that it is given to.
	const named = namedFunction(context, unwrap(handler));
	if (named && saysWhy(source.text, source.comments, named.range, statementOf(named).range)) return true;
	return isExplainedAround(source, statement);
}

/** True when nobody takes the value: `p.catch(f);`, `await p.catch(f);`, `void p.catch(f);`. */
function isUnused(call: TSESTree.Node): boolean {
	const { parent } = wrapped(call);
	const isMarked =
		parent?.type === 'AwaitExpression' || (parent?.type === 'UnaryExpression' && parent.operator === 'void');
	return isDiscarded(isMarked ? parent : call);
}

/** `const user = await load().catch(() => {})`, `load().catch(() => {}).then(user => …)`: `undefined` is the default here. */
function isValueUsed(call: TSESTree.Node): boolean {
	const promise = wrapped(call);
	const { parent } = promise;
	if (parent?.type === 'MemberExpression' && parent.object === promise) {
		const next = parent.parent.type === 'CallExpression' && parent.parent.callee === parent ? parent.parent : undefined;
		const [first] = next && propertyName(parent) === 'then' ? next.arguments : [];
		const callback = first && unwrap(first);
		return callback !== undefined && (!isFunction(callback) || callback.params.length > 0);
	}
	if (parent?.type !== 'AwaitExpression') return false;
	const value = wrapped(parent);
	return (
		!isDiscarded(parent) && value.parent?.type !== 'ReturnStatement' && value.parent?.type !== 'ArrowFunctionExpression'
	);
}

function uselessHandler(
	context: Context,
	call: TSESTree.CallExpression,
	callee: TSESTree.MemberExpression,
	at: TSESTree.Node,
): void {
	// A `catch` with a value is somebody else's: schemas take a default there. `then(f, null)` is idiomatic.
	if (propertyName(callee) === 'then' || (call.arguments.length && at.type === 'Literal' && at.value !== null)) return;
	// As a statement it is a promise that nobody handles: `no-forgotten-await`'s.
	if (isDiscarded(call) || !workOf(context, callee.object).length) return;
	const report = () =>
		context.report({ at: callee.property, messageId: 'noHandler', data: { callee: calleeName(callee) } });
	// So is one with `null` or `undefined`, unless a promise is all that it can be: `z.string().nullable().catch(null)`.
	if (!call.arguments.length || isAwaited(call)) return report();
	context.ask(callee.object, ({ promise }) => promise === 'all' && report());
}

function suggestions(
	context: Context,
	call: TSESTree.CallExpression,
	callee: TSESTree.MemberExpression,
	handler: TSESTree.Node,
): SuggestionReport<MessageId>[] {
	const { comments } = context.source;
	const hasComment = ([from, to]: readonly [number, number]): boolean =>
		comments.some(({ range }) => range[0] >= from && range[1] <= to);
	const own: SuggestionReport<MessageId> = {
		messageId: 'logError',
		edits: () => (hasComment(handler.range) ? undefined : [{ range: handler.range, text: 'console.error' }]),
	};
	if (propertyName(callee) !== 'catch' || !isAwaited(call) || callee.optional || call.optional) return [own];
	const link = [callee.object.range[1], call.range[1]] as const;
	return [own, { messageId: 'letThrough', edits: () => (hasComment(link) ? undefined : [{ range: link, text: '' }]) }];
}
