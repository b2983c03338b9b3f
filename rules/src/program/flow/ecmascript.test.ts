import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isFunction, unwrap, type FunctionNode } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';
import { visitorKeys } from '@typescript-eslint/visitor-keys';
import { describe, expect, it } from 'vitest';
import { walk } from '../../engine/walk.ts';
import { parseEcmascript } from '../../languages/ecmascript/parse.ts';
import { flowOf } from './ecmascript.ts';
import { graphSize } from './graph-size.ts';
import { printFlow } from './print-flow.ts';

const WORDS: Readonly<Record<string, string>> = {
	AwaitExpression: 'await',
	YieldExpression: 'yield',
	ReturnStatement: 'return',
	ThrowStatement: 'throw',
	BreakStatement: 'break',
	ContinueStatement: 'continue',
	VariableDeclaration: 'dispose',
	FunctionExpression: 'function',
	ClassDeclaration: 'class',
	AssignmentExpression: '=',
};

/** The ways through the body of a function, or through a module. Calls by their callee's text. */
function waysOf(text: string, root: 'function' | 'module' = 'function'): string[] {
	const whole = root === 'function' ? `async function* f() {${text}}` : text;
	const { source, problems } = parseEcmascript(whole, '/project/case.ts');
	expect(problems).toEqual([]);
	const textOf = ({ range }: TSESTree.Node) => whole.slice(...range);
	return printFlow(flowOf(root === 'function' ? (source.ast.body[0] as FunctionNode) : source.ast), {
		happens: node =>
			node.type === 'CallExpression' || node.type === 'NewExpression' ? textOf(unwrap(node.callee)) : WORDS[node.type],
		asks: test => (test.type.startsWith('For') ? 'next' : textOf(test)),
	});
}

describe('what happens in which order', () => {
	it.each<[string, string, string[]]>([
		['calls', 'a(b(), c())', ['b c a end', 'b c a ✗ failure', 'b c ✗ failure', 'b ✗ failure']],
		['an assignment', 'x.y = a()', ['a = end', 'a ✗ failure']],
		['what a target needs', 'a().y = b()', ['a b = end', 'a b ✗ failure', 'a ✗ failure']],
		['?:', 'x ? a() : b()', ['!x b end', '!x b ✗ failure', '?x a end', '?x a ✗ failure']],
		['&&', 'x && a()', ['!x end', '?x a end', '?x a ✗ failure']],
		['&& in ||', 'x && y || a()', ['!x a end', '!x a ✗ failure', '?x !y a end', '?x !y a ✗ failure', '?x ?y end']],
		['??', 'x ?? a()', ['!x a end', '!x a ✗ failure', '?x end']],
		['??=', 'x ??= a()', ['!x a = end', '!x a ✗ failure', '?x end']],
		['an optional chain', 'x?.y.z(a())', ['!x end', '?x a x?.y.z end', '?x a x?.y.z ✗ failure', '?x a ✗ failure']],
		['an optional call', 'x?.()', ['!x end', '?x x end', '?x x ✗ failure']],
		['a default value', 'const { x = a() } = y', ['a end', 'a ✗ failure', 'end']],
		['a template', '`${a()}${b}`', ['a end', 'a ✗ failure']],
		['a nested function', 'x = function () { a(); }', ['function = end']],
		[
			'a class',
			'class A { [a()] = b(); static x = c(); m() { d(); } static { e(); } }',
			['a c e class end', 'a c e ✗ failure', 'a c ✗ failure', 'a ✗ failure'],
		],
		['await and yield', 'yield await x', ['await yield end', 'await yield ✗ failure', 'await ✗ failure']],
	])('%s', (_, text, ways) => {
		expect(waysOf(text)).toEqual(ways.sort());
	});

	it('says what a module does', () => {
		expect(waysOf('export const x = new A(); export default function () { b(); }', 'module')).toEqual([
			'A end',
			'A ✗ failure',
		]);
	});

	it('runs the defaults of parameters', () => {
		expect(waysOf('', 'function')).toEqual(['end']);
		const { source } = parseEcmascript('const f = (x = a()) => b(x)', '/project/case.js');
		const [declaration] = source.ast.body as [TSESTree.VariableDeclaration];
		const graph = flowOf(declaration.declarations[0].init as FunctionNode);
		const words = { happens: ({ type }: TSESTree.Node) => (type === 'CallExpression' ? 'call' : ''), asks: () => '' };
		expect(printFlow(graph, words)).toEqual(
			['call call end', 'call call ✗ failure', 'call end', 'call ✗ failure'].sort(),
		);
	});
});

