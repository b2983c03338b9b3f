import { describe, expect, test } from 'vitest';
import { printValue } from '../print-facts.ts';
import { classesIn, factsOf, printed } from './test-facts.ts';

describe('members', () => {
	test.each([
		['m() {}', 'A.m: method def A.m'],
		['#m() {}', 'A.#m: method def A.#m'],
		['static m() {}', 'static A.m: method def A.m'],
		['get m() {}', 'A.m: getter def A.m'],
		['get m() {} set m(a) {}', 'A.m: getter def A.m, set by def A.m'],
		['a = load()', 'A.a: attribute load()'],
		['a: Store', 'A.a: attribute Store!'],
		['a?: Store', 'A.a: attribute any {Store! | nothing}'],
		['static a = load()', 'static A.a: attribute load()'],
		['accessor a = load()', 'A.a: attribute load()'],
		['constructor(private a: Store) {}', 'A.a: attribute Store!'],
		['constructor() { this.a = load() }', 'A.a: attribute load()'],
		['m() { this.a = load(); this.a = save() }', 'A.a: attribute one {load() | save()}'],
		['m() { this.a ??= load() }', 'A.a: attribute load()'],
		['m() { this.a = load(); this.a = null }', 'A.a: attribute load()'],
		['m() { on(() => { this.a = load() }) }', 'A.a: attribute load()'],
	])('%s', (body, line) => expect(classesIn(`class A { ${body} }`)).toContain(line));

	test('of a function that keeps another `this` are not the class’s', () => {
		expect(classesIn('class A { m() { on(function () { this.a = load() }) } }')).toEqual([
			'class A()',
			'A.m: method def A.m',
		]);
	});
});

describe('heads', () => {
	test.each([
		['class A extends B {}', 'class A(B)'],
		['class A extends mixin(B) {}', 'class A(mixin())'],
		['class A extends (a + b) {}', 'class A(?)'],
		['class A { [a]() {} }', 'class A() open'],
	])('%s', (text, head) => expect(classesIn(text)).toContain(head));
});

describe('this and super', () => {
	test.each([
		['m() { this.a() }', 'A.m calls self A.a'],
		['m() { on(() => this.a()) }', 'callback of on calls self A.a'],
		['static m() { this.a() }', 'A.m calls static self A.a'],
		['static { this.a() }', 'module calls static self A.a'],
		['a = this.b()', 'A.constructor calls self A.b'],
		['m() { super.m() }', 'A.m calls super A.m'],
		['constructor() { super() }', 'A.constructor calls super A.constructor'],
		['m() { this.a }', 'A.m gets self A.a'],
		['m() { this.a = 1 }', 'A.m sets self A.a'],
	])('%s', (body, line) => expect(printed(`class A extends B { ${body} }`)).toContain(line));
});

test('a decorator', () => {
	const facts = factsOf('@a class A {}');
	expect(facts.classes[0]!.decorators!.map(id => printValue(facts, id))).toEqual(['a']);
});

describe('what making an instance runs', () => {
	const constructorOf = (text: string) => printed(text).filter(line => line.startsWith('A.constructor '));

	test('fields, in front of what the constructor runs itself', () => {
		expect(constructorOf('class A { constructor() { b() } a = c() }')).toEqual([
			'A.constructor calls c',
			'A.constructor calls b',
		]);
	});

	test('fields of a class without a constructor', () => {
		expect(constructorOf('class A extends B { a = c() }')).toEqual([
			'A.constructor calls super A.constructor',
			'A.constructor calls c',
		]);
	});

	test('accessors', () => {
		expect(constructorOf('class A { accessor a = c() }')).toEqual(['A.constructor calls c']);
	});

	test('not what belongs to the class itself', () => {
		const lines = printed('class A { static a = b(); static { c() } }');
		expect(lines.filter(line => line.includes(' calls '))).toEqual(['module calls b', 'module calls c']);
	});
});

describe('methods of a declared class', () => {
	test.each([
		['m(): Promise<void>', 'A.m: attribute callable <promised <plain>>'],
		['static m(): Store', 'static A.m: attribute callable <Store!>'],
		['get m(): Store', 'A.m: attribute Store!'],
		['m(): string; m(a: string): Store', 'A.m: attribute one {callable <plain> | callable <Store!>}'],
		['m(): string; m(a: string): string', 'A.m: attribute callable <plain>'],
	])('%s', (body, line) => expect(classesIn(`declare class A { ${body} }`)).toContain(line));
});
