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
	if (firstImport) return besideImports(source, body.indexOf(firstImport), name, newline);

	const head = body.filter((statement, index) => isHead(statement) && body.slice(0, index).every(isHead)).at(-1);
	if (head) return { range: [head.range[1], head.range[1]], text: `${newline}${newline}import ${name}${newline}` };
	const start = body[0] ? startOf(source, body[0]) : 0;
	return { range: [start, start], text: `import ${name}${newline}${newline}${newline}` };
}

/** In its place among the plain imports that begin there, which most people sort; else before the first. */
function besideImports({ ast: { body }, text }: PythonSource, first: number, name: string, newline: string): Edit {
	let previous: Statement | undefined;
	for (const statement of body.slice(first)) {
		const isPlain = statement.type === 'Import' && text[statement.range[0] - 1] !== ' ';
		if (!isPlain || (previous && hasEmptyLine(text.slice(previous.range[1], statement.range[0])))) break;
		if (statement.names[0]!.name > name) {
			return { range: [statement.range[0], statement.range[0]], text: `import ${name}${newline}` };
		}
		previous = statement;
	}
	if (!previous) {
		const [at] = body[first]!.range;
		return { range: [at, at], text: `import ${name}${newline}` };
	}
	// On the same side of what follows: in a notebook that is another cell.
	const at = previous.range[1] + /^[^\r\n]*/.exec(text.slice(previous.range[1]))![0].length;
	return { range: [at, at], text: `${newline}import ${name}` };
}

const hasEmptyLine = (text: string): boolean => /\n[^\S\n]*\r?\n/.test(text);

/** Where a statement begins with its decorators. */
function startOf({ text }: PythonSource, statement: Statement): number {
	const [first] = 'decorator_list' in statement ? statement.decorator_list : [];
	return first ? text.lastIndexOf('@', first.range[0]) : statement.range[0];
}

type Statement = PythonSource['ast']['body'][number];

const isFuture = (statement: Statement): boolean =>
	statement.type === 'ImportFrom' && statement.module === '__future__';

/** A docstring or a future import: nothing may stand before them. */
const isHead = (statement: Statement): boolean =>
	isFuture(statement) ||
	(statement.type === 'Expr' && statement.value.type === 'Constant' && statement.value.value.kind === 'str');
