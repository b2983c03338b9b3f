import type { WrittenAt } from '../type-facts.ts';

/** What a declaration's node has in TypeScript 5, 6 and 7. */
export interface DeclarationNode {
	readonly end: number;
	readonly name?: DeclarationNode;
	readonly initializer?: DeclarationNode;
	readonly parent?: DeclarationNode;
	getStart(): number;
	getSourceFile(): { readonly fileName: string };
}

/** False for declaration files and installed packages: no function has its body there, or none that is the project's. */
export const hasBodies = (path: string): boolean => !/[\\/]node_modules[\\/]|\.d\.[cm]?ts$/.test(path);

/** The place that our facts have for the same function: its own name, what it is assigned to where it is made, its start. */
export function writtenAt(node: DeclarationNode): WrittenAt {
	const { parent } = node;
	const assigned = parent?.initializer?.end === node.end ? parent.name : undefined;
	return { path: node.getSourceFile().fileName, start: (node.name ?? assigned ?? node).getStart() };
}
