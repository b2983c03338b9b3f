import { calleeName, qualifiedName, type AsyncFunctionDef } from '#python';
import { KEEPING_DECORATORS, SPECIAL_METHODS } from '#knowledge/callbacks/python.ts';
import { enclosingScope, is } from '#program/python/ast.ts';
import type { Context } from './context.ts';
import { isGenerator } from './coroutine-function.ts';

/** The place of `async` alone: what the message is about, and not the whole function. */
export const keyword = ({ range: [start] }: AsyncFunctionDef) => ({ range: [start, start + 'async'.length] as const });

/** `@lru_cache` on an `async def`: the second caller gets the coroutine that the first one has awaited. */
export function keptCoroutine(context: Context, node: AsyncFunctionDef): void {
	// A decorator between the two may make something of the coroutine that can be awaited again.
	const decorator = node.decorator_list.at(-1);
	if (!decorator || isGenerator(node)) return;
	const func = is(decorator, 'Call') ? decorator.func : decorator;
	if (!KEEPING_DECORATORS.has(qualifiedName(context.source, func) ?? '')) return;
	context.report({ at: func, messageId: 'cached', data: { callee: calleeName(func), name: node.name } });
}

/** `async def __init__`, and `async def` under `@name.setter`: Python itself calls it, and awaits nothing. */
export function specialMethod(context: Context, node: AsyncFunctionDef): void {
	if (!is(enclosingScope(node), 'ClassDef')) return;
	const { name } = node;
	const setter = node.decorator_list.find(
		each => is(each, 'Attribute') && (each.attr === 'setter' || each.attr === 'deleter'),
	);
	if (setter) {
		context.report({ at: keyword(node), messageId: 'protocol', data: { name, so: 'its body does not run' } });
	} else if (
		Object.hasOwn(SPECIAL_METHODS, name) &&
		!node.decorator_list.length &&
		!(isGenerator(node) && name === '__aiter__')
	) {
		context.report({ at: keyword(node), messageId: 'protocol', data: { name, so: SPECIAL_METHODS[name]! } });
	}
}
