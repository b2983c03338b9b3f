import type { Ranged } from '#program/type-oracle.ts';

/**
 * What a comment on a line of its own would be at some place: `code`, a comment as anywhere; `jsx`, text unless it is
 * wrapped in braces; `none`, part of a string or of a text, so that nothing can be written there.
 */
export type CommentRoom = 'code' | 'jsx' | 'none';

/** Nodes whose own characters are content. Template literals too: their gaps cannot be told from their text. */
const CONTENT = new Set(['Literal', 'TemplateLiteral', 'TemplateElement', 'JSXClosingElement', 'Constant']);
/** Python's f-strings and t-strings: what comments they take inside depends on the version and the quotes. */
const CLOSED = new Set(['JoinedStr', 'TemplateStr']);
const JSX_PARENTS = new Set(['JSXElement', 'JSXFragment']);

type Keys = Readonly<Record<string, readonly string[] | undefined>>;

/** Tells whether a comment may be written at an offset that starts a line. */
export function commentRoomAt(root: Ranged, visitorKeys: Keys, text: string, lineStart: number): CommentRoom {
	if (/\\\r?\n?$/.test(text.slice(Math.max(0, lineStart - 3), lineStart))) return 'none';

	let node = root;
	for (let child: Ranged | undefined = root; child; child = childAround(node, visitorKeys, lineStart)) {
		if (CLOSED.has(child.type)) return 'none';
		node = child;
	}
	if (CONTENT.has(node.type)) return 'none';
	if (node.type === 'JSXText') return isTrimmed(node, text, lineStart) ? 'jsx' : 'none';
	return JSX_PARENTS.has(node.type) ? 'jsx' : 'code';
}

/** Text that JSX trims on one side of the offset: splitting it there changes nothing that is shown. */
const isTrimmed = ({ range }: Ranged, text: string, offset: number): boolean =>
	!text.slice(range[0], offset).trim() || !text.slice(offset, range[1]).trim();

function childAround(node: Ranged, visitorKeys: Keys, offset: number): Ranged | undefined {
	for (const key of visitorKeys[node.type] ?? []) {
		const value = (node as unknown as Record<string, unknown>)[key];
		for (const child of (Array.isArray(value) ? value : [value]) as (Ranged | null | undefined)[]) {
			if (child && child.range?.[0] < offset && offset < child.range[1]) return child;
		}
	}
	return undefined;
}
