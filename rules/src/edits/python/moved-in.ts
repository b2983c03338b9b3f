import { indentStep } from '../indent-step.ts';
import { childrenOf, type PythonNode, type PythonSource } from '#python';

/** The lines of some statements, one step further in, for a block that is put around them. */
export interface MovedIn {
	/** From the line after what stands before them to the end of the last one's line, without its line break. */
	readonly range: readonly [start: number, end: number];
	readonly text: string;
	/** Of the statements as they stand. */
	readonly indent: string;
	readonly step: string;
	readonly newline: string;
}

/**
 * Statements of one block that follow one another, as they look inside a new block. Undefined where their lines are not
 * theirs alone, or where a text over several lines would change with its indentation.
 */
export function movedIn(
	{ text }: PythonSource,
	before: PythonNode,
	statements: readonly PythonNode[],
): MovedIn | undefined {
	const [first] = statements;
	const last = statements.at(-1);
	if (!first || !last || statements.some(node => hasLongString(text, node))) return undefined;

	// After the line of what stands before, so that comments go along; empty lines stay before the block.
	const line = text.indexOf('\n', before.range[1]) + 1;
	const start = line && line + /^(?:[^\S\n]*\r?\n)*/.exec(text.slice(line))![0].length;
	const indent = text.slice(text.lastIndexOf('\n', first.range[0] - 1) + 1, first.range[0]);
	if (!start || start > first.range[0] || indent.trim()) return undefined;
	const step = indentStep(text, indent);
	const newline = text.includes('\r\n') ? '\r\n' : '\n';
	const lineEnd = text.indexOf('\n', last.range[1]);
	const end = lineEnd < 0 ? text.length : lineEnd - (newline.length - 1);
	const lines = text.slice(start, end).split(newline);
	return {
		range: [start, end],
		text: lines.map(line => (line.trim() ? step + line : line)).join(newline),
		indent,
		step,
		newline,
	};
}

function hasLongString(text: string, node: PythonNode): boolean {
	const isString = node.type === 'JoinedStr' || (node.type === 'Constant' && STRINGS.has(node.value.kind));
	if (isString) return text.slice(...node.range).includes('\n');
	return childrenOf(node).some(child => hasLongString(text, child));
}

const STRINGS = new Set(['str', 'bytes']);
