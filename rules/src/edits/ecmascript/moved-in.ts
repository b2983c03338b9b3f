import { nodesIn } from '#ecmascript';
import type { Edit } from '#kit/finding.ts';
import type { TSESTree } from '@typescript-eslint/types';

/**
 * Moves the lines inside a block one step further in. Lines that start inside of a text stay: moved, it would be another
 * text.
 */
export function movedIn(text: string, block: TSESTree.Node, step: string): Edit[] {
	const texts = nodesIn(block).filter(({ type, range }) => CONTENT.has(type) && text.slice(...range).includes('\n'));
	const [start, end] = block.range;
	const edits: Edit[] = [];
	for (let at = text.indexOf('\n', start) + 1; at > 0 && at < end; at = text.indexOf('\n', at) + 1) {
		const isLast = text.slice(at, end - 1).trim() === '';
		const isText = texts.some(({ range }) => range[0] < at && at <= range[1]);
		if (!isLast && !isText && !/^[^\S\n]*\r?\n/.test(text.slice(at, at + 500)))
			edits.push({ range: [at, at], text: step });
	}
	return edits;
}

const CONTENT = new Set<string>(['TemplateElement', 'Literal']);
