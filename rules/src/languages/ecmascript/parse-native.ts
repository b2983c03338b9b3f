import { createRequire } from 'node:module';
import type { TSESTree } from '@typescript-eslint/types';
import type { ParserOptions, ParseResult } from 'oxc-parser';

type ParseSync = (filename: string, text: string, options?: ParserOptions) => ParseResult;

/** Undefined where no binary of the parser lies beside us: in the universal extension, or on a platform that it has none for. */
const parseSync = load();

function load(): ParseSync | undefined {
	try {
		return (createRequire(import.meta.url)('oxc-parser') as { parseSync: ParseSync }).parseSync;
	} catch {
		return undefined;
	}
}

/** True when the native parser is there. */
export const hasNativeParser = parseSync !== undefined;

/** An ESTree program with its comments, as typescript-estree gives it but for `loc`. */
export interface NativeProgram {
	readonly ast: TSESTree.Program;
	readonly comments: readonly TSESTree.Comment[];
}

/**
 * Parses with oxc, about seven times as fast as typescript-estree. Undefined for a text with a syntax error,
 * where oxc gives no tree: then TypeScript's parser recovers.
 */
export function parseNative(text: string, path: string): NativeProgram | undefined {
	if (!parseSync) return undefined;

	const result = parseSync(path, text, { astType: 'ts', range: true, preserveParens: false, lang: languageOf(path) });
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
