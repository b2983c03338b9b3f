import type { PythonSource } from '#python';
import type { DirectiveComment } from '../languages/directive.ts';
import { createPythonSource } from '../languages/python/create-source.ts';
import { pythonDirectives } from '../languages/python/directives.ts';
import { loadPythonParser } from '../languages/python/parser/load.ts';
import { visitorKeys } from '../languages/python/visitor-keys.ts';
import type { SyntaxProblem } from './file-lint.ts';

/** A text as the runner needs it, with the tree of its language. `broken` are ranges that a mistake has spoilt. */
export interface Parsed<Source> {
	readonly source: Source;
	readonly visitorKeys: Readonly<Record<string, readonly string[] | undefined>>;
	readonly directives: readonly DirectiveComment[];
	readonly problems: readonly SyntaxProblem[];
	readonly broken: readonly (readonly [number, number])[];
}

/** Python behind one door: a text goes in, everything that the runner needs comes out. */
export interface PythonFrontEnd {
	parse(text: string): Parsed<PythonSource>;
}

/** Loads the parser. The folder holds the wasm files; without it they are found beside this module or among the dependencies. */
export async function loadPython(wasmFolder?: string): Promise<PythonFrontEnd> {
	const parser = await loadPythonParser(wasmFolder);
	return {
		parse: text => {
			const source = createPythonSource(text, parser(text));
			return {
				source,
				visitorKeys,
				directives: pythonDirectives(source.comments),
				problems: source.broken.map(range => ({ message: 'Invalid syntax.', range })),
				broken: source.broken,
			};
		},
	};
}
