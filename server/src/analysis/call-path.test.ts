import { expect, test } from 'vitest';
import { shortened } from './call-path.ts';

test('a path of eight steps is shown whole', () => {
	const steps = [1, 2, 3, 4, 5, 6, 7, 8];
	expect(shortened(steps)).toEqual(steps);
	expect(shortened([])).toEqual([]);
});

test('of a longer one, the near steps and the far end', () => {
	expect(shortened([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])).toEqual([1, 2, 3, 4, 5, 6, 7, 10]);
});
