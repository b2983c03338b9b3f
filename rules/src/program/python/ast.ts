/** The nodes that the inference reads: CPython's names and fields. https://docs.python.org/3/library/ast.html */
interface Base {
	readonly range: readonly [start: number, end: number];
	readonly parent?: Node;
}
interface Of<Type extends string> extends Base {
	readonly type: Type;
}

export interface Name extends Of<'Name'> {
	readonly id: string;
	readonly ctx: { readonly type: string } | string;
}
export interface Attribute extends Of<'Attribute'> {
	readonly value: Node;
	readonly attr: string;
}
export interface Call extends Of<'Call'> {
	readonly func: Node;
	readonly args: readonly Node[];
	readonly keywords: readonly Keyword[];
}
export interface Keyword extends Of<'keyword'> {
	readonly arg: string | null;
	readonly value: Node;
}
export interface Arg extends Of<'arg'> {
	readonly arg: string;
	readonly annotation: Node | null;
}
export interface Arguments extends Of<'arguments'> {
	readonly posonlyargs: readonly Arg[];
	readonly args: readonly Arg[];
	readonly vararg: Arg | null;
	readonly kwonlyargs: readonly Arg[];
	readonly kwarg: Arg | null;
}
export interface FunctionDef extends Of<'AsyncFunctionDef' | 'FunctionDef'> {
	readonly name: string;
	readonly args: Arguments;
	readonly body: readonly Node[];
	readonly decorator_list: readonly Node[];
	readonly returns: Node | null;
}
export type Node = Of<string>;
