import { describe, expect, test } from 'vitest';
import { printed } from './test-facts.ts';

describe('heads', () => {
	test.each([
		['async function load() {}', ['async def load() returns nothing']],
		['const load = function* () {}', ['generator def load() returns nothing']],
		['const load = (store: Store, ...rest) => store', ['def load(store: Store!, *) returns Store!']],
		['const api = { load() {} }', ['def load() returns nothing']],
		['exports.load = () => {}', ['def load() returns nothing']],
		['Store.prototype.load = function () {}', ['def Store.load() returns nothing']],
		['new Promise(() => {})', ['def callback of Promise() returns nothing']],
		['const Store = class { load() {} }', ['abstract def Store.load() returns ? | nothing']],
		['function load(this: Store, a) { return a }', ['def load(a) returns load(a)']],
		['class Store { load() {} }', ['abstract def Store.load() returns ? | nothing']],
		['function load(): Promise<string> { return read() }', ['def load() -> promised <plain> returns read()']],
		['class Store { @cached() load() {} }', ['abstract def Store.load() returns ? | nothing']],
	])('%s', (text, [head]) => expect(printed(text)).toContain(head));
});

describe('results', () => {
	test.each([
		['return a', 'a'],
		['if (a) return b; return c', 'b | c'],
		['if (a) return b; else return b', 'b'],
		['if (a) return b', 'b | nothing'],
		['if (a) return; return b', 'b | nothing'],
		['throw a', ''],
		['try { return a } finally { b() }', 'a'],
		['try { return a } catch { }', 'a | nothing'],
		['switch (a) { case 1: return b; default: throw c }', 'b'],
		['const f = () => { return a }', 'nothing'],
		['return a + b', '?'],
	])('%s', (body, expected) => {
		expect(printed(`function it() { ${body} }`)).toContain(`def it() returns ${expected}`);
	});
});

test('a parameter is what its annotation says, or whatever is passed', () => {
	const body = '{ a.run(); b.run(); c(); d.run() }';
	expect(printed(`function it(a: Store, b, c: () => void, { d }) ${body}`)).toEqual([
		'def module() returns nothing',
		'def it(a: Store!, b, c: callable <?>, ) returns nothing',
		'it calls Store!.run',
		'it calls it(b).run',
		'it calls it(c)',
		'it calls it().d.run',
	]);
});

test('overloads are one function, the one with a body', () => {
	expect(printed('function it(a: string): string; function it(a: any) { return go() }')).toEqual([
		'def module() returns nothing',
		'def it(a) -> plain returns go()',
		'it calls go',
	]);
});
