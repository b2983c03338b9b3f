import type { Edit } from '#kit/finding.ts';
import type { SuggestionReport } from '#kit/rule-context.ts';
import { is, type Node } from '#program/python/ast.ts';
import { lookup } from '#program/python/bindings.ts';
import type { MessageId } from '../messages.ts';
import { awaitPlace } from '#edits/python/await-place.ts';
import type { Context } from './context.ts';
import { makeAsync } from '#edits/python/make-async.ts';

type Suggestion = SuggestionReport<MessageId>;

/** `await` where it may stand, or where making the function around it async breaks nobody. */
export function awaitSuggestions(context: Context, node: Node): Suggestion[] {
	const place = awaitPlace(node);
	if (place?.kind === 'async') return [{ messageId: 'addAwait', edits: () => awaitEdits(node) }];
	const change = place?.kind === 'sync' ? makeAsync(context.source, place.function) : undefined;
	if (!change || place?.kind !== 'sync') return [];
	const { edits, callers } = change;
	return [
		{
			messageId: 'addAwaitAndAsync',
			data: { name: place.function.name, callers },
			edits: () => [...edits, ...awaitEdits(node)],
		},
	];
}

/** `asyncio.run()` for a coroutine that is a statement of a script. */
export function runSuggestions(node: Node): Suggestion[] {
	if (awaitPlace(node)?.kind !== 'module' || node.parent?.type !== 'Expr' || !isAsyncioThere(node)) return [];
	return [{ messageId: 'addRun', edits: () => around(node, 'asyncio.run(', ')') }];
}

/** `await asyncio.gather(*…)` for a list of coroutines. */
export function gatherSuggestions(list: Node): Suggestion[] {
	if (awaitPlace(list)?.kind !== 'async' || !isAsyncioThere(list)) return [];
	return [{ messageId: 'addGather', edits: () => around(list, 'await asyncio.gather(*', ')') }];
}

/** True where `asyncio` means the imported module and nothing else, so that an edit may write it. */
export const isAsyncioThere = (from: Node): boolean =>
	lookup('asyncio', from)?.bindings.every(binding => binding.kind === 'import') ?? false;

const around = ({ range: [start, end] }: Node, before: string, after: string): Edit[] => [
	{ range: [start, start], text: before },
	{ range: [end, end], text: after },
];

/** `await` binds weaker than what follows a value: https://docs.python.org/3/reference/expressions.html#operator-precedence */
function awaitEdits(node: Node): Edit[] {
	const { parent } = node;
	const isTaken =
		(is(parent, 'Attribute', 'Subscript') && parent.value === node) || (is(parent, 'Call') && parent.func === node);
	if (isTaken) return around(node, '(await ', ')');
	return [{ range: [node.range[0], node.range[0]], text: 'await ' }];
}
