import { analyze, type ScopeManager } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/types';
import { visitorKeys } from '@typescript-eslint/visitor-keys';
import type { EcmascriptSource } from '#ecmascript';
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

/** Reads an imported file with the parser of the file that imports it. Undefined where that parser cannot. */
export function parseWithEslint(
	parser: object,
	parserOptions: object | undefined,
	text: string,
	path: string,
): EcmascriptSource | undefined {
	const { parse, parseForESLint } = parser as EslintParser;
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
		setParents(ast);
		return {
			text,
			ast,
			scopeManager: scopeManager ?? analyze(ast, { sourceType: 'module', lib: [], childVisitorKeys: visitorKeys }),
			comments: ast.comments ?? [],
			tokens: () => ast.tokens ?? [],
		};
	} catch {
		// A syntax error, or a file of another kind than the importing one: nothing is known of it then.
		return undefined;
	}
}
