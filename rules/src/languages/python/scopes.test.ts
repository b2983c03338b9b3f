import { beforeAll, describe, expect, it } from 'vitest';
import { createPythonSource } from './create-source.ts';
import type { Name, PythonNode } from './nodes.ts';
import { childrenOf } from './children.ts';
import { loadPythonParser, type PythonParser } from './parser/load.ts';
import { qualifiedName } from './qualified-name.ts';
import type { PythonSource } from './source.ts';
import { binding, isInAsyncContext } from './vocabulary.ts';

let parse: PythonParser;
beforeAll(async () => {
	parse = await loadPythonParser();
});

const sourceOf = (text: string): PythonSource => createPythonSource(text, parse(text));

const nodesOf = (node: PythonNode): PythonNode[] => [node, ...childrenOf(node).flatMap(nodesOf)];

/** The last name that is read as `id`. */
const lastName = (source: PythonSource, id: string): Name =>
	nodesOf(source.ast).findLast((node): node is Name => node.type === 'Name' && node.id === id && node.ctx === 'Load')!;

/** The kind of node that owns the scope in which a name is bound. */
function ownerOf(text: string, id = 'x'): string | undefined {
	const source = sourceOf(text);
	return binding(source, lastName(source, id))?.scope.node.type;
}

describe('what a name means', () => {
	it.each([
		['a parameter', 'x = 1\ndef f(x): x', 'FunctionDef'],
		['a default runs around the function', 'x = 1\ndef f(a=x): x = 2', 'Module'],
		['an annotation runs around the function', 'x = 1\ndef f(x: x): pass', 'Module'],
		['a class is not seen from its methods', 'x = 1\nclass A:\n x = 2\n def f(self): x', 'Module'],
		['a class body sees its own names', 'x = 1\nclass A:\n x = 2\n x', 'ClassDef'],
		['a decorator runs around the class', 'x = 1\n@x\nclass A:\n x = 2', 'Module'],
		['global', 'x = 1\ndef f():\n global x\n x = 2\n x', 'Module'],
		['nonlocal', 'x = 0\ndef f():\n x = 1\n def g():\n  nonlocal x\n  x', 'FunctionDef'],
		['bound later in the function', 'x = 1\ndef f():\n x\n x = 2', 'FunctionDef'],
		['a target of a comprehension', 'x = 1\n[x for x in y]', 'ListComp'],
		['the first iterable of a comprehension', 'x = 1\n[a for x in x]', 'Module'],
		['a later iterable', 'x = 1\n[a for x in y for b in x]', 'ListComp'],
		['a walrus in a comprehension', 'def f():\n [x := a for a in b]\n x', 'FunctionDef'],
		['except as', 'try: a\nexcept E as x: x', 'Module'],
		['with as', 'def f():\n with a as (b, x): x', 'FunctionDef'],
		['a capture', 'match a:\n case {"k": [x]}: x', 'Module'],
		['an import', 'import x.y\nx', 'Module'],
		['nothing', 'x', undefined],
	])('%s', (_, text, owner) => {
		expect(ownerOf(text)).toBe(owner);
	});
});

describe('qualifiedName', () => {
	it.each([
		['import time\ntime.sleep(1)', 'time.sleep'],
		['import time as t\nt.sleep(1)', 'time.sleep'],
		['from time import sleep as s\ns(1)', 'time.sleep'],
		['from .models import User\nUser(1)', '.models.User'],
		['from .. import db\ndb.run(1)', '..db.run'],
		['import urllib.request\nurllib.request.urlopen(1)', 'urllib.request.urlopen'],
		['import time\nnap = time.sleep\nnap(1)', 'time.sleep'],
		['time.sleep(1)', 'time.sleep'],
		['open(1)', 'builtins.open'],
		['import time\ndef f(time): time.sleep(1)', undefined],
		['def open(a): pass\nopen(1)', undefined],
		['class time:\n pass\ntime.sleep(1)', undefined],
		['mine.sleep(1)', undefined],
		['a = b\nb = a\na(1)', undefined],
	])('%j', (text, name) => {
		const source = sourceOf(text);
		const call = nodesOf(source.ast).findLast(node => node.type === 'Call');
		expect(qualifiedName(source, (call as { func: PythonNode }).func)).toBe(name);
	});
});

describe('isInAsyncContext', () => {
	it.each([
		['async def f(): g()', true],
		['def f(): g()', false],
		['async def f():\n def h(): g()', false],
		['async def f(): lambda: g()', false],
		['async def f(): [g() for a in b]', true],
		['await a\ng()', true],
		['g()', false],
	])('%j: %s', (text, expected) => {
		const source = sourceOf(text);
		const call = nodesOf(source.ast).findLast(node => node.type === 'Call')!;
		expect(isInAsyncContext(source, call)).toBe(expected);
	});
});
