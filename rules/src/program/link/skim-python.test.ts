import { describe, expect, test } from 'vitest';
import { skimPython } from './skim-python.ts';

const imports = (text: string): string[] =>
	skimPython(text).imports.map(({ specifier, level = 0 }) => '.'.repeat(level) + specifier);

describe('what may be asynchronous', () => {
	test.each([
		'async def f(): pass',
		'await f()',
		'import asyncio',
		'from httpx import Client',
		'client = httpx.AsyncClient()',
		'import httpx as client',
		'trio.run(main)',
		'@gen.coroutine\ndef f(): yield',
		'loop.call_soon_threadsafe(f)',
		'x = 1  # asynclint-disable-line',
	])('%s', text => expect(skimPython(text).isAsync).toBe(true));

	test.each([
		'',
		'import time\ntime.sleep(1)',
		'import threading',
		'awaited = 1',
		'from patriot import ratio',
		'# a trio of databases',
		'x = redis',
	])('not: %s', text => expect(skimPython(text).isAsync).toBe(false));
});

test.each([
	['import a', ['a']],
	['import a.b as c, d', ['a', 'a.b', 'as', 'c', 'd']],
	['from a.b import c', ['a.b', 'a.b.c']],
	['from a import (\n\tb,\n\tc as d,\n)', ['a', 'a.b', 'a.c', 'a.as', 'a.d']],
	['from a import b, \\\n    c', ['a', 'a.b', 'a.c']],
	['from . import a', ['.', '.a']],
	['from ..a.b import c', ['..a.b', '..a.b.c']],
	['from a import *', ['a']],
	['if x: import a\ntry: from b import c\nexcept ImportError: pass', ['a', 'b', 'b.c']],
	['x = 1; import a', ['a']],
	['def f():\r\n    import a\r\n', ['a']],
])('the imports of %j', (text, expected) => expect(imports(text)).toEqual(expect.arrayContaining(expected)));

test('classes and what stands between their brackets', () => {
	const { classes, bases } = skimPython('class A(b.C, metaclass=D):\n    class E: pass\n');
	expect([...classes]).toEqual(['A', 'E']);
	expect(bases).toEqual(['b', 'C', 'metaclass', 'D']);
});
