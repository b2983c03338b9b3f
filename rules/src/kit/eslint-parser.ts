import { createRequire } from 'node:module';
import { join } from 'node:path';
import { analyze, type ScopeManager } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/types';
import { visitorKeys } from '@typescript-eslint/visitor-keys';
import type { EcmascriptSource } from '#ecmascript';
import { nativeProgram, type NativeParse } from '../languages/ecmascript/native-program.ts';
import { setParents } from '../languages/ecmascript/set-parents.ts';

/** What a configured parser offers: https://eslint.org/docs/latest/extend/custom-parsers */
interface EslintParser {
	readonly parse?: (text: string, options: object) => TSESTree.Program;
	readonly parseForESLint?: (
		text: string,
		options: object,
	) => { ast: TSESTree.Program; scopeManager?: ScopeManager | null };
}

/** Options that make a parser load a whole project: for one imported file that is too much. */
const WITHOUT_TYPES = {
	project: undefined,
	projectService: undefined,
	programs: undefined,
	EXPERIMENTAL_useProjectService: undefined,
};

type ParseModule = (text: string, path: string) => EcmascriptSource | undefined;

/** Reads imported files with the parser of the file that imports them; undefined for one that it cannot read. */
export function moduleParser(parser: object, parserOptions: object | undefined, cwd: string): ParseModule | undefined {
	return canParse(parser) ? (text, path) => parseWithEslint(parser, parserOptions, text, path) : parserInProject(cwd);
}

/** oxlint shows its rules a parser that only throws: https://oxc.rs/docs/guide/usage/linter/js-plugins */
function canParse(parser: EslintParser): boolean {
	if (parser.parseForESLint) return true;
	try {
		parser.parse!('', { ecmaVersion: 'latest' });
		return true;
	} catch {
		return false;
	}
}

/** The project's own `oxc-parser`, where it has one: without it, imported files say nothing. */
function parserInProject(cwd: string): ParseModule | undefined {
	let parse: NativeParse;
	try {
		({ parseSync: parse } = createRequire(join(cwd, 'package.json'))('oxc-parser') as { parseSync: NativeParse });
	} catch {
		return undefined;
	}
	return (text, path) => {
		const program = nativeProgram(parse, text, path);
		return program && toSource(text, program.ast, { comments: program.comments });
	};
}

function parseWithEslint(
	{ parse, parseForESLint }: EslintParser,
	parserOptions: object | undefined,
	text: string,
	path: string,
): EcmascriptSource | undefined {
	const options = {
		ecmaVersion: 'latest',
		sourceType: 'module',
		...parserOptions,
		...WITHOUT_TYPES,
		filePath: path,
		range: true,
		loc: true,
		comment: true,
	};
	try {
		const { ast, scopeManager } = parseForESLint
			? parseForESLint(text, options)
			: { ast: parse!(text, options), scopeManager: null };
		return toSource(text, ast, { scopeManager, comments: ast.comments ?? [] });
	} catch {
		// A syntax error, or a file of another kind than the importing one: nothing is known of it then.
		return undefined;
	}
}

interface Parts {
	readonly comments: readonly TSESTree.Comment[];
	readonly scopeManager?: ScopeManager | null;
}

function toSource(text: string, ast: TSESTree.Program, { comments, scopeManager }: Parts): EcmascriptSource {
	setParents(ast);
	return {
		text,
		ast,
		scopeManager: scopeManager ?? analyze(ast, { sourceType: 'module', lib: [], childVisitorKeys: visitorKeys }),
		comments,
		tokens: () => ast.tokens ?? [],
	};
}
