import type { Python } from '#kit/rule-context.ts';
import { binding, calleeName, isInAsyncContext, type Call, type Expression, type PythonNode } from '#python';
import type { Context } from './python/context.ts';
import { protocolOf, type Kind } from './python/protocol.ts';
import type { MessageId } from './messages.ts';

/** `for` and `with` of the wrong kind: the methods that they call are not there. */
export const python: Python<MessageId> = context => ({
	For: node => isOther(context, node, node.iter, 'async for'),
	AsyncFor: node => isOther(context, node, node.iter, 'for'),
	Call: call => isCollected(context, call),
	comprehension: node => isOther(context, node, node.iter, node.is_async ? 'for' : 'async for'),
	With: node => node.items.forEach(item => isOther(context, node, item.context_expr, 'async with')),
	AsyncWith: node => node.items.forEach(item => isOther(context, node, item.context_expr, 'with')),
});

/** What goes through its first argument at once. https://docs.python.org/3/library/functions.html */
const COLLECTORS = new Set('all any dict enumerate frozenset list max min set sorted sum tuple'.split(' '));

/** `list(pages())` of an asynchronous generator. */
function isCollected(context: Context, { func, args }: Call): void {
	const [first, ...more] = args;
	if (func.type !== 'Name' || !COLLECTORS.has(func.id) || first?.type !== 'Call' || more.length) return;
	if (binding(context.source, func)) return;
	protocolOf(context, first, 'iterable', found => {
		if (found !== 'async') return;
		const data = { callee: calleeName(first.func), wanted: 'async for' };
		context.report({ at: first, messageId: 'asyncIterable', data });
	});
}

/** Reports what can only be used with the construct that is not there. */
function isOther(context: Context, node: PythonNode, expression: Expression, wanted: Wanted): void {
	const [kind, isAsync] = KINDS[wanted];
	protocolOf(context, expression, kind, found => {
		if (found !== (isAsync ? 'async' : 'sync')) return;
		const named = expression.type === 'Call' ? expression.func : expression;
		const callee = named.type === 'Name' || named.type === 'Attribute' ? calleeName(named) : 'This';
		const messageId = isAsync ? (kind === 'iterable' ? 'asyncIterable' : 'asyncManaged') : 'notAsync';
		const data = { callee, wanted, what: isAsync ? wanted : `async ${wanted}` };
		const [start] = node.range;
		context.report({
			at: expression,
			messageId,
			data,
			suggest:
				isAsync && isInAsyncContext(context.source, node) && mayBeAsync(node)
					? [{ messageId: 'addAsync', edits: () => [{ range: [start, start], text: 'async ' }] }]
					: isAsync || (node.type === 'AsyncWith' && node.items.length > 1)
						? []
						: [{ messageId: 'removeAsync', edits: () => [{ range: [start, start + 'async '.length], text: '' }] }],
		});
	});
}

/**
 * Other managers of the same `with` may not be asynchronous, and who goes over a generator expression does not know that it
 * is: https://docs.python.org/3/reference/expressions.html#generator-expressions
 */
const mayBeAsync = (node: PythonNode): boolean =>
	!(node.type === 'With' && node.items.length > 1) && node.parent?.type !== 'GeneratorExp';

type Wanted = 'async for' | 'async with' | 'for' | 'with';

const KINDS: Readonly<Record<Wanted, readonly [Kind, boolean]>> = {
	'async for': ['iterable', true],
	'async with': ['manager', true],
	for: ['iterable', false],
	with: ['manager', false],
};
