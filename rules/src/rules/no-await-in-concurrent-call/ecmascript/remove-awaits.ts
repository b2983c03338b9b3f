import type { Edit } from '#kit/finding.ts';
import type { TSESTree } from '@typescript-eslint/types';

/** Takes the word and the blanks after it away; a comment between the word and its operand stays. */
export const removeAwaits = (text: string, awaits: readonly TSESTree.AwaitExpression[]): Edit[] =>
	awaits.map(({ range: [start] }) => {
		const [word] = /^await\s*/.exec(text.slice(start, start + 200)) ?? ['await'];
		return { range: [start, start + word.length], text: '' };
	});
