import { expect, test } from 'vitest';
import { soundEdits } from './sound-edits.ts';

const inText = (text: string) => ({
	text,
	comments: [...text.matchAll(/#[^\r\n]*/g)].map(({ index, 0: { length } }) => ({
		range: [index, index + length] as const,
	})),
});

test('line breaks are those of the file', () => {
	const edits = [{ range: [0, 0] as const, text: 'import os\n\nimport re\r\n' }];
	expect(soundEdits(inText('a()\r\nb()\r\n'), edits)).toEqual([
		{ range: [0, 0], text: 'import os\r\n\r\nimport re\r\n' },
	]);
	expect(soundEdits(inText('a()\nb()\n'), edits)).toBe(edits);
});

test('edits that overlap are no fix', () => {
	const edits = [
		{ range: [0, 4] as const, text: 'x' },
		{ range: [2, 2] as const, text: 'y' },
	];
	expect(soundEdits(inText('abcdef'), edits)).toBeUndefined();
	expect(soundEdits(inText('abcdef'), [{ range: [4, 4], text: 'y' }, edits[0]!])).toHaveLength(2);
});

test('a comment that no edit brings back keeps its place', () => {
	const source = inText('a(\n\t# why\n\tb,\n)\n');
	expect(soundEdits(source, [{ range: [2, 12], text: 'b' }])).toBeUndefined();
	expect(soundEdits(source, [{ range: [2, 12], text: '\n# why\nb' }])).toHaveLength(1);
	expect(soundEdits(source, [{ range: [10, 11], text: 'c' }])).toHaveLength(1);
});

test('no edits are no fix', () => {
	expect(soundEdits(inText('a'), [])).toBeUndefined();
	expect(soundEdits(inText('a'), undefined)).toBeUndefined();
});
