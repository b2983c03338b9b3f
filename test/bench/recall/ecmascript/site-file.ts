import type ts from 'typescript';
import { blank, type EditKind, type EditSite, type Replacement } from '../edit-sites.ts';
import { functionAround } from './syntax.ts';

/** Adds a site: what `node` shows becomes what the edits say. */
export type Add = (kind: EditKind, node: ts.Node, ...edits: Replacement[]) => void;

/** Looks at a file once, then at each of its nodes. */
export type Finder = (text: string, add: Add, source: ts.SourceFile) => (node: ts.Node) => void;

/** Collects the sites of one file. A finding in the function around is about the site. */
export function siteFile(path: string, text: string): { readonly add: Add; readonly sites: EditSite[] } {
	const sites: EditSite[] = [];
	const add: Add = (kind, node, ...edits) => {
		const around = functionAround(node);
		const shown = text.slice(node.getStart(), node.end).replace(/\s+/g, ' ').slice(0, 90);
		sites.push({ kind, path, edits, around: [around.getStart(), around.end], shown });
	};
	return { add, sites };
}

/** Edits that leave nothing of a node. */
export const gone = (text: string, node: ts.Node): Replacement => blank(text, [node.getStart(), node.end]);

/** Edits that leave of `outer` only `inner`. */
export const only = (text: string, outer: ts.Node, inner: ts.Node): Replacement[] => [
	blank(text, [outer.getStart(), inner.getStart()]),
	blank(text, [inner.end, outer.end]),
];
