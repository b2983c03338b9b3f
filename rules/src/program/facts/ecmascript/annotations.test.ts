import { describe, expect, test } from 'vitest';
import { classesIn, valueOf } from './test-facts.ts';

describe('what a type says of a value', () => {
	test.each([
		['string', 'plain'],
		['Store', 'Store!'],
		['Promise<Store>', 'promised <Store!>'],
		['Promise<any>', 'promised <?>'],
		['Store[]', 'items <Store!>'],
		['readonly Store[]', 'items <Store!>'],
		['ReadonlyArray<Store>', 'items <Store!>'],
		['[Store, string]', '(Store!, plain)'],
		['Readonly<Store>', 'Store!'],
		['A | B', 'one {A! | B!}'],
		['Store | null', 'any {Store! | nothing}'],
		["import('./a').Store", 'import ./a:Store!'],
		["import('./a').ns.Store", 'import ./a:ns.Store!'],
		['any[]', 'items <?>'],
		['Map<string, Store>', 'map <Store!>'],
		['ReadonlySet<Store>', 'set <Store!>'],
		['Iterable<Store>', 'set <Store!>'],
		['Record<string, Store>', 'record <Store!>'],
		['{ [name: string]: Store }', 'record <Store!>'],
		['typeof store', 'store'],
		['ns.Store', 'ns.Store!'],
		['any', 'one {?}'],
	])('%s', (type, expected) => expect(valueOf(`export declare let it: ${type}`)).toBe(expected));
});

describe('names of types', () => {
	test.each([
		['class Store {} export declare let it: Store', 'class Store!'],
		["import { Store } from './a'; export declare let it: Store", 'import ./a:Store!'],
		["import type * as a from './a'; export declare let it: a.Store", 'import ./a.Store!'],
		['type Alias = Promise<string>; export declare let it: Alias', 'promised <plain>'],
		['type Alias<T> = T[]; export declare let it: Alias<string>', 'items <?>'],
		['type Alias<T> = T | null; export declare let it: Alias<string>', 'one {?}'],
		['type Alias<T> = (of: T) => Promise<T>; export declare let it: Alias<string>', 'callable <promised <?>>'],
		['type Alias = Alias[]; export declare let it: Alias', 'items <?>'],
		['interface Promise {} export declare let it: Promise', 'class Promise!'],
	])('%s', (text, expected) => expect(valueOf(text)).toBe(expected));
});

describe('several types in one', () => {
	test.each([
		['type A = Store & Named; export declare let it: A', ['class type(Store!, Named!) interface']],
		['type A<T> = Store & T; export declare let it: A<string>', ['class type(Store!, ?) interface']],
		[
			'type A = Store & { open(): void }; export declare let it: A',
			['class type() interface', 'type.open: attribute callable <?>', 'class type(Store!, class type!) interface'],
		],
	])('%s', (text, expected) => expect(classesIn(text)).toEqual(expected));

	test.each([
		['Promise<Store> & { cancel(): void }', 'promised <Store!>'],
		['(() => Promise<Store>) & { cancel(): void }', 'callable <promised <Store!>>'],
		['string & { brand: true }', 'plain'],
	])('%s', (type, expected) => expect(valueOf(`export declare let it: ${type}`)).toBe(expected));
});

describe('what a type parameter is at least', () => {
	test.each([
		['Store', 'A.it: attribute Store!'],
		['() => Promise<void>', 'A.it: attribute callable <promised <plain>>'],
		['{}', 'A.it: attribute ?'],
	])('%s', (type, expected) =>
		expect(classesIn(`interface A<T extends ${type}> { it: T }`)).toEqual(['class A() interface', expected]),
	);
});

describe('interfaces', () => {
	test.each([
		['interface A { m(): Promise<void> }', ['class A() interface', 'A.m: attribute callable <promised <plain>>']],
		['interface A { m: () => Store }', ['class A() interface', 'A.m: attribute callable <Store!>']],
		['interface A { store: Store }', ['class A() interface', 'A.store: attribute Store!']],
		['interface A { store?: Store }', ['class A() interface', 'A.store: attribute any {Store! | nothing}']],
		['interface A extends B { a: any }', ['class A(B) interface', 'A.a: attribute ?']],
		['interface A extends ns.B {}', ['class A(ns.B) interface']],
		['interface A { get m(): Store }', ['class A() interface', 'A.m: attribute Store!']],
		[
			'interface A { m(): string; m(a: string): Store }',
			['class A() interface', 'A.m: attribute one {callable <plain> | callable <Store!>}'],
		],
		['interface A { [key: string]: B }', ['class A() open interface']],
	])('%s', (text, expected) => expect(classesIn(text)).toEqual(expected));
});
