import { isFunction } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';

/** The statement of a block that an expression stands in; undefined where no other can stand before it. */
export function statementOf(node: TSESTree.Node): TSESTree.Node | undefined {
	for (let at: TSESTree.Node = node; at.parent; at = at.parent) {
		const { parent } = at;
		if (parent.type === 'BlockStatement' || parent.type === 'Program') return at;
		if (isFunction(at) && at !== node) return undefined;
	}
	return undefined;
}

/** The white space that its line starts with. */
export function indentOf({ source: { text } }: Context, { range: [start] }: TSESTree.Node): string {
	const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
	return /^\s*/.exec(line)![0];
}

/** The text of a node whose line is to stand in otherwise; undefined where white space has a meaning. */
export function reindented(context: Context, node: TSESTree.Node, indent: string): string | undefined {
	const text = context.source.text.slice(...node.range);
	if (!text.includes('\n')) return text;
	if (text.includes('`')) return undefined;
	const own = indentOf(context, node);
	return text
		.split('\n')
		.map((line, index) => (index && line.startsWith(own) ? indent + line.slice(own.length) : line))
		.join('\n');
}
