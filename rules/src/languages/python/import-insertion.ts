import type { Edit } from '#kit/finding.ts';
import type { PythonSource } from './source.ts';

/**
 * Adds `import name` where a reader expects it: after the imports at the top, else after the docstring.
 * Undefined when the file binds the name already: to the module, or to something else that must not be hidden.
 */
export function importInsertion(source: PythonSource, name: string): Edit | undefined {
	if (source.scopes.module.variables.has(name)) return undefined;

	const newline = source.text.includes('\r\n') ? '\r\n' : '\n';
	const { body } = source.ast;
	const firstImport = body.find((statement, index) => {
		const isImport = statement.type === 'Import' || statement.type === 'ImportFrom';
		return isImport && !isFuture(statement) && body.slice(0, index).every(isHead);
	});
	if (firstImport) return { range: [firstImport.range[0], firstImport.range[0]], text: `import ${name}${newline}` };

	const head = body.filter((statement, index) => isHead(statement) && body.slice(0, index).every(isHead)).at(-1);
	if (head) return { range: [head.range[1], head.range[1]], text: `${newline}${newline}import ${name}${newline}` };
	const start = body[0]?.range[0] ?? 0;
	return { range: [start, start], text: `import ${name}${newline}${newline}${newline}` };
}

type Statement = PythonSource['ast']['body'][number];

const isFuture = (statement: Statement): boolean =>
	statement.type === 'ImportFrom' && statement.module === '__future__';

/** A docstring or a future import: nothing may stand before them. */
const isHead = (statement: Statement): boolean =>
	isFuture(statement) ||
	(statement.type === 'Expr' && statement.value.type === 'Constant' && statement.value.value.kind === 'str');
