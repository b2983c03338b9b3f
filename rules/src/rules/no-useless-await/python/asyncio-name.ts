import type { PythonNode, PythonSource } from '#python';

/** The name that `asyncio` has where a node stands: none when nothing imports it there. */
export function asyncioName(source: PythonSource, node: PythonNode): string | undefined {
	const variable = source.scopes.of(node).resolve('asyncio');
	const isImport = variable?.definitions.every(({ kind }) => kind === 'import');
	return isImport ? 'asyncio' : undefined;
}
