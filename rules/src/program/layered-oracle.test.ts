import { expect, test } from 'vitest';
import { layeredOracle } from './layered-oracle.ts';
import type { Share, TypeFacts } from './type-facts.ts';
import type { Ranged, TypeOracle } from './type-oracle.ts';

const facts = (promise: Share): TypeFacts => ({
	promise,
	thenable: promise,
	items: 'none',
	callable: false,
	names: [],
});
const node = (start: number): Ranged => ({ type: 'Identifier', range: [start, start + 1] });

/** Knows the nodes that start at these places, and writes down what it was asked. */
const knowing = (starts: readonly number[], promise: Share, asked: number[][]): TypeOracle => ({
	types(nodes) {
		asked.push(nodes.map(({ range: [start] }) => start));
		return nodes.map(({ range: [start] }) => (starts.includes(start) ? facts(promise) : undefined));
	},
});

test('the next oracle is asked for what is open, and no more', () => {
	const asked: number[][] = [];
	const oracle = layeredOracle([knowing([1, 3], 'all', asked), knowing([2, 3], 'none', asked)]);
	const answers = oracle.types([node(1), node(2), node(3), node(4)]);
	expect(answers.map(answer => answer?.promise)).toEqual(['all', 'none', 'all', undefined]);
	expect(asked).toEqual([
		[1, 2, 3, 4],
		[2, 4],
	]);
});

test('an oracle is left alone when nothing is open', () => {
	const asked: number[][] = [];
	layeredOracle([knowing([1], 'all', asked), knowing([1], 'none', asked)]).types([node(1)]);
	expect(asked).toHaveLength(1);
	expect(layeredOracle([]).types([node(1)])).toEqual([undefined]);
});
