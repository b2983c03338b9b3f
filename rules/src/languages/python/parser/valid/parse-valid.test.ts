import { expect, it } from 'vitest';
import { childrenOf } from '../../children.ts';
import type { PythonNode } from '../../nodes.ts';
import { loadPythonParser } from '../load.ts';
import { parseValid } from './parse-valid.ts';

it.each([
	'',
	'# only a comment',
	'if x:\n\ty\n',
	'a = 1\rb = 2\r',
	'match [a]:\n case [x]: y\n',
	'match (x)\nmatch = match[0]\nmatch.y: int = 2',
	'type = type(x)\ntype X[T = int] = list[T]',
	'with (a, b as c,): pass\nwith (a, b) as c, (d): pass\nwith (yield): pass',
	'f"{a:=5}" f\'{b["c"]!r:>{d}}\'',
	'print(*a, b=c, **d)\nf(x for x in y)',
	'try: pass\nexcept A, B: pass',
	'名前 = 1',
])('reads %j', text => expect(parseValid(text)).toBeDefined());

it.each([
	'x.',
	'x = = 1',
	')',
	'(]',
	'async x',
	'class :',
	'  x',
	'if x:\ny',
	'if x:\n\ty\n        z',
	'f() = 1',
	'a + b += 1',
	'(a, b): int',
	'del f()',
	'f(a=1, b)',
	'f(**a, *b)',
	'f(a for a in b, c)',
	'def f(a=1, b): pass',
	'def f(*): pass',
	'def f(*, **a): pass',
	'def f(/, a): pass',
	'try: pass',
	'"a" b"c"',
	'b"é"',
	'f"{a"',
	'f"}"',
	'"a\n"',
	'012',
	'x = 1 \\',
	'print x',
	'while: pass',
	'import a.',
	'from import a',
	'match x:\n  case a, if b: pass\n  y',
	'\0',
	'('.repeat(100_000),
	`x${'+1'.repeat(20_000)}`,
])('leaves %j to the parser that recovers', text => expect(parseValid(text)).toBeUndefined());

it('gives every node its parent', async () => {
	const parse = await loadPythonParser();
	const { ast } = parse('@d\nasync def f(a: b = c, *d, **e) -> g:\n\treturn [f"{x!r:{y}}" async for x in h if i]\n');
	const orphans = (node: PythonNode): PythonNode[] =>
		childrenOf(node).flatMap(child => [...(child.parent === node ? [] : [child]), ...orphans(child)]);
	expect(childrenOf(ast)).toHaveLength(1);
	expect(orphans(ast)).toEqual([]);
});
