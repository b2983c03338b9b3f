import { expect, test } from 'vitest';
import { judged } from './targets.ts';

const costs = new Map([
	['ours', { cpu: 2, memory: 600 }],
	['theirs', { cpu: 10, memory: 1000 }],
]);

test('a ratio is met at its limit and not above', () => {
	expect(judged({ ours: 'ours', theirs: 'theirs', what: 'cpu', limit: 0.2 }, costs)).toEqual([
		'CPU: ours / theirs',
		'0.2',
		'<= 0.2',
		'met',
	]);
	expect(judged({ ours: 'ours', theirs: 'theirs', what: 'memory', limit: 0.5 }, costs).at(-1)).toBe('not met');
});

test('what was not measured is not judged', () => {
	expect(() => judged({ ours: 'ours', theirs: 'nobody', what: 'cpu', limit: 1 }, costs)).toThrow(/nobody/);
});
