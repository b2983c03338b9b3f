import type { Share } from '#program/type-facts.ts';

/**
 * What one marked expression is. The mark is `⟦ ⟧` around it; both are taken out before anyone reads the code.
 * `undefined`: nobody may claim to know. `inferred: false`: a type checker knows, and our own inference does not have to.
 */
export interface OracleCase {
	readonly title: string;
	readonly code: string;
	readonly facts: ExpectedFacts | undefined;
	readonly inferred?: false;
	/** The code has JSX. */
	readonly jsx?: true;
	/** Untyped code, checked as a .js file. */
	readonly js?: true;
}

export interface ExpectedFacts {
	readonly promise: Share;
	readonly thenable?: Share;
	readonly items?: Share;
	readonly callable?: boolean;
	/** Some of the names, as `from:name` or `package:name` of the package. */
	readonly names?: readonly string[];
}

const PROMISE: ExpectedFacts = { promise: 'all', names: ['lib:Promise'] };
const SOMETIMES: ExpectedFacts = { promise: 'some', names: ['lib:Promise'] };
const PLAIN: ExpectedFacts = { promise: 'none' };

/** Each case is run with every backend: the checkers must agree on all of it, our inference may know less. */
export const CASES: readonly OracleCase[] = [
	{ title: 'a call of an async function', code: 'async function load() {}\n⟦load()⟧;', facts: PROMISE },
	{ title: 'a statement without a semicolon', code: 'async function load() {}\n⟦load()⟧', facts: PROMISE },
	{ title: 'in parentheses', code: 'async function load() {}\n(⟦load()⟧)', facts: PROMISE },
	{ title: 'a call of an async arrow function', code: 'const load = async () => 1;\n⟦load()⟧;', facts: PROMISE },
	{
		title: 'a call of an async function expression',
		code: 'const load = async function () {};\n⟦load()⟧;',
		facts: PROMISE,
	},
	{ title: 'a function expression that is called at once', code: '⟦(async () => 1)()⟧;', facts: PROMISE },
	{ title: 'a call before the declaration', code: '⟦load()⟧;\nasync function load() {}', facts: PROMISE },
	{ title: 'a plain function', code: 'function load() { return 1; }\n⟦load()⟧;', facts: PLAIN, inferred: false },
	{
		title: 'a function that returns a promise',
		code: 'function load() { return Promise.resolve(1); }\n⟦load()⟧;',
		facts: PROMISE,
	},
	{ title: 'an annotated function', code: 'declare function load(): Promise<string>;\n⟦load()⟧;', facts: PROMISE },
	{
		title: 'overloads: the annotation that applies',
		code: 'function load(a: string): Promise<string>;\nfunction load(a: number): number;\nfunction load(a: any): any { return a; }\n⟦load(1)⟧;',
		facts: PLAIN,
		inferred: false,
	},
	{ title: 'a function that returns any', code: 'declare function load(): any;\n⟦load()⟧;', facts: undefined },
	{ title: 'a function that returns unknown', code: 'declare function load(): unknown;\n⟦load()⟧;', facts: undefined },
	{ title: 'a name that does not resolve', code: '⟦notThere()⟧;', facts: undefined },
	{ title: 'void', code: 'declare function save(): void;\n⟦save()⟧;', facts: PLAIN, inferred: false },
	{
		title: 'never',
		code: 'declare function fail(): never;\nconst use = () => ⟦fail()⟧;',
		facts: PLAIN,
		inferred: false,
	},
	{ title: 'an async function cast to any', code: 'const load: any = async () => 1;\n⟦load()⟧;', facts: undefined },
	{ title: 'a call with a cast', code: 'async function load() {}\n⟦(load() as any)⟧;', facts: undefined },
	{ title: 'a cast to a promise', code: 'declare const it: any;\n⟦it as Promise<void>⟧;', facts: PROMISE },
	{
		title: 'a non-null assertion',
		code: 'declare const it: Promise<void> | undefined;\n⟦it!⟧;',
		facts: PROMISE,
		inferred: false,
	},
	{
		title: 'a promise or undefined',
		code: 'declare const it: Promise<void> | undefined;\n⟦it⟧;',
		facts: SOMETIMES,
		inferred: false,
	},
	{
		title: 'an optional call',
		code: 'declare const it: { load(): Promise<void> } | undefined;\n⟦it?.load()⟧;',
		facts: SOMETIMES,
		inferred: false,
	},
	{ title: 'new Promise', code: '⟦new Promise(resolve => { setTimeout(resolve, 1); })⟧;', facts: PROMISE },
	{
		title: 'a subclass',
		code: 'class Job extends Promise<void> {}\ndeclare const job: Job;\n⟦job⟧;',
		facts: { promise: 'all', names: ['file:Job', 'lib:Promise'] },
		inferred: false,
	},
	{
		title: 'an alias',
		code: 'type Job = Promise<void>;\ndeclare const job: Job;\n⟦job⟧;',
		facts: PROMISE,
		inferred: false,
	},
	{
		title: 'an interface that extends it',
		code: 'interface Job extends Promise<void> { id: number }\ndeclare const job: Job;\n⟦job⟧;',
		facts: { promise: 'all', names: ['file:Job', 'lib:Promise'] },
		inferred: false,
	},
	{
		title: 'a class of that name which is not it',
		code: 'export class Promise {}\n⟦new Promise()⟧;',
		facts: { promise: 'none', names: ['file:Promise'] },
		inferred: false,
	},
	{
		title: 'PromiseLike',
		code: 'declare const it: PromiseLike<void>;\n⟦it⟧;',
		facts: { promise: 'none', thenable: 'all', names: ['lib:PromiseLike'] },
		inferred: false,
	},
	{
		title: 'a then of its own',
		code: 'declare const it: { then(done: (value: number) => void): void };\n⟦it⟧;',
		facts: { promise: 'none', thenable: 'all' },
		inferred: false,
	},
	{
		title: 'a then that takes no callback',
		code: 'declare const it: { then(time: number): void };\n⟦it⟧;',
		facts: PLAIN,
		inferred: false,
	},
	{
		title: 'a then that is a value',
		code: 'declare const it: { then: number };\n⟦it⟧;',
		facts: PLAIN,
		inferred: false,
	},
	{
		title: 'an intersection',
		code: 'declare const it: Promise<void> & { cancel(): void };\n⟦it⟧;',
		facts: PROMISE,
		inferred: false,
	},
	{ title: 'a type parameter', code: 'function use<T>(it: T) { ⟦it⟧; }', facts: undefined },
	{
		title: 'a type parameter with a bound',
		code: 'function use<T extends Promise<void>>(it: T) { ⟦it⟧; }',
		facts: PROMISE,
		inferred: false,
	},
	{
		title: 'a type parameter or a promise of it',
		code: 'function use<T>(it: T | Promise<T>) { ⟦it⟧; }',
		facts: SOMETIMES,
		inferred: false,
	},
	{ title: 'a type parameter or a string', code: 'function use<T>(it: T | string) { ⟦it⟧; }', facts: undefined },
	{ title: 'this', code: 'class Job extends Promise<void> { go() { ⟦this⟧; } }', facts: PROMISE, inferred: false },
	{
		title: 'a condition, both promises',
		code: 'async function load() {}\ndeclare const on: boolean;\n⟦on ? load() : Promise.resolve()⟧;',
		facts: PROMISE,
	},
	{
		title: 'a condition, one promise',
		code: 'async function load() {}\ndeclare const on: boolean;\n⟦on ? load() : undefined⟧;',
		facts: SOMETIMES,
	},
	{
		title: 'a short circuit',
		code: 'async function load() {}\ndeclare const on: boolean;\n⟦on && load()⟧;',
		facts: SOMETIMES,
		inferred: false,
	},
	{
		title: 'a default',
		code: 'async function load() {}\ndeclare const it: undefined;\n⟦it ?? load()⟧;',
		facts: PROMISE,
		inferred: false,
	},
	{ title: 'a sequence', code: 'async function load() {}\n⟦(0, load())⟧;', facts: PROMISE },
	{ title: 'an assignment', code: 'async function load() {}\nlet it;\n⟦it = load()⟧;', facts: PROMISE },
	{
		title: 'await',
		code: 'async function load() { return 1; }\nasync function use() { ⟦await load()⟧; }',
		facts: PLAIN,
		inferred: false,
	},
	{ title: 'a then on it', code: 'async function load() {}\n⟦load().then(() => 1)⟧;', facts: PROMISE },
	{
		title: 'a catch and a finally on it',
		code: 'async function load() {}\n⟦load().catch(() => 1).finally(() => {})⟧;',
		facts: PROMISE,
	},
	{ title: 'Promise.resolve', code: '⟦Promise.resolve(1)⟧;', facts: PROMISE },
	{ title: 'Promise.all', code: '⟦Promise.all([1, 2])⟧;', facts: PROMISE },
	{ title: 'Promise.allSettled', code: '⟦Promise.allSettled([])⟧;', facts: PROMISE },
	{ title: 'Promise.race', code: '⟦Promise.race([])⟧;', facts: PROMISE },
	{ title: 'a constant that holds it', code: 'async function load() {}\nconst it = load();\n⟦it⟧;', facts: PROMISE },
	{
		title: 'a variable that is never assigned again',
		code: 'async function load() {}\nlet it = load();\n⟦it⟧;',
		facts: PROMISE,
	},
	{ title: 'an import()', code: '⟦import("./other.js")⟧;', facts: PROMISE },
	{
		title: 'an async method by this',
		code: 'class Store { async load() {}\n  go() { ⟦this.load()⟧; } }',
		facts: PROMISE,
	},
	{
		title: 'an async method of a new instance',
		code: 'class Store { async load() {} }\n⟦new Store().load()⟧;',
		facts: PROMISE,
	},
	{
		title: 'an async method of a constant instance',
		code: 'class Store { async load() {} }\nconst store = new Store();\n⟦store.load()⟧;',
		facts: PROMISE,
	},
	{ title: 'a static async method', code: 'class Store { static async load() {} }\n⟦Store.load()⟧;', facts: PROMISE },
	{
		title: 'a private async method',
		code: 'class Store { async #load() {}\n  go() { ⟦this.#load()⟧; } }',
		facts: PROMISE,
	},
	{
		title: 'a field that holds an async function',
		code: 'class Store { readonly load = async () => 1;\n  go() { ⟦this.load()⟧; } }',
		facts: PROMISE,
	},
	{ title: 'a method of an object', code: 'const store = { async load() {} };\n⟦store.load()⟧;', facts: PROMISE },
	{
		title: 'a property that holds an async function',
		code: 'const store = { load: async () => 1 };\n⟦store.load()⟧;',
		facts: PROMISE,
	},
	{
		title: 'an abstract method',
		code: 'abstract class Store { abstract load(): Promise<void>;\n  go() { ⟦this.load()⟧; } }',
		facts: PROMISE,
	},
	{ title: 'an annotated parameter', code: 'function use(it: Promise<void>) { ⟦it⟧; }', facts: PROMISE },
	{ title: 'a parameter of unknown type', code: 'function use(it: any) { ⟦it⟧; }', facts: undefined },
	{
		title: 'an async generator',
		code: 'async function* rows() { yield 1; }\n⟦rows()⟧;',
		facts: { promise: 'none', names: ['lib:AsyncGenerator'] },
		inferred: false,
	},
	{
		title: 'an array of promises',
		code: 'async function load() {}\n⟦[load(), load()]⟧;',
		facts: { promise: 'none', items: 'all' },
	},
	{
		title: 'an array of promises and others',
		code: 'async function load() {}\n⟦[load(), 1]⟧;',
		facts: { promise: 'none', items: 'some' },
	},
	{ title: 'an array of numbers', code: '⟦[1, 2]⟧;', facts: PLAIN },
	{
		title: 'a map with an async callback',
		code: 'const them = [1, 2];\n⟦them.map(async it => it)⟧;',
		facts: { promise: 'none', items: 'all' },
	},
	{
		title: 'a constant that holds the result of map',
		code: 'const them = [1, 2].map(async it => it);\n⟦them⟧;',
		facts: { promise: 'none', items: 'all' },
	},
	{
		title: 'a tuple',
		code: 'declare const them: [Promise<void>, number];\n⟦them⟧;',
		facts: { promise: 'none', items: 'some' },
		inferred: false,
	},
	{
		title: 'a read-only array',
		code: 'declare const them: readonly Promise<void>[];\n⟦them⟧;',
		facts: { promise: 'none', items: 'all' },
		inferred: false,
	},
	{
		title: 'an array or undefined',
		code: 'declare const them: Promise<void>[] | undefined;\n⟦them⟧;',
		facts: { promise: 'none', items: 'all' },
		inferred: false,
	},
	{ title: 'an array of anything', code: 'declare const them: any[];\n⟦them⟧;', facts: undefined },
	{
		title: 'an array of maybe promises',
		code: 'declare const them: (Promise<void> | undefined)[];\n⟦them⟧;',
		facts: { promise: 'none', items: 'some' },
		inferred: false,
	},
	{
		title: 'a function',
		code: 'async function load() {}\n⟦load⟧;',
		facts: { promise: 'none', callable: true, names: ['file:load'] },
		inferred: false,
	},
	{ title: 'an arrow function', code: 'const use = ⟦() => 1⟧;', facts: { promise: 'none', callable: true } },
	{
		title: 'a function or undefined',
		code: 'declare const use: (() => void) | undefined;\n⟦use⟧;',
		facts: PLAIN,
		inferred: false,
	},
	{
		title: 'a class',
		code: 'class Store {}\n⟦Store⟧;',
		facts: { promise: 'none', names: ['file:Store'] },
		inferred: false,
	},
	{ title: 'a number', code: 'const it = ⟦1 + 1⟧;', facts: PLAIN },
	{ title: 'a string', code: "const it = ⟦'text'⟧;", facts: PLAIN },
	{ title: 'a template', code: 'const it = ⟦`a${1}`⟧;', facts: PLAIN },
	{ title: 'a comparison', code: 'const it = ⟦1 < 2⟧;', facts: PLAIN },
	{ title: 'an object', code: 'const it = ⟦{ a: 1 }⟧;', facts: PLAIN },
	{
		title: 'an object with a then',
		code: 'const it = ⟦{ then(done: () => void) { done(); } }⟧;',
		facts: { promise: 'none', thenable: 'all' },
		inferred: false,
	},
	{ title: 'a regular expression', code: 'const it = ⟦/a/⟧;', facts: { promise: 'none', names: ['lib:RegExp'] } },
	{
		title: 'a promise in an attribute',
		code: 'declare namespace JSX { interface IntrinsicElements { p: any } }\nasync function load() {}\nconst it = <p title={⟦load()⟧} />;',
		facts: PROMISE,
		jsx: true,
	},
	{
		title: 'a property in shorthand',
		code: 'async function load() {}\nconst it = load();\nconst all = { ⟦it⟧ };',
		facts: PROMISE,
	},
	{ title: 'a shadowed Promise', code: 'function use(Promise: any) { ⟦Promise.resolve()⟧; }', facts: undefined },
	{
		title: 'a variable that is assigned again',
		code: 'async function load() {}\nlet it: any = load();\nit = 1 as any;\n⟦it⟧;',
		facts: undefined,
	},
	{ title: 'JavaScript: an async function', code: 'async function load() {}\n⟦load()⟧;', facts: PROMISE, js: true },
	{
		title: 'JavaScript: what JSDoc says',
		code: '/** @returns {Promise<void>} */\nfunction load() { return run(); }\n⟦load()⟧;',
		facts: PROMISE,
		js: true,
		inferred: false,
	},
	{ title: 'JavaScript: a parameter', code: 'function use(it) { ⟦it⟧; }', facts: undefined, js: true },
	{
		title: 'astral characters before it',
		code: "const face = '😀😀';\nasync function load() {}\n⟦load()⟧;",
		facts: PROMISE,
	},
	{ title: 'a comment before it', code: 'async function load() {}\n/* later */ ⟦load()⟧; // now', facts: PROMISE },
	{
		title: 'beside an empty tuple, on which TypeScript 7.0 fails',
		code: 'async function load() {}\nconst [first = 1] = /a/.exec("a") ?? [];\n⟦load()⟧;',
		facts: PROMISE,
	},
];
