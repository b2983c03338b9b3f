import { analyzeScopes } from './analyze-scopes.ts';
import type { ParsedPythonText } from './parser/parse.ts';
import type { Scopes } from './scopes.ts';
import type { PythonSource } from './source.ts';

/** A parsed text as rules see it. Its scopes are found when a rule first asks for them. */
export function createPythonSource(text: string, { ast, comments, broken }: ParsedPythonText): PythonSource {
	let scopes: Scopes | undefined;
	return {
		dialect: 'python',
		text,
		ast,
		comments,
		broken,
		get scopes() {
			return (scopes ??= analyzeScopes(ast));
		},
	};
}
