import type { Language, Tree } from 'web-tree-sitter';

/** One node of tree-sitter's tree, copied out of wasm memory: reading it there again for every look is what costs. */
export interface Cst {
	readonly type: string;
	readonly named: boolean;
	readonly start: number;
	readonly end: number;
	readonly field: string | null;
	/** Without comments and line continuations. */
	readonly children: readonly Cst[];
	/** The parser skipped this text, or made this token up. */
	readonly broken: boolean;
}

export interface CopiedTree {
	readonly root: Cst;
	readonly comments: readonly (readonly [start: number, end: number])[];
	readonly broken: readonly (readonly [start: number, end: number])[];
}

const LEFT_OUT = new Set(['comment', 'line_continuation']);

/** Copies a whole tree in one walk of its cursor. */
export function copyTree(tree: Tree, language: Language): CopiedTree {
	const types = names(language.nodeTypeCount, id => language.nodeTypeForId(id) ?? 'ERROR');
	const named = names(language.nodeTypeCount, id => language.nodeTypeIsNamed(id));
	const fields = names(language.fieldCount + 1, id => (id ? language.fieldNameForId(id) : null));
	const comments: [number, number][] = [];
	const broken: [number, number][] = [];
	const cursor = tree.walk();

	const copy = (): Cst | undefined => {
		const id = cursor.nodeTypeId;
		const type = types[id] ?? 'ERROR';
		const start = cursor.startIndex;
		const end = cursor.endIndex;
		if (LEFT_OUT.has(type)) {
			if (type === 'comment') comments.push([start, end]);
			return undefined;
		}
		const missing = start === end && cursor.nodeIsMissing;
		const isBroken = missing || type === 'ERROR';
		if (isBroken) broken.push([start, end]);
		const field = fields[cursor.currentFieldId] ?? null;
		const children: Cst[] = [];
		if (cursor.gotoFirstChild()) {
			do {
				const child = copy();
				if (child) children.push(child);
			} while (cursor.gotoNextSibling());
			cursor.gotoParent();
		}
		return { type, named: named[id] ?? true, start, end, field, children, broken: isBroken };
	};

	const root = copy()!;
	cursor.delete();
	comments.sort((a, b) => a[0] - b[0]);
	return { root, comments, broken };
}

const names = <Value>(count: number, at: (id: number) => Value): Value[] =>
	Array.from({ length: count }, (_, id) => at(id));
