import { describe, expect, test } from 'vitest';
import { printValue } from '../print-facts.ts';
import { factsOf } from './test-facts.ts';

/** What a text gives to others, as lines. */
function exportsOf(text: string): string[] {
	const facts = factsOf(text);
	const { exports, stars, commonjs } = facts;
	return [
		...Object.entries(exports).map(([name, id]) => `${name} = ${printValue(facts, id)}`),
		...stars.map(({ specifier }) => `* = import ${specifier}`),
		...(commonjs === undefined ? [] : [`module.exports = ${printValue(facts, commonjs)}`]),
	];
}

describe('what other files can import', () => {
	test.each([
		['export function load() {}', ['load = def load']],
		['export class Store {}', ['Store = class Store']],
		['export const a = b, { c } = d', ['a = b', 'c = d.c']],
		['export default async () => {}', ['default = def default']],
		['export default function load() {}', ['default = def load']],
		['export function a() {} export function b(a) { a() }', ['a = def a', 'b = def b']],
		['export default load', ['default = load']],
		["export { a as b, default } from './a'", ['b = import ./a:a', 'default = import ./a:default']],
		["export * from './a'", ['* = import ./a']],
		["export * as a from './a'", ['a = import ./a']],
		["const a = b; export { a as 'c d' }", ['c d = b']],
		['export declare function load(): Promise<void>', ['load = callable <promised <plain>>']],
		['export interface Store {}', ['Store = class Store']],
		['export = load', ['module.exports = load']],
	])('%s', (text, expected) => expect(exportsOf(text)).toEqual(expected));
});

describe('CommonJS', () => {
	test.each([
		['module.exports = load', ['module.exports = load']],
		['module.exports = { a, b }', ['module.exports = { a: a, b: b }']],
		['module.exports = { a }; module.exports.b = b', ['b = b', 'module.exports = { a: a, b: b }']],
		['module.exports = exports = load', ['module.exports = load']],
		['exports = module.exports = load', ['module.exports = load']],
		['exports.a = exports.b = c', ['a = c', 'b = c']],
		['function f() { module.exports = load }', []],
		['const exports = {}; exports.a = b', []],
	])('%s', (text, expected) => expect(exportsOf(text)).toEqual(expected));
});

test('every specifier is among the imports, each once', () => {
	const { imports } = factsOf(`
		import './side.js';
		import { a } from './static.js';
		import type { B } from './static.js';
		export * from './star.js';
		export { c } from './list.js';
		import d = require('./equals');
		type E = import('./type.js').E;
		function lazy() { require('./lazy'); return import('./dynamic.js'); }
	`);
	expect(imports.map(({ specifier }) => specifier)).toEqual([
		'./side.js',
		'./static.js',
		'./star.js',
		'./list.js',
		'./equals',
		'./type.js',
		'./lazy',
		'./dynamic.js',
	]);
});
