import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AsyncFunctionDef, FunctionDef, Lambda, Module, PythonNode } from '#python';
import { childrenOf } from '#python';
import { beforeAll, describe, expect, it } from 'vitest';
import { createPythonSource } from '../../languages/python/create-source.ts';
import { loadPythonParser, type PythonParser } from '../../languages/python/parser/load.ts';
import { graphSize } from './graph-size.ts';
import { printFlow } from './print-flow.ts';
import { flowOf } from './python.ts';

let parse: PythonParser;
beforeAll(async () => {
	parse = await loadPythonParser();
});

const WORDS: Readonly<Record<string, string>> = {
	Await: 'await',
	Yield: 'yield',
	Return: 'return',
	Raise: 'raise',
	Break: 'break',
	Continue: 'continue',
	Assert: 'assert',
	Assign: '=',
	NamedExpr: ':=',
	withitem: 'enter',
	With: 'exit',
	AsyncWith: 'exit',
	FunctionDef: 'def',
	GeneratorExp: 'generator',
	ClassDef: 'class',
};
const ASKS: Readonly<Record<string, string>> = {
	For: 'next',
	AsyncFor: 'next',
	comprehension: 'next',
	ExceptHandler: 'except',
};

const asFunction = (text: string) => ['async def f():', ...text.split('\n').map(line => ` ${line}`)].join('\n');

/** The ways through the body of a function. Calls by their callee's text. */
function waysOf(text: string): string[] {
	const whole = asFunction(text);
	const { ast } = createPythonSource(whole, parse(whole));
	const textOf = ({ range }: PythonNode) => whole.slice(...range);
	return printFlow(flowOf(ast.body[0] as FunctionDef), {
		happens: node => (node.type === 'Call' ? textOf(node.func) : WORDS[node.type]),
		asks: test => ASKS[test.type] ?? (test.type === 'match_case' ? textOf(test.pattern) : textOf(test)),
	});
}

const expectWays = (_: string, text: string, ways: readonly string[]) => expect(waysOf(text)).toEqual([...ways].sort());

describe('what happens in which order', () => {
	it.each<[string, string, string[]]>([
		['calls', 'a(b(), k=c())', ['b c a end', 'b c a ✗ failure', 'b c ✗ failure', 'b ✗ failure']],
		['an assignment', 'x.y = a()', ['a = end', 'a ✗ failure']],
		['a conditional', 'a() if x else b()', ['!x b end', '!x b ✗ failure', '?x a end', '?x a ✗ failure']],
		['and', 'x and a()', ['!x end', '?x a end', '?x a ✗ failure']],
		['and in or', 'x and y or z', ['!x end', '?x !y end', '?x ?y end']],
		[
			'three in a row',
			'if x or y or z: return',
			['!x !y !z end', '!x !y ?z return end', '!x ?y return end', '?x return end'],
		],
		['walrus', 'if (x := y): return', [':= !x := y end', ':= ?x := y return end']],
		['not', 'if not x: return', ['!x return end', '?x end']],
		['await', 'await a()', ['a await end', 'a await ✗ failure', 'a ✗ failure']],
		[
			'a list comprehension',
			'[a(x) for x in y if x]',
			['!next end', '?next !x ↺', '?next ?x a ↺', '?next ?x a ✗ failure', '✗ failure'],
		],
		['a generator expression runs elsewhere', 'x = (a(y) for y in b())', ['b generator = end', 'b ✗ failure']],
		['decorators and defaults', '@a\ndef g(x=b()): c()', ['b def end', 'b ✗ failure']],
		['the body of a class', 'class A(a()):\n x = b()', ['a b = class end', 'a b ✗ failure', 'a ✗ failure']],
		['an f-string', 'f"{a()}"', ['a end', 'a ✗ failure']],
		['yield', 'x = yield', ['yield = end', 'yield ✗ failure']],
	])('%s', expectWays);
});

