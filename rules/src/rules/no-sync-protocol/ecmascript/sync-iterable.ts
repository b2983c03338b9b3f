import { unwrap } from '#ecmascript';
import type { Edit } from '#kit/finding.ts';
import { SYNC_ITERABLE_TYPES } from '#knowledge/protocols/ecmascript.ts';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';
import { isOnly } from './type-names.ts';

/** `for await` over a list: of promises that run already, or of values that nobody has to wait for. */
export function syncIterable(context: Context, loop: TSESTree.ForOfStatement): void {
	const list = unwrap(loop.right);
	const word = context.source.text.indexOf('await', loop.range[0]);
	const at = { range: [word, word + 'await'.length] } as const;
	const removeWord = (): Edit => {
		const [blanks] = /^await\s*/.exec(context.source.text.slice(word)) ?? ['await'];
		return { range: [word, word + blanks.length], text: '' };
	};
	context.ask(list, ({ names, items, thenableItems }) => {
		if (!isOnly(names.filter(isContainer), SYNC_ITERABLE_TYPES)) return;
		if (items !== 'none') {
			// One that it starts anew for each turn is awaited before the next.
			const [start, end] = loop.right.range;
			const edits = () => [
				removeWord(),
				{ range: [start, start] as const, text: 'await Promise.all(' },
				{ range: [end, end] as const, text: ')' },
			];
			context.report({ at, messageId: 'eagerPromises', suggest: [{ messageId: 'awaitAll', edits }] });
		} else if (thenableItems === 'none') {
			context.report({
				at,
				messageId: 'syncIterable',
				suggest: [{ messageId: 'removeAwait', edits: () => [removeWord()] }],
			});
		}
	});
}

/** The names of what a list holds stand before the list's own. */
const isContainer = ({ name, from }: { name: string; from: string }): boolean =>
	!(from === 'lib' && name === 'Promise');
