import { qualifiedName, type Call } from '#python';
import type { Context } from './context.ts';

const LISTS = new Set(['GeneratorExp', 'List', 'ListComp', 'Set', 'SetComp', 'Tuple']);

/** `gather([a(), b()])`: the star is missing. https://docs.python.org/3/library/asyncio-task.html#asyncio.gather */
export function gatheredList(context: Context, { func, args }: Call): void {
	const [list, ...more] = args;
	if (!list || more.length || !LISTS.has(list.type)) return;
	const callee = qualifiedName(context.source, func);
	if (callee !== 'asyncio.gather') return;
	const [start, end] = list.range;
	// A generator expression that is the only argument has the parentheses of the call.
	const isBare = list.type === 'GeneratorExp' && !context.source.text.slice(func.range[1], start).includes('(');
	const edits = isBare
		? [
				{ range: [start + 1, start + 1] as const, text: '*(' },
				{ range: [end - 1, end - 1] as const, text: ')' },
			]
		: [{ range: [start, start] as const, text: '*' }];
	context.report({
		at: func,
		messageId: 'notSpread',
		data: { callee },
		suggest: [{ messageId: 'addStar', edits: () => edits }],
	});
}
