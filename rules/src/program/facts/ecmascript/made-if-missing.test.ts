import { describe, expect, test } from 'vitest';
import { factsOf } from './test-facts.ts';

const BEFORE = `
	import { existsSync, mkdirSync, writeFileSync } from 'fs';
	import { join } from 'path';
	import { home } from './home';
	const ROOT = process.env.ROOT;
`;

/** The names of what is called in code that runs once. */
function onceIn(text: string): readonly string[] {
	const whole = BEFORE + text;
	const calls = factsOf(whole).functions.flatMap(each => each.calls);
	return calls.flatMap(({ at, once }) => (once ? [whole.slice(...at)] : []));
}

describe('what is made where it is missing is made once', () => {
	test.each([
		['const f = () => { if (!existsSync(ROOT)) { mkdirSync(ROOT, { recursive: true }); } }', 'mkdirSync'],
		["const f = () => { const own = join(ROOT, 'a'); if (!existsSync(own)) mkdirSync(own); return own; }", 'mkdirSync'],
		["const f = () => { if (!existsSync(join(home(), 'a'))) mkdirSync(join(home(), 'a')); }", 'mkdirSync'],
		['const at = () => ROOT; const f = () => { const a = at(); if (!existsSync(a)) mkdirSync(a); }', 'mkdirSync'],
		['const f = () => { if (ready() && !existsSync(ROOT)) { mkdirSync(ROOT); load(); } }', 'load'],
		["const f = () => { if (existsSync(ROOT)) return ROOT; writeFileSync(ROOT, '{}'); return ROOT; }", 'writeFileSync'],
	])('%s', (text, name) => expect(onceIn(text)).toContain(name));

	test.each([
		['const f = own => { if (!existsSync(own)) mkdirSync(own); }'],
		['const f = own => { const at = join(ROOT, own); if (!existsSync(at)) mkdirSync(at); }'],
		['const f = all => { for (const each of all) if (!existsSync(each)) mkdirSync(each); }'],
		['const f = () => { if (!existsSync(ROOT)) load(); }'],
		["const f = () => { if (!existsSync(ROOT)) mkdirSync(join(ROOT, 'a')); }"],
		["const f = () => { if (existsSync(ROOT)) writeFileSync(ROOT, '{}'); }"],
		['const f = () => { const at = `${ROOT}/${Date.now()}`; if (!existsSync(at)) mkdirSync(at); }'],
		['class A { f() { if (!existsSync(this.at)) mkdirSync(this.at); } }'],
		['const f = async () => { const at = await pick(); if (!existsSync(at)) mkdirSync(at); }'],
	])('and not %s', text => expect(onceIn(text)).toEqual([]));
});
