import { wrapped, type EcmascriptSource } from '#ecmascript';
import type { Edit } from '#kit/finding.ts';
import type { TSESTree } from '@typescript-eslint/types';

/** Tokens that continue the line before, or begin a statement of another kind. */
const STARTS_OTHERWISE = /^(?:[([`{/+-]|function\b|class\b|let\b)/;

/** Takes the word and the blanks after it away. Undefined where the rest would be read as something else. */
export function removeAwait({ text }: EcmascriptSource, node: TSESTree.AwaitExpression): Edit[] | undefined {
	const [start] = node.range;
	const [word] = /^await\s*/.exec(text.slice(start, node.range[1])) ?? ['await'];
	const { parent } = wrapped(node);
	const beginsStatement = parent?.type === 'ExpressionStatement' && parent.range[0] === start;
	const rest = text.slice(start + word.length, node.range[1]);
	if (beginsStatement && STARTS_OTHERWISE.test(rest)) return undefined;
	// An object would be read as the arrow function's block.
	if (parent?.type === 'ArrowFunctionExpression' && rest.startsWith('{')) return undefined;
	return [{ range: [start, start + word.length], text: '' }];
}
