import { expect, test } from 'vitest';
import { applyEdits, applyFixes } from './apply-edits.ts';

test('edits apply in the order of the text, insertions at one place in the order given', () => {
	const edits = [
		{ range: [4, 5] as const, text: 'E' },
		{ range: [0, 0] as const, text: '1' },
		{ range: [0, 0] as const, text: '2' },
		{ range: [1, 2] as const, text: '' },
	];
	expect(applyEdits('abcdef', edits)).toBe('12acdEf');
});

test('edits that overlap are refused', () => {
	const edits = [
		{ range: [0, 3] as const, text: 'x' },
		{ range: [2, 4] as const, text: 'y' },
	];
	expect(() => applyEdits('abcdef', edits)).toThrow('offset 2');
});

test('a fix is taken whole or not at all', () => {
	const first = [{ range: [0, 1] as const, text: 'A' }];
	const second = [
		{ range: [0, 1] as const, text: 'Z' },
		{ range: [3, 4] as const, text: 'D' },
	];
	const third = [{ range: [2, 3] as const, text: 'C' }];
	expect(applyFixes('abcd', [first, second, third])).toEqual({ text: 'AbCd', applied: 2 });
});
