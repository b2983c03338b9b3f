import { expect, test } from 'vitest';
import { blank, replaced } from './edit-sites.ts';

test('offsets of a changed text lead back to where they lay', () => {
	const text = 'a = f(); b(); c();';
	const { text: changed, before } = replaced(text, [
		{ range: [0, 4], text: '' },
		{ range: [9, 13], text: 'longer();' },
	]);
	expect(changed).toBe('f(); longer(); c();');
	expect(before(changed.indexOf('f'))).toBe(text.indexOf('f'));
	expect(before(changed.indexOf('longer') + 3)).toBe(text.indexOf('b'));
	expect(before(changed.indexOf('c'))).toBe(text.indexOf('c'));
});

test('what is blanked keeps its lines', () => expect(blank('ab\ncd', [1, 4])).toEqual({ range: [1, 4], text: ' \n ' }));
