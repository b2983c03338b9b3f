import { describe, expect, test } from 'vitest';
import { applyEdits, LineIndex, type CommentRoom, type FileLint, type Finding } from '#engine';
import { COMMENT_FORMS } from './comment-forms.ts';
import { disableInFile, disableOnLine } from './disable-comments.ts';

const { python } = COMMENT_FORMS;

/** A finding of `no-x` at the mark `§`, in a text whose lines all have the same room. */
function marked(text: string, room: CommentRoom = 'code') {
	const at = text.indexOf('§');
	const plain = text.replace('§', '');
	const finding = { rule: 'no-x', range: [at, at + 1] } as unknown as Finding;
	const lint = { text: plain, lines: new LineIndex(plain), commentRoomAt: () => room } as unknown as FileLint;
	return { plain, finding, lint };
}

function onLine(text: string, room?: CommentRoom): string | undefined {
	const { plain, finding, lint } = marked(text, room);
	const edit = disableOnLine(lint, finding, python);
	return edit && applyEdits(plain, [edit]);
}

function inFile(text: string): string {
	const { plain, finding } = marked(text);
	return applyEdits(plain, [disableInFile(plain, finding, python)]);
}

describe('Python: on a line', () => {
	test('above the line, as deep, with the line breaks of the file', () => {
		expect(onLine('def f():\r\n    §g()\r\n')).toBe(
			'def f():\r\n    # asynclint-disable-next-line no-x\r\n    g()\r\n',
		);
	});

	test('into a directive that is there, before its reason', () => {
		expect(onLine('# asynclint-disable-next-line no-y -- it is a script\n§g()')).toBe(
			'# asynclint-disable-next-line no-y, no-x -- it is a script\ng()',
		);
		expect(onLine('# asynclint-disable-next-line no-y\n§g()')).toBe('# asynclint-disable-next-line no-y, no-x\ng()');
	});

	test('not between a line and a directive that ends with the code above', () => {
		expect(onLine('a()  # asynclint-disable-next-line no-y\n§g()')).toBeUndefined();
	});

	test('not where a comment cannot be written, and not in braces', () => {
		expect(onLine('§g()', 'none')).toBeUndefined();
		expect(onLine('§g()', 'jsx')).toBeUndefined();
	});
});

describe('Python: for the file', () => {
	test.each([
		['above a docstring, which stays the first statement', '"""Doc."""\n§g()', '', '"""Doc."""\ng()'],
		['below the hash-bang', '#!/usr/bin/env python3\n§g()', '#!/usr/bin/env python3\n', 'g()'],
		['below the encoding', '# -*- coding: utf-8 -*-\n§g()', '# -*- coding: utf-8 -*-\n', 'g()'],
		[
			'below the hash-bang and the encoding',
			'#!/usr/bin/python\n# vim: set fileencoding=latin-1 :\n§g()',
			'#!/usr/bin/python\n# vim: set fileencoding=latin-1 :\n',
			'g()',
		],
		['above other comments', '# Copyright\n# All rights\n§g()', '', '# Copyright\n# All rights\ng()'],
		['below a byte order mark', '\uFEFF§g()', '\uFEFF', 'g()'],
	])('%s', (_, text, above, below) => {
		expect(inFile(text)).toBe(`${above}# asynclint-disable no-x\n${below}`);
	});

	test('below a hash-bang that no line follows', () => {
		expect(inFile('#!/usr/bin/env python3§')).toBe('#!/usr/bin/env python3\n# asynclint-disable no-x\n');
	});
});
