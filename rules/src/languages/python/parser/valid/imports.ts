import type * as ast from '../../nodes.ts';
import { INVALID } from './invalid.ts';
import { LATER } from './nodes.ts';
import type { Scanner } from './scanner.ts';

/** The grammar's `import_name`: https://docs.python.org/3/reference/grammar.html */
export function importStatement(p: Scanner): ast.Import {
	const { start } = p;
	const names: ast.Alias[] = [];
	do {
		p.next();
		const from = p.start;
		const name = dotted(p);
		names.push(alias(p, from, name));
	} while (p.kind === ',');
	return { type: 'Import', range: [start, p.lastEnd], parent: LATER, names };
}

/** The grammar's `import_from`. Throws {@link INVALID} where there is neither a dot nor a module. */
export function importFrom(p: Scanner): ast.ImportFrom {
	const { start } = p;
	p.next();
	let level = 0;
	for (; p.kind === '.' || p.kind === '...'; p.next()) level += p.kind.length;
	if (p.kind === 'import' && !level) throw INVALID;
	const module = p.kind === 'import' ? null : dotted(p);
	p.expect('import');
	const names = importedNames(p);
	return { type: 'ImportFrom', range: [start, p.lastEnd], parent: LATER, module, names, level };
}

function importedNames(p: Scanner): ast.Alias[] {
	const { start } = p;
	if (p.take('*')) return [{ type: 'alias', range: [start, p.lastEnd], parent: LATER, name: '*', asname: null }];
	const names: ast.Alias[] = [];
	const inParentheses = p.take('(');
	do {
		const from = p.start;
		const name = p.name();
		names.push(alias(p, from, name));
	} while (p.take(',') && !(inParentheses && p.kind === ')'));
	if (inParentheses) p.expect(')');
	return names;
}

function alias(p: Scanner, start: number, name: string): ast.Alias {
	const asname = p.take('as') ? p.name() : null;
	return { type: 'alias', range: [start, p.lastEnd], parent: LATER, name, asname };
}

function dotted(p: Scanner): string {
	let name = p.name();
	while (p.take('.')) name += `.${p.name()}`;
	return name;
}
