import type { Language, Parser } from 'web-tree-sitter';
import type { Module, PythonNode } from '../nodes.ts';
import { forEachChild } from '../children.ts';
import { make } from './build.ts';
import { copyTree, type CopiedTree } from './cst.ts';
import type { Input } from './expressions.ts';
import { statements } from './statements.ts';
import { parseValid } from './valid/parse-valid.ts';

type Range = readonly [start: number, end: number];

export interface ParsedPythonText {
	readonly ast: Module;
	readonly comments: readonly { readonly text: string; readonly range: Range }[];
	/** Where the text is not Python. Nodes outside are as good as those of a text without a mistake. */
	readonly broken: readonly Range[];
}

/**
 * Parses one text: a text without a mistake by our own parser, which is ten times as fast, any other by tree-sitter,
 * set to the language, which recovers. Both make the same tree.
 */
export function parsePython(parser: Parser, language: Language, text: string): ParsedPythonText {
	const valid = parseValid(text);
	if (!valid) return parseBroken(parser, language, text);
	setParents(valid.ast);
	return { ast: valid.ast, comments: commentsAt(text, valid.comments), broken: [] };
}

/** Parses a text with a mistake in it, or without one. */
export function parseBroken(parser: Parser, language: Language, text: string): ParsedPythonText {
	const input: Input = { text, names: new Set(), unread: [] };
	let copied = copyOf(parser, language, text);
	let body = copied && bodyOf(input, copied);
	if (input.names.size) {
		input.unread.length = 0;
		copied = copyOf(parser, language, withNames(text, input.names));
		body = copied && bodyOf(input, copied);
	}
	const ast = make<Module>('Module', 0, text.length, { body: body ?? [] });
	setParents(ast);
	return {
		ast,
		comments: commentsAt(text, copied?.comments ?? []),
		broken: body ? withUnread(copied!.broken, input.unread) : [[0, text.length]],
	};
}

/** The grammar takes some things for good that are none, such as Python 2's backquotes: nothing else marks them. */
const withUnread = (broken: readonly Range[], unread: readonly Range[]): readonly Range[] => [
	...broken,
	...unread.filter(([start, end]) => !broken.some(each => each[0] <= end && each[1] >= start)),
];

const commentsAt = (text: string, ranges: readonly Range[]): ParsedPythonText['comments'] =>
	ranges.map(range => ({ text: text.slice(...range), range }));

/** The text with words made unlike the keyword that the grammar took them for, in the same number of characters. */
const withNames = (text: string, names: ReadonlySet<number>): string =>
	[...names].reduce((changed, start) => `${changed.slice(0, start)}_${changed.slice(start + 1)}`, text);

/** Undefined for code that is nested more deeply than JavaScript's stack. */
function bodyOf(input: Input, { root }: CopiedTree): Module['body'] | undefined {
	try {
		return statements(input, root);
	} catch (error) {
		if (error instanceof RangeError) return undefined;
		throw error;
	}
}

/** Undefined when the parser gives up, which it does only when somebody tells it to. */
function copyOf(parser: Parser, language: Language, text: string): CopiedTree | undefined {
	const tree = parser.parse(text);
	if (!tree) return undefined;
	try {
		return copyTree(tree, language);
	} catch (error) {
		// Nested more deeply than JavaScript's stack.
		if (error instanceof RangeError) return undefined;
		throw error;
	} finally {
		tree.delete();
	}
}

/** Its own stack, so that a deep expression cannot exhaust JavaScript's. */
function setParents(root: PythonNode): void {
	const pending: PythonNode[] = [root];
	let parent: PythonNode | undefined;
	const adopt = (child: PythonNode): void => {
		(child as { parent: PythonNode | undefined }).parent = parent;
		pending.push(child);
	};
	while ((parent = pending.pop())) forEachChild(parent, adopt);
}