describe('jumps', () => {
	it.each<[string, string, string[]]>([
		['if', 'if (x) return; a()', ['!x a end', '!x a ✗ failure', '?x return end']],
		['! in if', 'if (!x) return;', ['!x return end', '?x end']],
		['|| in if', 'if (x || y) return;', ['!x !y end', '!x ?y return end', '?x return end']],
		['throw', 'if (x) throw y; a()', ['!x a end', '!x a ✗ failure', '?x throw ✗ failure']],
		['while', 'while (x) a()', ['!x end', '?x a ↺', '?x a ✗ failure']],
		['an endless loop', 'while (true) { if (x) break; a() }', ['!x a ↺', '!x a ✗ failure', '?x break end']],
		['for without a test', 'for (;;) a()', ['a ↺', 'a ✗ failure']],
		['do', 'do { a() } while (x)', ['a !x end', 'a ?x ↺', 'a ✗ failure']],
		[
			'continue runs the update',
			'for (; x; u()) { continue; }',
			['!x end', '?x continue u ↺', '?x continue u ✗ failure'],
		],
		['for of', 'for (const x of y) a()', ['!next end', '?next a ↺', '?next a ✗ failure', '✗ failure']],
		['for in', 'for (const x in y) ;', ['!next end', '?next ↺']],
		[
			'labels',
			'o: for (const x in y) for (;;) { if (a) break o; if (b) continue o; }',
			['!next end', '?next !a !b ↺', '?next !a ?b continue ↺', '?next ?a break end'],
		],
		['a labelled block', 'o: { if (x) break o; a() }', ['!x a end', '!x a ✗ failure', '?x break end']],
		[
			'switch',
			'switch (x) { case 1: a(); case 2: break; default: b() }',
			['!1 !2 b end', '!1 !2 b ✗ failure', '!1 ?2 break end', '?1 a break end', '?1 a ✗ failure'],
		],
		['switch without default', 'switch (x) { case 1: return }', ['!1 end', '?1 return end']],
		[
			'default in the middle',
			'switch (x) { default: a(); case 1: b() }',
			['!1 a b end', '!1 a b ✗ failure', '!1 a ✗ failure', '?1 b end', '?1 b ✗ failure'],
		],
	])('%s', (_, text, ways) => {
		expect(waysOf(text)).toEqual(ways.sort());
	});
});

describe('errors and what runs on the way out', () => {
	it.each<[string, string, string[]]>([
		['catch', 'try { a() } catch { b() }', ['a end', 'a ✗ b end', 'a ✗ b ✗ failure']],
		['an error that no point shows', 'try { x.y } catch { return }', ['end', '✗ return end']],
		['finally', 'try { a() } finally { b() }', ['a b end', 'a b ✗ failure', 'a ✗ b failure', 'a ✗ b ✗ failure']],
		[
			'no way enters by return and goes on',
			'try { if (x) return; } finally { y = 1 } a()',
			['!x = a end', '!x = a ✗ failure', '?x return = end'],
		],
		['break through finally', 'for (;;) try { break; } finally { y = 1 }', ['break = end']],
		['finally that returns', 'try { throw x } finally { return }', ['throw ✗ return end']],
		['catch and finally', 'try { a() } catch { return } finally { y = 1 }', ['a = end', 'a ✗ return = end']],
		[
			'using',
			'using x = y; a()',
			['a dispose end', 'a dispose ✗ failure', 'a ✗ dispose failure', 'a ✗ dispose ✗ failure'],
		],
		[
			'using in a loop',
			'for (using x of y) { break }',
			['!next end', '?next break dispose end', '?next break dispose ✗ failure', '✗ failure'],
		],
	])('%s', (_, text, ways) => {
		expect(waysOf(text)).toEqual(ways.sort());
	});

	it('has as many copies of a finally as ways into it, and a bound for those in each other', () => {
		const depth = 40;
		const text = `async function f() {${'try { a() } finally {'.repeat(depth)}${'}'.repeat(depth)}}`;
		const { source } = parseEcmascript(text, '/project/case.ts');
		expect(graphSize(flowOf(source.ast.body[0] as FunctionNode).start)).toBeLessThan(depth * 100);
	});
});

describe('real code', () => {
	const room = join(import.meta.dirname, '../..');
	const files = (readdirSync(room, { recursive: true }) as string[]).filter(path => path.endsWith('.ts'));

	it.each(files.map(path => [path]))('%s has a point for each of its calls, and a graph in proportion', path => {
		const { source, problems } = parseEcmascript(readFileSync(join(room, path), 'utf8'), path);
		expect(problems).toEqual([]);
		const roots: (FunctionNode | TSESTree.Program)[] = [source.ast];
		const nodes: TSESTree.Node[] = [];
		const collect = (node: TSESTree.Node) => {
			nodes.push(node);
			if (isFunction(node)) roots.push(node);
		};
		walk(source.ast, visitorKeys, new Map(Object.keys(visitorKeys).map(type => [type, [collect as never]])));

		const calls = nodes.filter(node => node.type === 'CallExpression' && !isInFieldOrType(node));
		const graphs = roots.map(flowOf);
		expect(calls.filter(call => !graphs.some(graph => graph.pointsOf(call).length))).toEqual([]);
		const size = graphs.reduce((sum, { start }) => sum + graphSize(start), 0);
		expect(size).toBeLessThan(nodes.length * 4 + 10 * roots.length);
	});
});

/** A field's initialiser runs with each `new`, in no body. */
const isInFieldOrType = (node: TSESTree.Node): boolean => {
	for (let at: TSESTree.Node | undefined = node; at && !isFunction(at); at = at.parent) {
		if (at.type === 'PropertyDefinition' && !at.static) return true;
	}
	return false;
};
