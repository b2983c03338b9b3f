import { importInsertion, type Alias, type PythonNode, type PythonSource } from '#python';
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

/** Only a type checker sees it: https://docs.python.org/3/library/typing.html#typing.TYPE_CHECKING */
function isForTypes(node: PythonNode): boolean {
	for (let at: PythonNode | null = node.parent; at && at.type !== 'Module'; at = at.parent) {
		if (at.type !== 'If') continue;
		const { test } = at;
		if ((test.type === 'Attribute' ? test.attr : test.type === 'Name' && test.id) === 'TYPE_CHECKING') return true;
	}
	return false;
}

/** What makes `library` a name for its module where a node stands: nothing, or an import. Undefined when it means another thing. */
export function importOf(source: PythonSource, node: PythonNode, library: Library): Edit[] | undefined {
	const variable = source.scopes.of(node).resolve(library);
	if (!variable) {
		const edit = importInsertion(source, library);
		return edit && [edit];
	}
	const means = variable.definitions.every(({ kind, node: definition }) => {
		if (kind !== 'import' || definition.parent.type !== 'Import' || isForTypes(definition)) return false;
		const { name, asname } = definition as Alias;
		return (asname === null ? name.split('.')[0] : name) === library;
	});
	return means ? [] : undefined;
}
