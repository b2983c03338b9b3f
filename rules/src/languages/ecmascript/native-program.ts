import type { TSESTree } from '@typescript-eslint/types';
import type { ParserOptions, ParseResult } from 'oxc-parser';

/** `parseSync` of `oxc-parser`. */
export type NativeParse = (filename: string, text: string, options?: ParserOptions) => ParseResult;

/** An ESTree program with its comments, as typescript-estree gives it but for `loc`. */
export interface NativeProgram {
	readonly ast: TSESTree.Program;
	readonly comments: readonly TSESTree.Comment[];
}

/** What oxc makes of a text. Undefined for one with a syntax error, of which it gives no tree. */
export function nativeProgram(parse: NativeParse, text: string, path: string): NativeProgram | undefined {
	const result = parse(path, text, { astType: 'ts', range: true, preserveParens: false, lang: languageOf(path) });
	if (result.errors.length) return undefined;
	const comments = result.comments.map(({ type, value, start, end }) => ({ type, value, range: [start, end] }));
	// ESLint's program is the whole file, leading comments included.
	const ast = Object.assign(result.program, { range: [0, text.length] }) as unknown as TSESTree.Program;
	return { ast, comments: comments as unknown as TSESTree.Comment[] };
}

/** JavaScript may have JSX in any file; TypeScript may have it only where the ending says so. */
const languageOf = (path: string): 'jsx' | 'ts' | 'tsx' => {
	if (/\.tsx$/i.test(path)) return 'tsx';
	return /\.[mc]?ts$/i.test(path) ? 'ts' : 'jsx';
};
