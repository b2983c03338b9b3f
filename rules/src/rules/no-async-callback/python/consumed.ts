import { calleeName, qualifiedName, type Call } from '#python';
import { is } from '#program/python/ast.ts';
import type { Context } from './context.ts';
import { coroutineFunction } from './coroutine-function.ts';

/** What reads each item at once, and what it takes it for. https://docs.python.org/3/library/functions.html */
const READERS: Readonly<Record<string, readonly [as: string, so: string]>> = {
	'builtins.all': ['an answer', 'it is always true'],
	'builtins.any': ['an answer', 'it is always true'],
	'builtins.max': ['a value', 'comparing raises `TypeError`'],
	'builtins.min': ['a value', 'comparing raises `TypeError`'],
	'builtins.sorted': ['a value', 'comparing raises `TypeError`'],
	'builtins.sum': ['a number', 'adding raises `TypeError`'],
};

/** `any(is_free(room) for room in rooms)`, `sum(map(price, items))`: each item is a coroutine. */
export function consumed(context: Context, call: Call): void {
	const reader = qualifiedName(context.source, call.func);
	const [items] = call.args;
	if (reader === undefined || !Object.hasOwn(READERS, reader) || !items || call.args.length > 1) return;
	const [as, so] = READERS[reader]!;
	const data = { callee: calleeName(call.func), kind: 'coroutine', as, so };
	if (is(items, 'GeneratorExp', 'ListComp') && is(items.elt, 'Call')) {
		const { elt } = items;
		context.ask(elt, ({ promise, names: [nearest] }) => {
			if (promise === 'all' && nearest?.name === 'Coroutine')
				context.report({ at: elt.func, messageId: 'misread', data });
		});
	}
	if (!is(items, 'Call') || qualifiedName(context.source, items.func) !== 'builtins.map' || !items.args[0]) return;
	const mapped = coroutineFunction(context, items.args[0]);
	if (mapped) context.report({ at: items.args[0], messageId: 'misread', data, evidence: mapped.evidence });
}
