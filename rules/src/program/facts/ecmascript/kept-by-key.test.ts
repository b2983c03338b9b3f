import { describe, expect, test } from 'vitest';
import { factsOf } from './test-facts.ts';

const BEFORE = 'const kept = {}; const all = new Map();';

/** The names of what is called in code that runs once for each key. */
function keptIn(text: string): readonly string[] {
	const whole = BEFORE + text;
	const calls = factsOf(whole).functions.flatMap(each => each.calls);
	return calls.flatMap(({ at, kept }) => (kept ? [whole.slice(...at)] : []));
}

describe('what a table keeps runs once for each key', () => {
	test.each([
		['const f = k => { if (!kept[k]) kept[k] = load(k); }'],
		['const f = k => { if (kept[k] === undefined) { kept[k] = load(k); save(); } }'],
		["const f = k => { if (typeof kept[k] === 'undefined') { kept[k] = load(k); } }"],
		['const f = k => { if (!kept.hasOwnProperty(k)) { const one = load(k); kept[k] = one; } }'],
		['const f = k => { if (k in kept) return kept[k]; const one = load(k); return (kept[k] = one); }'],
		['const f = k => { const one = kept?.[k]; if (one) return one; kept[k] = load(k); return kept[k]; }'],
		['const f = k => kept[k] ?? (kept[k] = load(k));'],
		['const f = k => { kept[k] ||= load(k); }'],
		['const f = k => { kept[k] = kept[k] || load(k); }'],
		['const f = (a, k) => { const own = kept[a]; own[k] ??= load(k); }'],
		['const f = k => all.get(k) ?? all.set(k, load(k)).get(k);'],
		['export const one = new (class { own = {}; f(k) { this.own[k] ??= load(k); } })();'],
	])('%s', text => expect(keptIn(text)).toContain('load'));

	test.each([
		['const f = k => { if (!kept[k]) load(k); }'],
		['const f = k => { if (!kept[k]) kept.other = load(k); }'],
		['const f = (k, own) => { own[k] ??= load(k); }'],
		['const f = k => { const own = {}; if (!own[k]) own[k] = load(k); }'],
		['const f = k => { if (kept[k] && isNew(k)) return kept[k]; kept[k] = load(k); }'],
		['const f = k => { if (!kept[k]) { kept[k] = () => load(k); } }'],
		['const f = k => { kept[k] = load(k); }'],
		['const f = k => { const one = kept[k] ?? load(k); return one; }'],
		['class A { own = {}; f(k) { this.own[k] ??= load(k); } }'],
		['class A { own = {}; f(k) { this.own[k] ??= load(k); } } export const make = () => new A();'],
	])('and not %s', text => expect(keptIn(text)).toEqual([]));

	test('but for what comes after', () =>
		expect(keptIn('const f = k => { if (!kept[k]) { kept[k] = load(k); save(); } }')).not.toContain('save'));
});
