import * as typescriptParser from '@typescript-eslint/parser';
import { Linter, type ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';
import { catalogue, createEngine, fileSystemHost } from '#engine';
import { code } from '#test';
import plugin from '../rules/src/index.ts';

/**
 * Every kind of file that ESLint gives a rule, each with the forms of code that only it has. Every rule runs on each,
 * with its defaults and with all of its switches on, under ESLint and in our runner: none throws, and both find the same.
 */
const STATEMENTS = code`
	async function load(id, { signal, ...more } = {}, [first] = []) { await fetch(id, { signal, ...more }); return first; }
	let cache; let total = 0; const items = new Map(); const list = [];
	label: for (const [key, value] of Object.entries(await load('x'))) { if (key) continue label; total += await load(value); }
	for await (const part of stream()) { if (!part) break; list.push(part); }
	export class Store extends Object {
		static #count = 0; #items = []; field = async () => this.#items; static { Store.#count++; }
		get size() { return this.#items.length; } set size(value) { this.#items.length = value; }
		async *[Symbol.asyncIterator]() { yield* this.#items; }
		async save(...all) { for (const each of this.#items) await load(each); this.total ??= await load(all); return super.toString(); }
		has(it) { return #items in it && new.target === undefined; }
	}
	export const object = { async method() { return this.value; }, get value() { return load?.(1)?.then?.((x) => x) ?? 0n; }, ['a' + 1]: async function* () {}, __proto__: null };
	export const run = async (xs) => { try { await Promise.all(xs.map(async (x) => load(x))); } catch { return; } finally { cache = undefined; } };
	export default async () => { if (!cache) cache = await import('node:fs'); switch (total) { case 1: return cache; default: debugger; } };
	load(1), void load(2), !load(3) || (await load(4)); do { total--; } while (total > 0); var { a = await load(5), ...rest } = {};
	new Promise((resolve, reject) => setTimeout(resolve, 1, ...rest)).then(a, (error) => { throw error; }).finally();
	const tagged = String.raw\`x\${load(6)}\`; delete list[0]; typeof tagged; export { tagged as 'a name' };
`.replaceAll('\\', '');

const TYPES = code`
	enum Kind { One = 1, Two = Kind.One << 1 } declare module 'x' { export function f(): Promise<void>; } namespace Inner { export const deep = load(7); }
	interface Loads<T extends object = {}> { (id: string): Promise<T>; new (id: string): Loads<T>; readonly [key: string]: unknown; load?(): Promise<void>; }
	abstract class Base<T> { abstract load(): Promise<T>; constructor(private readonly id: string, public name?: string) {} declare kept: Promise<void>; override toString(this: Base<T>): string { return this.id!; } accessor state = load(8) as unknown as Promise<void>; }
	function over(id: string): Promise<void>; function over(id: number): void; function over(id: unknown): unknown { return load(id as string) satisfies unknown; }
	type Awaitable<T> = T | PromiseLike<T>; type Fn = typeof load extends (...all: infer A) => infer R ? [A, R] : never; let loose: any = load(9); loose!.then(); const chosen = over<string>;
	import type { Server } from 'node:http'; import fs = require('node:fs'); export type { Server };
`;

const DECORATORS = code`
	@sealed() class Decorated { @Input({ async: true }) value = load(10); @Get('/') async get(@Param('id') id: string, @Body() body?: object) { void id; return load(body); } @memo get later() { return load(11); } }
`;

const JSX = code`
	export const View = ({ items, ...rest }) => <><Item key="a" {...rest} onClick={async () => { await load(items); }} render={() => load(1)} />{items.map(async (each) => <li>{load(each)}</li>)}{/* nothing */}<a.b c:d="e">text &amp;</a.b></>;
`;

const COMMONJS = code`
	const { readFileSync, promises: { readFile } } = require('node:fs'); const path = require('path');
	async function load(id) { readFileSync(id); await readFile(path.join(id)); return arguments.length; }
	var Old = function () { if (!(this instanceof Old)) return new Old(); }; Old.prototype.save = async function () { this.at = this.at + (await load(this.at)); };
	exports.load = load; module.exports.run = function () { load(1); with_(load); return load.call(this, 2); }; function with_(f) { f.apply(null, arguments); }
	setTimeout(async function tick() { await load(3); setTimeout(tick, 10); }, 10); process.on('exit', async () => { await load(4); });
`;

const withoutNames = (text: string): string => text.replace(/,? ?export \{[^}]*\};/, '');

