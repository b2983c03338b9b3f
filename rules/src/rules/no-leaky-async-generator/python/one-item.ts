import { binding, calleeName, type Call } from '#python';
import { is } from '#program/python/ast.ts';
import type { Context } from './context.ts';
import { generatorOf } from './generator.ts';

/** `await anext(pages())`: one item, and the generator is dropped with what it holds. */
export function oneItem(context: Context, call: Call): void {
	const { func } = call;
	const isNext = is(func, 'Name') && func.id === 'anext' && !binding(context.source, func);
	const isMethod = is(func, 'Attribute') && func.attr === '__anext__';
	const taken = isNext ? call.args[0] : isMethod ? func.value : undefined;
	// A generator with a name may be asked again.
	if (!is(taken, 'Call')) return;
	const generator = generatorOf(context.source, taken);
	if (generator?.held === undefined) return;
	const data = { generator: calleeName(taken.func), held: generator.held };
	context.report({ at: taken.func, messageId: 'oneItem', data });
}
