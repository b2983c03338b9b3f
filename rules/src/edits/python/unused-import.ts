import type { Name, PythonSource } from '#python';
import type { Edit } from '#kit/finding.ts';
import { is } from '#program/python/ast.ts';

/**
 * Takes an import away that nothing uses when one name is gone. Undefined where others use it, where it may be there for
 * who imports the module, and where its line holds more.
 */
export function unusedImport({ scopes, text, comments }: PythonSource, name: Name, path: string): Edit | undefined {
	const variable = scopes.of(name).resolve(name.id);
	const [definition, ...others] = variable?.definitions ?? [];
	if (definition?.kind !== 'import' || others.length || variable!.references.some(each => each !== name))
		return undefined;
	if (/(?:^|[\\/])__init__\.py$/.test(path) || text.includes('__all__')) return undefined;

	const alias = definition.node;
	const statement = alias.parent;
	if (!is(statement, 'Import', 'ImportFrom') || !is(alias, 'alias')) return undefined;
	const { names } = statement;
	const at = names.indexOf(alias);
	const range: [number, number] =
		at > 0 ? [names[at - 1]!.range[1], alias.range[1]] : [alias.range[0], names[1]?.range[0] ?? alias.range[1]];
	if (names.length === 1) {
		const start = text.lastIndexOf('\n', statement.range[0] - 1) + 1;
		const end = text.indexOf('\n', statement.range[1]) + 1;
		// In a block of its own another statement has to stay, and a name before it on its line is another statement.
		if (!is(statement.parent, 'Module') || start !== statement.range[0] || !end) return undefined;
		if (text.slice(statement.range[1], end).trim()) return undefined;
		range[0] = start;
		range[1] = end;
	}
	return comments.some(comment => comment.range[0] < range[1] && range[0] < comment.range[1])
		? undefined
		: { range, text: '' };
}
