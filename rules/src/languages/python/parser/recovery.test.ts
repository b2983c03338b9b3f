import { beforeAll, expect, it } from 'vitest';
import { loadPythonParser, type PythonParser } from './load.ts';

let parse: PythonParser;
beforeAll(async () => {
	parse = await loadPythonParser();
});

const BEFORE = 'import time\n\nasync def before():\n    time.sleep(1)\n\n';
const AFTER = '\n\nasync def after():\n    time.sleep(2)\n';

const functionsOf = (text: string): string[] =>
	parse(text).ast.body.flatMap(node => (node.type === 'AsyncFunctionDef' ? [node.name] : []));

it.each(['x.', 'x = = 1', ')', 'async def', 'class :', '$'])('keeps what stands around %j', broken => {
	const text = BEFORE + broken + AFTER;
	expect(functionsOf(text)).toEqual(['before', 'after']);
	expect(parse(text).broken.length).toBeGreaterThan(0);
});

it('keeps what stands before a quote that is left open', () => {
	const text = `${BEFORE}x = "${AFTER}`;
	expect(functionsOf(text)).toContain('before');
	expect(parse(text).broken.length).toBeGreaterThan(0);
});

it('takes backquotes of Python 2 for what they are: no Python', () => {
	const text = `${BEFORE}x = \`1\`${AFTER}`;
	expect(functionsOf(text)).toEqual(['before', 'after']);
	expect(parse(text).broken.length).toBeGreaterThan(0);
});

it('names no broken range in a text without a mistake', () => {
	expect(parse(BEFORE + AFTER).broken).toEqual([]);
});

it('reads any beginning of a text without throwing', () => {
	const text = `${BEFORE}@a\nasync def f[T](a: b[c] = 1, *d, **e) -> g:\n    x = f"{a!r:>{b}}" if b else [c async for c in d]\n${AFTER}`;
	for (let end = 0; end <= text.length; end++) {
		const { ast } = parse(text.slice(0, end));
		expect(ast.range).toEqual([0, end]);
	}
});

it('gives up on brackets nested a hundred thousand deep, and says so', () => {
	const text = '('.repeat(100_000) + ')'.repeat(100_000);
	expect(parse(text).broken.length).toBeGreaterThan(0);
});

it.each(['x = 0x1L', 'x = 0777L', 'x = 12l'])('reads a number of Python 2 without throwing: %s', text => {
	expect(() => parse(text)).not.toThrow();
});
