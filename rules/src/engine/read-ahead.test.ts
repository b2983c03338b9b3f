import { expect, test } from 'vitest';
import { ReadAhead } from './read-ahead.ts';

test('keeps what will be checked, and gives it once', () => {
	const ahead = new ReadAhead<string>();
	ahead.expect(['/a.py']);
	ahead.keep('/a.py', 'a', 'tree of a');
	ahead.keep('/b.py', 'b', 'tree of b');
	expect([ahead.take('/a.py', 'a'), ahead.take('/a.py', 'a'), ahead.take('/b.py', 'b')]).toEqual([
		'tree of a',
		undefined,
		undefined,
	]);
});

test('another text than the one that was kept is parsed', () => {
	const ahead = new ReadAhead<string>();
	ahead.expect(['/a.py']);
	ahead.keep('/a.py', 'a', 'tree');
	expect(ahead.take('/a.py', 'b')).toBeUndefined();
});

test('what came first goes when there is too much', () => {
	const ahead = new ReadAhead<string>();
	const paths = ['/a.py', '/b.py', '/c.py'];
	ahead.expect(paths);
	const text = 'x'.repeat(1_500_000);
	for (const path of paths) ahead.keep(path, text, path);
	expect(paths.map(path => ahead.take(path, text))).toEqual([undefined, '/b.py', '/c.py']);
});
