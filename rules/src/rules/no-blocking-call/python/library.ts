import { importInsertion, meansModule, type PythonNode, type PythonSource } from '#python';
import type { Edit } from '#kit/finding.ts';

export type Library = 'asyncio' | 'anyio' | 'trio';

const LIBRARIES: readonly Library[] = ['asyncio', 'anyio', 'trio'];

/** The library that runs a file's coroutines, by its imports; the standard library's where they do not tell. */
export function libraryOf({ ast }: PythonSource): Library {
	const imported = new Set(
		ast.body.flatMap(statement => {
			if (statement.type === 'Import') return statement.names.map(({ name }) => name.split('.')[0]);
			return statement.type === 'ImportFrom' && statement.level === 0 ? [statement.module?.split('.')[0]] : [];
		}),
	);
	return LIBRARIES.find(name => imported.has(name)) ?? 'asyncio';
}

/** What makes `library` a name for its module where a node stands: nothing, or an import. Undefined when it means another thing. */
export function importOf(source: PythonSource, node: PythonNode, library: Library): Edit[] | undefined {
	const variable = source.scopes.of(node).resolve(library);
	if (!variable) {
		const edit = importInsertion(source, library);
		return edit && [edit];
	}
	return meansModule(variable, library) ? [] : undefined;
}
