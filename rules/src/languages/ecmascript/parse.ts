import { analyze } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/types';
import type { TSESTreeOptions } from '@typescript-eslint/typescript-estree';
import { visitorKeys } from '@typescript-eslint/visitor-keys';
import type ts from 'typescript';
import { parseNative } from './parse-native.ts';
import { recoveringParser } from './recovering-parser.ts';
import { setParents } from './set-parents.ts';
import type { EcmascriptSource } from './source.ts';
import { makeSourcesWhole } from './whole-sources.ts';

/** A place that does not parse, and why. */
export interface SyntaxProblem {
	readonly message: string;
	readonly range: readonly [start: number, end: number];
}

export interface ParsedEcmascript {
	readonly source: EcmascriptSource;
	/** Empty for a file that parses. Findings inside these ranges are not to be trusted. */
	readonly problems: readonly SyntaxProblem[];
}

/** Names in `ts.ScriptKind`. */
const SCRIPT_KINDS: Readonly<Record<string, 'TS' | 'TSX'>> = { '.ts': 'TS', '.mts': 'TS', '.cts': 'TS', '.tsx': 'TSX' };

const extension = (path: string): string => /\.[^./\\]+$/.exec(path)?.[0].toLowerCase() ?? '';

/**
 * Parses one text. TypeScript's own parser recovers from a syntax error, so the rest of a broken file keeps its nodes.
 * JavaScript is read with JSX and as a module, which also takes what a script may say.
 */
export function parseEcmascript(text: string, path: string): ParsedEcmascript {
	try {
		const native = parseNative(text, path);
		if (native) return { source: toSource(text, native.ast, native.comments, path), problems: [] };
	} catch (error) {
		return unreadable(path, [], error);
	}
	return parseRecovering(text, path);
}

/** TypeScript's own parser, which keeps what it understands of a broken text. Only the speed tells it from the native one. */
export function parseRecovering(text: string, path: string): ParsedEcmascript {
	const file = readFile(text, path);
	const problems = takeProblems(file);
	try {
		const ast = convert(file);
		if (problems.length) makeSourcesWhole(ast);
		return { source: toSource(text, ast, ast.comments ?? [], path), problems };
	} catch (error) {
		return unreadable(path, problems, error);
	}
}

/** So deeply nested, or so broken, that it has no ESTree form: an empty program, and a problem that says why. */
function unreadable(path: string, problems: readonly SyntaxProblem[], error: unknown): ParsedEcmascript {
	const message = error instanceof RangeError ? 'The code is nested too deeply to be checked.' : String(error);
	return {
		source: toSource('', convert(readFile('', path)), [], path),
		problems: [...problems, { message, range: [0, 0] }],
	};
}

function readFile(text: string, path: string): ts.SourceFile {
	const { ts } = recoveringParser();
	return ts.createSourceFile(
		path,
		text,
		{ languageVersion: ts.ScriptTarget.Latest, jsDocParsingMode: ts.JSDocParsingMode.ParseNone },
		true,
		ts.ScriptKind[SCRIPT_KINDS[extension(path)] ?? 'JSX'],
	);
}

function toSource(
	text: string,
	ast: TSESTree.Program,
	comments: readonly TSESTree.Comment[],
	path: string,
): EcmascriptSource {
	setParents(ast);
	let tokens: readonly TSESTree.Token[] | undefined;
	return {
		text,
		ast,
		comments,
		scopeManager: analyze(ast, { sourceType: 'module', lib: [], childVisitorKeys: visitorKeys, globalReturn: false }),
		tokens: () => (tokens ??= convert(readFile(text, path), { tokens: true }).tokens ?? []),
	};
}

const convert = (file: ts.SourceFile, more?: TSESTreeOptions): TSESTree.Program =>
	recoveringParser().parse(file as never, {
		filePath: file.fileName,
		range: true,
		loc: true,
		comment: true,
		allowInvalidAST: true,
		suppressDeprecatedPropertyWarnings: true,
		...more,
	});

/**
 * Takes the parser's complaints off the file: typescript-estree refuses a file that has any,
 * and would throw away the nodes that TypeScript's parser has recovered.
 */
function takeProblems(file: ts.SourceFile): SyntaxProblem[] {
	const { ts } = recoveringParser();
	const holder = file as unknown as { parseDiagnostics: ts.DiagnosticWithLocation[] };
	const problems = holder.parseDiagnostics.map(({ messageText, start, length }) => ({
		message: ts.flattenDiagnosticMessageText(messageText, '\n'),
		range: [start, start + length] as const,
	}));
	holder.parseDiagnostics = [];
	return problems;
}
