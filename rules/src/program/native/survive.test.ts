import { expect, test } from 'vitest';
import { askInParts } from './survive.ts';

test('what the checker fails on is left out, and the rest is answered', () => {
	let asked = 0;
	const ask = (nodes: readonly number[]) => {
		asked++;
		if (nodes.includes(13)) throw new Error('panic');
		return nodes.map(String);
	};
	const nodes = Array.from({ length: 64 }, (_, index) => index);
	const answers = askInParts(nodes, ask, () => true);
	expect(answers).toEqual(nodes.map(node => (node === 13 ? undefined : String(node))));
	expect(asked).toBeLessThanOrEqual(2 * Math.log2(64) + 1);
});

test('a checker that is gone is not asked again', () => {
	let asked = 0;
	const ask = () => {
		asked++;
		throw new Error('EOF');
	};
	expect(() => askInParts([1, 2, 3], ask, () => false)).toThrow('EOF');
	expect(asked).toBe(1);
});
