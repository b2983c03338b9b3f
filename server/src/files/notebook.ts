/** The code of a notebook as one Python text, each cell from a line of its own on. */
export interface Notebook {
	readonly text: string;
	/** The line, from one, at which each code cell starts. */
	readonly cells: readonly number[];
}

export interface Place {
	/** Among the code cells, from one. */
	readonly cell: number;
	/** Within the cell, from one. */
	readonly line: number;
}

/** True for a Jupyter notebook, by its ending. */
export const isNotebook = (path: string): boolean => /\.ipynb$/i.test(path);

/**
 * Reads Jupyter's format 4; what is there of magics becomes Python that means nothing.
 * Undefined for a notebook of another language. Throws a TypeError or a SyntaxError that a user can read.
 * https://nbformat.readthedocs.io/en/latest/format_description.html
 */
export function readNotebook(json: string): Notebook | undefined {
	const notebook = JSON.parse(json) as unknown;
	if (!isObject(notebook) || !Array.isArray(notebook.cells)) throw new TypeError('it has no "cells"');
	if (languageOf(notebook.metadata) !== 'python') return undefined;

	const code = notebook.cells.filter(cell => isObject(cell) && cell.cell_type === 'code') as Record<string, unknown>[];
	return joinCells(code.map(cell => textOf(cell.source)));
}

/** One text of the code of several cells. */
export function joinCells(sources: readonly string[]): Notebook {
	const lines: string[] = [];
	const cells: number[] = [];
	for (const source of sources) {
		cells.push(lines.length + 1);
		lines.push(...pythonOf(source));
	}
	return { text: lines.length ? `${lines.join('\n')}\n` : '', cells };
}

/** The cell and the line in it that a line of the joined text comes from. */
export function placeInCell({ cells }: Pick<Notebook, 'cells'>, line: number): Place {
	const index = Math.max(
		0,
		cells.findLastIndex(start => start <= line),
	);
	return { cell: index + 1, line: line - (cells[index] ?? 1) + 1 };
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** A notebook that does not say it is Python's: most are, and older ones say nothing. */
function languageOf(metadata: unknown): string {
	const { language_info: info, kernelspec } = isObject(metadata) ? metadata : {};
	const language = isObject(info) ? info.name : isObject(kernelspec) ? kernelspec.language : undefined;
	return typeof language === 'string' ? language.toLowerCase() : 'python';
}

const textOf = (source: unknown): string =>
	Array.isArray(source) ? source.join('') : typeof source === 'string' ? source : '';

/** Cell magics whose rest is Python that runs in the notebook. https://ipython.readthedocs.io/en/stable/interactive/magics.html#cell-magics */
const PYTHON_CELLS = new Set(['capture', 'prun', 'time', 'timeit']);

/** A form's title may stand above a cell's magic. https://colab.research.google.com/notebooks/forms.ipynb */
const saysSomething = (line: string): boolean => /^\s*[^\s#]/.test(line);

function pythonOf(source: string): string[] {
	const lines = source.split(/\r?\n/);
	const [, magic] = /^%%(\w+)/.exec(lines.find(saysSomething) ?? '') ?? [];
	if (magic !== undefined && !PYTHON_CELLS.has(magic)) return lines.map(() => '');
	let isContinued = false;
	return lines.map(line => {
		const python = isContinued ? `# ${line}` : withoutMagic(line);
		// A shell's command goes on behind a backslash.
		isContinued = python !== line && line.endsWith('\\');
		return python;
	});
}

/**
 * `%magic`, `!command` and `name?` are no Python; what they give is unknown. The rest of the line becomes a comment,
 * so no name in it counts. https://ipython.readthedocs.io/en/stable/interactive/reference.html
 */
function withoutMagic(line: string): string {
	const [, indent, code] = /^(\s*)(.*)$/.exec(line)!;
	if (/^(?:%|!|\?)|^[\w.]+\?{1,2}$/.test(code!)) return `${indent}pass  # ${code}`;
	const [, target] = /^([\w.,\s]+=\s*)[%!][\w\s]/.exec(code!) ?? [];
	return target === undefined ? line : `${indent}${target}...  # ${code!.slice(target.length)}`;
}
