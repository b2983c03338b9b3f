import { expect, test } from 'vitest';
import type { Finding } from '#engine';
import { code } from './code.ts';
import { draw, undrawn } from './draw.ts';

const finding = (range: readonly [number, number], messageId: string, more: Partial<Finding> = {}): Finding => ({
	rule: 'no-x',
	messageId,
	message: messageId,
	range,
	tier: 'file',
	evidence: [],
	suggestions: [],
	...more,
});

test('a finding is drawn under its line, its fix and its suggestions after the text', () => {
	const text = 'one();\n\ttwo();';
	const removal = { messageId: 'removeTwo', message: 'Remove it.', edits: [{ range: [8, 14] as const, text: '' }] };
	const drawing = draw(
		text,
		[finding([0, 3], 'first'), finding([8, 11], 'second', { suggestions: [removal] })],
		'ONE();\n\ttwo();',
	);
	expect(drawing).toBe(
		[
			'one();',
			'~~~ first',
			'\ttwo();',
			'\t~~~ second',
			'=> fix',
			'ONE();\n\ttwo();',
			'=> removeTwo',
			'one();\n\t',
		].join('\n'),
	);
	expect(undrawn(drawing)).toBe(text);
});

test('a finding over several lines is drawn to the end of its first', () => {
	expect(draw('f(\n)', [finding([0, 4], 'wide')], 'f(\n)')).toBe('f(\n~~ wide\n)');
});

test('a text without drawings is itself', () => {
	const text = 'const pattern = /~~~ x/;\nconst arrow = () => fix;';
	expect(undrawn(text)).toBe(text);
});

test('`code` takes off the common indentation and keeps what is deeper', () => {
	expect(code`
		if (x)
			y();
	`).toBe('if (x)\n\ty();');
});
