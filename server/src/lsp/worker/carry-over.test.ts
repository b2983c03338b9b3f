import { describe, expect, test } from 'vitest';
import type { Finding } from '#engine';
import { carryOver } from './carry-over.ts';

const finding = (text: string, word: string): Finding => ({
	rule: 'no-x',
	messageId: 'found',
	message: '',
	tier: 'typed',
	range: [text.indexOf(word), text.indexOf(word) + word.length],
	evidence: [{ message: '', range: [0, 1] }],
	fix: [{ range: [0, 1], text: '' }],
	suggestions: [{ messageId: 'a', message: '', edits: [] }],
});

/** Where the finding on `load` lies after an edit: the text there. */
function carried(before: string, after: string): string | undefined {
	const [moved] = carryOver([finding(before, 'load')], before, after);
	return moved && after.slice(...moved.range);
}

describe('carryOver', () => {
	test.each([
		['an edit before it', 'a; load();', 'a; bb; load();'],
		['an edit after it', 'load(); a;', 'load(); b;'],
		['an edit right before it', 'load();', '\n\nload();'],
		['an edit right after it', 'load();', 'load.now();'],
		['no edit at all', 'load();', 'load();'],
	])('moves a finding with %s', (_, before, after) => expect(carried(before, after)).toBe('load'));

	test.each([
		['when it is edited', 'load();', 'lad();'],
		['when it grows at its end', 'load();', 'loaded();'],
		['when it grows at its start', 'load();', 'unload();'],
		['when it is gone', 'a; load();', 'a;'],
		['when everything is new', 'load();', 'something else'],
	])('drops a finding %s', (_, before, after) => expect(carried(before, after)).toBeUndefined());

	test('takes no edits along, and no evidence that was edited', () => {
		const [moved] = carryOver([finding('a; load();', 'load')], 'a; load();', 'bb; load();');
		expect(moved!.fix).toBeUndefined();
		expect(moved).toMatchObject({ suggestions: [], evidence: [] });
	});
});
