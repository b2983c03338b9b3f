import { describe, expect, test } from 'vitest';
import { factsOf, valueOf } from './test-facts.ts';

describe('what a name is bound to', () => {
	test.each([
		['const it = load; export { it }', 'load'],
		['export { it }; function it() {}', 'def it'],
		['class Store {} export { Store as it }', 'class Store'],
		['export const it = undefined', '?'],
		['let it = null; it = load(); export { it }', 'load()'],
		['let it = load(); it = save(); export { it }', 'one {load() | save()}'],
		['let it = load(); it += 1; export { it }', 'one {load() | ?}'],
		['function it() {} it = other; export { it }', 'one {def it | other}'],
		['let it; it ??= load(); export { it }', 'load()'],
		['const it = it; export { it }', '?'],
		['const a = b, b = a; export { a as it }', '?'],
	])('%s', (text, expected) => expect(valueOf(text)).toBe(expected));
});

describe('imports', () => {
	test.each([
		["import it from './a.js'; export { it }", 'import ./a.js:default'],
		["import { a as it } from './a.js'; export { it }", 'import ./a.js:a'],
		["import { default as it } from './a.js'; export { it }", 'import ./a.js:default'],
		["import * as it from './a.js'; export { it }", 'import ./a.js'],
		["import it = require('fs'); export { it }", 'import fs'],
		["const it = require('fs'); export { it }", 'import fs'],
		["const { it } = require('fs'); export { it }", 'import fs.it'],
		["const it = require('fs').promises.readFile; export { it }", 'import fs.promises.readFile'],
		["const { it } = await import('./a.js'); export { it }", 'awaited <promised <import ./a.js>>.it'],
		["const require = load; export const it = require('fs')", 'load()'],
	])('%s', (text, expected) => expect(valueOf(text)).toBe(expected));
});

describe('what a file exports the CommonJS way, seen from inside', () => {
	test.each([
		['exports.it = a; exports.run = () => exports.it;', 'a'],
		['exports.a = b; exports.it = exports.a;', 'b'],
		['exports.a = b; exports.it = module.exports.a;', 'b'],
		// Another place changes it.
		['exports.a = b; exports.it = exports.a; function stub() { exports.a = c; }', 'exports.a'],
		['exports.a = b; exports.a = c; exports.it = exports.a;', 'exports.a'],
		['const exports = {}; exports.a = b; export const it = exports.a;', '{  }.a'],
	])('%s', (text, expected) => expect(valueOf(text)).toBe(expected));
});

describe('calls with a function', () => {
	test.each([
		["const it = once('a', () => b); export { it }", 'once(def callback of once)'],
		["function make() {} const it = once('a', make); export { it }", 'once(def make)'],
		["const it = once('a', b); export { it }", 'once()'],
	])('%s', (text, expected) => expect(valueOf(text)).toBe(expected));

	test.each([
		['function once<T>(key: string, make: () => T): T { return all[key]; }', 1],
		['function once<T>(make: (key: string) => T): T { return all; }', 0],
		['function once<T>(make: () => T, other: () => T): T { return all; }', undefined],
		['function once<T>(make: () => Promise<T>): T { return all; }', undefined],
		['function once<T extends Store>(make: () => T): T { return all; }', undefined],
		['function once(make: () => T): T { return all; }', undefined],
	])('%s', (text, index) => expect(factsOf(text).functions[1]!.givesResultOf).toBe(index));
});

describe('patterns', () => {
	test.each([
		['export const { it } = a', 'a.it'],
		['export const { a: { b: it } } = c', 'c.a.b'],
		["export const { 'a': it } = b", 'b.a'],
		['export const [, it] = a', 'a[1]'],
		['export const { it = b } = a', 'any {a.it | b}'],
		['export const { a, ...it } = b', '?'],
		['export const { [a]: it } = b', '?'],
	])('%s', (text, expected) => expect(valueOf(text)).toBe(expected));
});

describe('expressions', () => {
	test.each([
		['a.b', 'a.b'],
		["a['b']", 'a.b'],
		['a[0]', 'a[0]'],
		['a[b]', 'item <a>'],
		['a()', 'a()'],
		['a?.b()', 'any {a | ?}.b()'],
		['new A()', 'new A'],
		['await a()', 'awaited <a()>'],
		['a.bind(b)', 'bound <a>'],
		['a ? b : c', 'any {b | c}'],
		['a || b', 'any {a ?? b}'],
		['a ??= b', 'any {a ?? b}'],
		['a && b', 'any {b | ?}'],
		['(a, b)', 'b'],
		['a!', 'a'],
		['a satisfies A', 'a'],
		['a as const', 'a'],
		['a as Store', 'Store!'],
		['a as any', '?'],
		['[a, b]', '(a, b)'],
		['[a, ...b]', '?'],
		['{ a, b: c }', '{ a: a, b: c }'],
		['{ a() {} }', '{ a: def a }'],
		['{ get a() {}, b }', '{ b: b }'],
		['{ ...a, b }', '?'],
		['{ [a]: b }', '?'],
		["'a'", 'plain'],
		['`${a}`', 'plain'],
		['a - b', 'plain'],
		['!a', 'plain'],
		['a + b', '?'],
		["1 + 'a'", 'plain'],
	])('%s', (expression, expected) => expect(valueOf(`export const it = ${expression}`)).toBe(expected));
});
