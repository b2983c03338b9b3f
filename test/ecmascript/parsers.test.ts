import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { glob } from './glob.ts';
import { expect, test } from 'vitest';
import { hasNativeParser } from '../../rules/src/languages/ecmascript/parse-native.ts';
import { parseEcmascript, parseRecovering, type ParsedEcmascript } from '../../rules/src/languages/ecmascript/parse.ts';
import { treeDifference } from './tree-difference.ts';

const { resolve } = createRequire(import.meta.url);
const PACKAGES = ['eslint', 'ajv', '@types/node'];

const comments = ({ source }: ParsedEcmascript) =>
	source.comments.map(({ type, value, range }) => [type, value, ...range]);

function expectSameTree(text: string, path: string): void {
	const native = parseEcmascript(text, path);
	const recovering = parseRecovering(text, path);
	expect(native.problems, path).toEqual(recovering.problems);
	expect(treeDifference(native.source.ast, recovering.source.ast), path).toBeUndefined();
	expect(comments(native), path).toEqual(comments(recovering));
}

test('the native parser is here, so that this file compares two things', () => {
	expect(hasNativeParser).toBe(true);
});

test.each(PACKAGES)('both parsers give one tree for every file of %s', async name => {
	const paths = await glob(dirname(resolve(`${name}/package.json`)), /\.(?:[cm]?[jt]s|[jt]sx)$/);
	expect(paths.length).toBeGreaterThan(0);
	for (const path of paths) expectSameTree(await readFile(path, 'utf8'), path);
});

test.each([
	['decorators', 'case.ts', '@a @b() class A { @c d = 1; @e() f(@g h: string) {} accessor i = 2; declare j: number }'],
	[
		'types',
		'case.ts',
		'type A<in out T extends object = {}> = T extends infer U extends string ? `${U}-x` : readonly [a: 1, ...b: T[]];',
	],
	[
		'enums and namespaces',
		'case.ts',
		'declare const enum E { A = 1, "b" } namespace N.M { export const x = 1 } declare module "m" {} declare global {}',
	],
	[
		'assertions',
		'case.ts',
		'const a = <T>(<unknown>b) as const satisfies C; d!.e!(); function f(x: unknown): asserts x is string {}',
	],
	[
		'overloads and abstract classes',
		'case.ts',
		'function f(a: 1): 2; function f(a: any) {} abstract class A { abstract b(): void; private constructor(readonly c = 1) { super() } }',
	],
	[
		'imports',
		'case.mts',
		'import type A from "a"; import { type B, c as d } from "b" with { type: "json" }; import e = require("e"); export type * as F from "f"; export = e;',
	],
	[
		'jsx',
		'case.tsx',
		'const a = <><B.C d="e" {...f} g:h={1}>text &amp; {/* c */}{...i}</B.C></>; const j = <T,>(k: T) => k;',
	],
	['jsx in javascript', 'case.js', 'const a = <b c={await d()}>{e}</b>;'],
	['using', 'case.ts', 'async function f() { using a = b(); await using c = d(); for await (using e of g) {} }'],
	['optional chains', 'case.js', '(a?.b).c; a?.b.c?.(); delete a?.[0]; a ??= b; new (a?.b)(); (await a)?.b'],
	['comments and a hashbang', 'case.cjs', '#!/usr/bin/env node\n// one\n/* two */ f(/* three */) // four'],
	['script things', 'case.cjs', 'return; '],
	[
		'classes',
		'case.js',
		'class A extends (b, c) { static { await: 1 } static #d = 1; get [e]() { return #d in this } async *f() { yield* g } }',
	],
	['a regular expression', 'case.js', 'x = /[\\p{L}--[a-z]]/v.exec(`a${b}c` ) / 2 / 3'],
	['parentheses', 'case.ts', '((a), (b)); (function () {})(); (x as any) = 1; (((c)))!.d'],
])('both parsers give one tree: %s', (_, path, text) => {
	expectSameTree(text, `/project/${path}`);
});

test('a byte order mark and surrogate pairs do not move what comes after them', () => {
	for (const text of ['\uFEFFf();', 'const a = "𝄞"; /* 𝄞 */ f();', 'a();\r\nb();\u2028c();'])
		expectSameTree(text, '/project/case.ts');
});