const FILES: Readonly<Record<string, string>> = {
	'case.js': STATEMENTS,
	'case.mjs': STATEMENTS,
	'case.cjs': COMMONJS,
	'case.jsx': `${STATEMENTS}\n${JSX}`,
	'case.ts': `${STATEMENTS}\n${TYPES}\n${DECORATORS}`,
	'case.mts': `${STATEMENTS}\n${TYPES}`,
	'case.cts': withoutNames(`${COMMONJS}\n${TYPES}`),
	'case.tsx': `${STATEMENTS}\n${TYPES}\n${JSX}`,
	'empty.ts': '',
	'types.d.ts':
		'export declare function load(): Promise<void>; declare global { var client: Promise<string>; } export as namespace Loader;',
};

const rules = catalogue.filter(({ halves }) => halves.ecmascript);

/** A rule's defaults, or with every switch on. */
function optionsOf(rule: (typeof rules)[number], isAll: boolean): object {
	const switched = Object.entries(rule.defaults).map(([key, value]) => [
		key,
		typeof value === 'boolean' ? isAll || value : value,
	]);
	return isAll ? (Object.fromEntries(switched) as object) : {};
}

const sorted = (all: readonly string[]): string[] => [...all].sort();

describe.each(Object.entries(FILES))('%s', (filename, text) => {
	test.each([false, true])('with all switches: %s', async isAll => {
		const path = `/${filename}`;
		const settings = new Map(
			rules.map(rule => [rule.name, { severity: 'error' as const, options: optionsOf(rule, isAll) }]),
		);
		const engine = await createEngine(catalogue);
		const lint = engine.lint({ path, text, rules: settings, host: fileSystemHost() })!;
		expect(lint.problems).toEqual([]);
		expect(lint.failures).toEqual([]);
		const ours = lint.result().findings.map(({ rule, messageId, range }) => `${rule} ${messageId} ${range[0]}`);

		const isTypescript = /\.[cm]?tsx?$/.test(filename);
		const config: Linter.Config = {
			files: ['**/*'],
			plugins: { asynclint: plugin as unknown as ESLint.Plugin },
			languageOptions: {
				...(isTypescript ? { parser: typescriptParser } : {}),
				sourceType: filename.endsWith('.cjs') ? 'commonjs' : 'module',
				parserOptions: { ecmaFeatures: { jsx: filename.endsWith('x') } },
			},
			rules: Object.fromEntries(
				rules.map(rule => {
					const options = Object.keys(rule.defaults).length ? [optionsOf(rule, isAll)] : [];
					return [`asynclint/${rule.name}`, ['error', ...options]];
				}),
			),
		};
		const configs: Linter.Config[] = [{ files: ['**/*.{js,mjs,cjs,jsx,ts,mts,cts,tsx}'] }, config];
		const messages = new Linter({ cwd: '/' }).verify(text, configs, { filename: path });
		expect(messages.filter(({ fatal }) => fatal)).toEqual([]);
		const starts = text.split('\n').reduce<number[]>((all, line) => [...all, all.at(-1)! + line.length + 1], [0]);
		const theirs = messages.map(
			({ ruleId, messageId, line, column }) =>
				`${ruleId?.slice('asynclint/'.length)} ${messageId} ${starts[line - 1]! + column - 1}`,
		);
		expect(sorted(theirs)).toEqual(sorted(ours));
		if (text.length > 1000) expect(ours.length).toBeGreaterThan(2);
	});
});
