import { describe, expect, test } from 'vitest';
import { placeInCell, readNotebook } from './notebook.ts';

const code = (source: string | string[]) => ({ cell_type: 'code', source });
const notebook = (cells: object[], metadata: object = {}) => JSON.stringify({ nbformat: 4, metadata, cells });

describe('a notebook as one text', () => {
	test('cells one below the other, text cells left out', () => {
		const read = readNotebook(
			notebook([code(['import time\n', 'x = 1']), { cell_type: 'markdown', source: '# a' }, code('await f()\n')]),
		)!;
		expect(read.text).toBe('import time\nx = 1\nawait f()\n\n');
		expect(read.cells).toEqual([1, 3]);
		expect([1, 2, 3].map(line => placeInCell(read, line))).toEqual([
			{ cell: 1, line: 1 },
			{ cell: 1, line: 2 },
			{ cell: 2, line: 1 },
		]);
	});

	test('magics, commands and questions mean nothing, also where a block needs a statement', () => {
		const source = '%time f()\n!pip install aiohttp\nif x:\n    !ls\nfiles = !ls\nf?\ny = x % 2\nz = a != b';
		expect(readNotebook(notebook([code(source)]))!.text.split('\n')).toEqual([
			'pass  # %time f()',
			'pass  # !pip install aiohttp',
			'if x:',
			'    pass  # !ls',
			'files = ...  # !ls',
			'pass  # f?',
			'y = x % 2',
			'z = a != b',
			'',
		]);
	});

	test('a cell of another language is empty, a timed one is Python', () => {
		expect(readNotebook(notebook([code('%%bash\nls | wc'), code('%%time\nf()')]))!.text).toBe(
			'\n\npass  # %%time\nf()\n',
		);
	});

	test('a title may stand above the magic of a cell, and a command may take several lines', () => {
		const cells = [code('#@title Sound\n\n%%html\n<audio>'), code('!pip install aiohttp \\\n  anyio \\\n  trio\nf()')];
		expect(readNotebook(notebook(cells))!.text).toBe(
			'\n\n\n\npass  # !pip install aiohttp \\\n#   anyio \\\n#   trio\nf()\n',
		);
	});

	test('other languages are left alone', () => {
		expect(readNotebook(notebook([], { language_info: { name: 'R' } }))).toBeUndefined();
		expect(readNotebook(notebook([], { kernelspec: { language: 'Python' } }))!.text).toBe('');
	});

	test('what is no notebook says so', () => {
		expect(() => readNotebook('{}')).toThrow('it has no "cells"');
		expect(() => readNotebook('{')).toThrow(SyntaxError);
	});
});
