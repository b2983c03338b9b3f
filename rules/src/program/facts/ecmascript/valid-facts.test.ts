import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { ModuleFacts } from '../module-facts.ts';
import { factsOf, recoveredFactsOf } from './test-facts.ts';

const TEXT = `import { Store, type Kind } from './store.js';
export * from './other.js';
interface Api<T> extends Base { load(): Promise<T>; kind?: Kind }
abstract class Cache<T> extends mixin(Store) implements Api<T> {
	#items: Map<string, T> = new Map(); static shared = open(); [key] = 1; declare x: number;
	constructor(private readonly store: Store, size = count()) { super(); this.size = size; }
	get first() { return this.#items.get('a') } set first(value) { this.save(value) }
	async *each<U>(...all: U[]) { for await (const one of all) yield* this.parse(one) }
	abstract save(value: unknown): void;
}
export default async function main({ a: [b = c(), ...d] }, e?: () => void) {
	const { promises: { readFile } } = await import('fs'), list = [a, b, , ...d];
	try { await Promise.all(list.map(async one => (await readFile(one))?.length ?? e?.())) } catch ({ code }) { throw code }
	label: for (const x in list) switch (x) { case 'a': break label; default: return new (class { m() { return super.m } })() }
	return tag\`a\${b}\` as unknown as Api<string>[];
}
module.exports = { main, ...main }; exports.z = function () { return this.z };`;

/** Everything that points to what is not there. */
function broken({ values, functions, classes, exports, commonjs }: ModuleFacts, length: number): string[] {
	const found: string[] = [];
	const into = (list: readonly unknown[], id: unknown, what: string) => {
		if (id === undefined || id === null) return;
		if (!Number.isInteger(id) || (id as number) < 0 || (id as number) >= list.length)
			found.push(`${what} ${JSON.stringify(id)}`);
	};
	const value = (id: unknown, what: string) => into(values, id, what);
	const span = ([start, end]: readonly [number, number], what: string) => {
		if (!(start >= 0 && start <= end && end <= length)) found.push(`${what} at ${start}–${end}`);
	};
	values.forEach((each, index) => {
		const { of, gives, members } = each as { of?: unknown; gives?: unknown; members?: object };
		for (const id of [of].flat()) {
			value(id, each.kind);
			// What follows a value to its parts comes to an end.
			if (typeof id === 'number' && id >= index) found.push(`${each.kind} ${index} of a later value`);
		}
		value(gives, each.kind);
		for (const id of Object.values(members ?? {})) value(id, each.kind);
		if ('function' in each) into(functions, each.function, each.kind);
		if ('class' in each) into(classes, each.class, each.kind);
	});
	for (const each of functions) {
		span(each.at, each.name);
		into(classes, each.class, 'class');
		into(functions, each.runsIn, 'runsIn');
		for (const id of [...each.returns, each.gives, ...(each.decorators ?? [])]) value(id, each.name);
		for (const parameter of each.parameters) value(parameter.value, parameter.name);
		for (const call of each.calls) {
			span(call.at, 'call');
			for (const id of [call.callee, ...(call.arguments ?? [])]) value(id, 'call');
		}
	}
	for (const each of classes) {
		span(each.at, each.name);
		for (const id of [...each.bases, ...(each.decorators ?? [])]) value(id, each.name);
		for (const member of [...Object.values(each.members), ...Object.values(each.statics ?? {})]) {
			value(member.value, each.name);
			value(member.setter, each.name);
		}
	}
	for (const id of [...Object.values(exports), commonjs]) value(id, 'export');
	return found;
}

describe('facts point to what is there', () => {
	test('of a whole text', () => {
		const facts = factsOf(TEXT);
		expect(broken(facts, TEXT.length)).toEqual([]);
		// Nothing was given up on.
		expect(facts.functions.map(({ name }) => name)).not.toContain('');
		expect(facts.classes.map(({ name }) => name)).not.toContain('');
	});

	test('of a text that ends anywhere', () => {
		for (let end = 0; end < TEXT.length; end += 7) {
			const text = TEXT.slice(0, end);
			expect(broken(recoveredFactsOf(text), text.length), text.slice(-40)).toEqual([]);
		}
	});

	test('of a text that misses a piece anywhere', () => {
		for (let start = 0; start < TEXT.length; start += 11) {
			const text = TEXT.slice(0, start) + TEXT.slice(start + 9);
			expect(broken(recoveredFactsOf(text), text.length), text.slice(start - 20, start + 20)).toEqual([]);
		}
	});
});

test('a value is there once', () => {
	const all = factsOf(TEXT).values.map(each => JSON.stringify(each));
	expect(new Set(all).size).toBe(all.length);
});

test('facts are plain data', () => {
	const facts = factsOf(TEXT);
	// Not `toStrictEqual`: it takes a member that is called `constructor` for the class of the object.
	expect(isDeepStrictEqual(JSON.parse(JSON.stringify(facts)), facts)).toBe(true);
});