describe('jumps', () => {
	it.each<[string, string, string[]]>([
		[
			'if',
			'if x: return\nelif y: pass\na()',
			['!x !y a end', '!x !y a ✗ failure', '!x ?y a end', '!x ?y a ✗ failure', '?x return end'],
		],
		['while', 'while x: a()', ['!x end', '?x a ↺', '?x a ✗ failure']],
		['while True', 'while True:\n if x: break\n continue', ['!x continue ↺', '?x break end']],
		['while 1', 'while 1: pass', ['↺']],
		['else of a loop', 'while x:\n if y: break\nelse: return', ['!x return end', '?x !y ↺', '?x ?y break end']],
		['for', 'for x in y: a()', ['!next end', '?next a ↺', '?next a ✗ failure', '✗ failure']],
		[
			'break in the else of an inner loop',
			'while x:\n while y: pass\n else: break',
			['!x end', '?x !y break end', '?x ?y ↺'],
		],
		['assert', 'assert x, y', ['!x assert ✗ failure', '?x end']],
		['raise', 'raise a()', ['a raise ✗ failure', 'a ✗ failure']],
		[
			'match',
			'match x:\n case 1: return\n case A(b=2) if y: pass\n case _: z = 1',
			['!1 !A(b=2) = end', '!1 ?A(b=2) !y = end', '!1 ?A(b=2) ?y end', '?1 return end'],
		],
	])('%s', expectWays);
});

describe('errors and what runs on the way out', () => {
	it.each<[string, string, string[]]>([
		['except', 'try: a()\nexcept A: b = 1', ['a end', 'a ✗ !except failure', 'a ✗ ?except = end']],
		['except without a type', 'try: a()\nexcept: b = 1', ['a end', 'a ✗ = end']],
		[
			'else is not guarded',
			'try: a()\nexcept Exception: return\nelse: b()',
			['a b end', 'a b ✗ failure', 'a ✗ return end'],
		],
		['finally', 'try: a()\nfinally: b = 1', ['a = end', 'a ✗ = failure']],
		['return through finally', 'try: return\nfinally: b = 1', ['return = end']],
		[
			'with',
			'with x as y: a()',
			[
				'enter a exit end',
				'enter a exit ✗ failure',
				'enter a ✗ exit failure',
				'enter a ✗ exit ✗ failure',
				'enter ✗ failure',
			],
		],
		[
			'return from with',
			'async with x: return',
			['enter return exit end', 'enter return exit ✗ failure', 'enter ✗ failure'],
		],
		[
			'suppress',
			'with suppress(A): raise',
			[
				'suppress enter raise ✗ exit end',
				'suppress enter raise ✗ exit failure',
				'suppress enter raise ✗ exit ✗ failure',
				'suppress enter ✗ failure',
				'suppress ✗ failure',
			],
		],
		[
			'an error that a test expects',
			'with pytest.raises(A): raise',
			[
				'pytest.raises enter raise ✗ exit end',
				'pytest.raises enter raise ✗ exit ✗ failure',
				'pytest.raises enter ✗ failure',
				'pytest.raises ✗ failure',
			],
		],
		[
			'two managers',
			'with x, y: pass',
			[
				'enter enter exit exit end',
				'enter enter exit exit ✗ failure',
				'enter enter exit ✗ exit failure',
				'enter enter exit ✗ exit ✗ failure',
				'enter enter ✗ exit failure',
				'enter enter ✗ exit ✗ failure',
				'enter ✗ failure',
			],
		],
	])('%s', expectWays);
});

describe('real code', () => {
	const room = join(import.meta.dirname, '../../../../test');
	const files = (readdirSync(room, { recursive: true }) as string[]).filter(path => path.endsWith('.py'));

	it.each(files.map(path => [path]))('%s has a point for each of its calls, and a graph in proportion', path => {
		const text = readFileSync(join(room, path), 'utf8');
		const { ast } = createPythonSource(text, parse(text));
		const nodes = nodesIn(ast);
		const roots = [ast, ...nodes.filter(isFunction)];
		const graphs = roots.map(flowOf);
		const calls = nodes.filter(node => node.type === 'Expr' && node.value.type === 'Call').map(node => node as never);
		expect(calls.filter(({ value }) => !graphs.some(graph => graph.pointsOf(value).length))).toEqual([]);
		const size = graphs.reduce((sum, { start }) => sum + graphSize(start), 0);
		expect(size).toBeLessThan(nodes.length * 4 + 10 * roots.length);
	});
});

const nodesIn = (node: PythonNode): PythonNode[] => [node, ...childrenOf(node).flatMap(nodesIn)];
const isFunction = (node: PythonNode): node is AsyncFunctionDef | FunctionDef | Lambda | Module =>
	node.type === 'FunctionDef' || node.type === 'AsyncFunctionDef' || node.type === 'Lambda';
