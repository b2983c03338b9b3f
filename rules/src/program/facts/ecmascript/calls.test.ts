import { describe, expect, test } from 'vitest';
import { callsIn, factsOf, printed } from './test-facts.ts';

describe('what is called, and where it is said', () => {
	test.each([
		['a()', ['calls a at a']],
		['a.b.c()', ['calls a.b.c at c']],
		['a?.()', ['calls a at a']],
		['a(b())', ['calls b at b', 'calls a with b() at a']],
		['await a()', ['awaits calls a at a']],
		['await b(a())', ['calls a at a', 'awaits calls b with a() at b']],
		['new A()', ['constructs A at A']],
		['(() => {\n})()', ['calls def function at (']],
		['new a.B(c)', ['constructs a.B with c at B']],
		['a`b`', ['calls a at a']],
		['a(1, b, 2)', ['calls a with ?, b at a']],
		['function a() { b() }', []],
	])('%s', (text, expected) => expect(callsIn(text)).toEqual(expected));
});

describe('functions that run where they stand', () => {
	test.each([
		['a.map(b)', ['calls b at map', 'calls a.map with b at map']],
		['Array.from(a, b)', ['calls b at from', 'calls Array.from with a, b at from']],
		['new Promise(a)', ['calls a at Promise', 'constructs Promise with a at Promise']],
		['a.then(b)', ['calls a.then with b at then']],
		['class Promise {} new Promise(a)', ['constructs class Promise with a at Promise']],
	])('%s', (text, expected) => expect(callsIn(text)).toEqual(expected));

	test.each([
		['a.map(() => b())', true],
		['(() => { b() })()', true],
		['new Promise(() => b())', true],
		['a.on(() => b())', false],
		['(function* () { b() })()', false],
		['function c() { b() }', false],
	])('%s', (text, isAtOnce) => {
		const calling = factsOf(text).functions.find(({ calls }, id) => id > 0 && calls.length);
		expect(calling!.runsIn).toBe(isAtOnce ? 0 : undefined);
	});
});

describe('properties that may have a getter or a setter', () => {
	test.each([
		['new A().b', ['gets new A.b at b', 'constructs A at A']],
		['const a = new A(); a.b = 1', ['constructs A at A', 'sets new A.b at b']],
		['const a = new A(); a.b()', ['constructs A at A', 'calls new A.b at b']],
		['const { b } = new A()', ['gets new A.b at b', 'constructs A at A']],
		["import * as a from './a'; a.b", []],
	])('%s', (text, expected) => expect(callsIn(text)).toEqual(expected));
});

describe('what is gone through', () => {
	test.each([
		['for (const a of b()) c()', ['iterates b() at b', 'calls b at b', 'calls c at c']],
		['[...a()]', ['iterates a() at a', 'calls a at a']],
		['a(...b())', ['iterates b() at b', 'calls b at b', 'calls a at a']],
		['for (const a of b) a()', ['calls item <b> at a']],
	])('%s', (text, expected) => expect(callsIn(text)).toEqual(expected));
});

describe('arguments that make sure that nobody waits', () => {
	test.each([
		["writeSync(1, 'a')", true],
		["writeSync(3, 'a')", false],
		["fs.writeSync(process.stdout.fd, 'a')", true],
		["exec('ls')", false],
		["exec('ls', { async: true })", true],
		["exec('ls', { async: false })", false],
		["exec('ls', done)", true],
	])('%s', (text, expected) => expect(callsIn(text).some(line => line.includes('without waiting'))).toBe(expected));
});

test('default values run in the function', () => {
	expect(printed('function it(a = b()) {}')).toContain('it calls b');
});

describe('what runs once while the program lives', () => {
	const calling = (text: string) => {
		const facts = factsOf(`let store; let ready = false;\n${text}`);
		return facts.functions.flatMap(({ calls }) => calls).filter(({ how }) => how === 'call' || how === 'construct');
	};
	test.each([
		['const f = () => { if (!store) store = load(); return store; }'],
		['const f = () => { if (store == null) { store = load(); } return store; }'],
		["const f = () => { if (typeof store === 'undefined') { store = load(); } return store; }"],
		['const f = () => { if (store) return store; store = load(); return store; }'],
		['const f = () => { if (store !== undefined) { return store; } store = load(); return store; }'],
		['const f = () => { if (!ready) { load(); ready = true; } }'],
		['const f = () => store ??= load();'],
		['const f = () => { store = store || load(); return store; }'],
		['const f = () => store ?? (store = load());'],
		['class A { static f() { if (!A.one) A.one = new B(); return A.one; } }'],
		['class A { static f() { return (this.one ??= new B()); } }'],
		['const f = () => { if (!store) store = [1].map(() => load()); return store; }'],
	])('%s', text => {
		const calls = calling(text);
		expect(calls.length).toBeGreaterThan(0);
		expect(calls.every(({ once }) => once)).toBe(true);
	});
	test.each([
		['const f = store => { if (!store) store = load(); return store; }'],
		['const f = () => { let own; if (!own) own = load(); return own; }'],
		['const f = () => { if (!store) load(); }'],
		['const f = () => { if (store) store = load(); }'],
		['const f = () => { if (store) return store; return load(); }'],
		['class A { f() { if (!this.one) this.one = new B(); return this.one; } }'],
		['const f = () => { if (!store) store = () => load(); return store; }'],
		['const f = name => { if (!store[name]) store[name] = load(name); return store[name]; }'],
	])('and not %s', text => {
		const calls = calling(text);
		expect(calls.length).toBeGreaterThan(0);
		expect(calls.some(({ once }) => once)).toBe(false);
	});
});
