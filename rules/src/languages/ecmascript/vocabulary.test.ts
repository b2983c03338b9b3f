import type { TSESTree } from '@typescript-eslint/types';
import { visitorKeys } from '@typescript-eslint/visitor-keys';
import { describe, expect, test } from 'vitest';
import { walk } from '../../engine/walk.ts';
import { calleeName, enclosingFunction, functionName, isAwaited, isDiscarded, qualifiedName } from './index.ts';
import { parseEcmascript } from './parse.ts';

/** The source, and the last call of the text: the one that the test is about. */
function lastCall(text: string) {
	const { source, problems } = parseEcmascript(text, '/project/case.ts');
	expect(problems).toEqual([]);
	const calls: TSESTree.CallExpression[] = [];
	walk(source.ast, visitorKeys, new Map([['CallExpression', [node => calls.push(node as never)]]]));
	return { source, call: calls.sort((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1]).at(-1)! };
}

describe('qualifiedName', () => {
	const nameOf = (text: string): string | undefined => {
		const { source, call } = lastCall(text);
		const name = qualifiedName(source, call.callee);
		return name && `${name.module ?? 'global'} ${name.name}`.trim();
	};

	test.each([
		['a named import', 'import { readFileSync } from "fs"; readFileSync()', 'fs readFileSync'],
		['the `node:` prefix', 'import { readFileSync } from "node:fs"; readFileSync()', 'fs readFileSync'],
		['a renamed import', 'import { readFileSync as rd } from "fs"; rd()', 'fs readFileSync'],
		['a default import', 'import fs from "fs"; fs.readFileSync()', 'fs readFileSync'],
		['a namespace import', 'import * as fs from "fs"; fs.promises.readFile()', 'fs promises.readFile'],
		['a default of a namespace', 'import * as fs from "fs"; fs.default.readFileSync()', 'fs readFileSync'],
		['an import by string name', 'import { "readFileSync" as rd } from "fs"; rd()', 'fs readFileSync'],
		['an import equals', 'import fs = require("fs"); fs.readFileSync()', 'fs readFileSync'],
		['require', 'const fs = require("fs"); fs.readFileSync()', 'fs readFileSync'],
		['require on the spot', 'require("fs").readFileSync()', 'fs readFileSync'],
		['destructured require', 'const { promises: { readFile: rf } } = require("fs"); rf()', 'fs promises.readFile'],
		['a dynamic import', 'const { readFileSync } = await import("fs"); readFileSync()', 'fs readFileSync'],
		['an alias of an alias', 'import fs from "fs"; const a = fs; const b = a.readFileSync; b()', 'fs readFileSync'],
		['a computed property', 'import fs from "fs"; fs["readFileSync"]()', 'fs readFileSync'],
		['an optional chain and assertions', 'import fs from "fs"; (fs as any)!.readFileSync?.()', 'fs readFileSync'],
		['a global', 'Promise.all()', 'global Promise.all'],
		['a global through its object', 'globalThis.Promise.all()', 'global Promise.all'],
		['a snippet without imports', 'fs.readFileSync()', 'fs readFileSync'],
		['a package', 'import { execa } from "execa"; execa.sync()', 'execa execa.sync'],
	])('sees through %s', (_, text, expected) => {
		expect(nameOf(text)).toBe(expected);
	});

	test.each([
		['a parameter', 'import fs from "fs"; function f(fs) { fs.readFileSync() }'],
		['a variable that is assigned again', 'import fs from "fs"; let a = fs; a = other; a.readFileSync()'],
		['a result', 'const fs = make(); fs.readFileSync()'],
		['a function of the file', 'function readFileSync() {} readFileSync()'],
		['an own `require`', 'function require(x) {} require("fs").readFileSync()'],
		['a computed name', 'import fs from "fs"; fs[name]()'],
		['`this`', 'class A { m() { this.readFileSync() } }'],
		['a cycle', 'const a = b; const b = a; a()'],
		['a rest', 'const { a, ...rest } = require("fs"); rest.readFileSync()'],
		['an array pattern', 'const [readFileSync] = require("fs"); readFileSync()'],
	])('does not guess at %s', (_, text) => {
		expect(nameOf(text)).toBeUndefined();
	});
});

test.each([
	['a.b.c()', 'a.b.c'],
	['this.#save()', 'this.#save'],
	['(await load()).then()', '(await load()).then'],
	['load(1, 2).then()', 'load().then'],
	['new Store().save()', 'new Store().save'],
	['jobs[0]()', 'jobs[…]'],
	['(function () {})()', '(…)'],
	['a?.b!.c()', 'a.b.c'],
])('calleeName says %s as %s', (text, expected) => {
	const { source } = parseEcmascript(text, '/project/case.ts');
	const [statement] = source.ast.body as [TSESTree.ExpressionStatement];
	const expression =
		statement.expression.type === 'ChainExpression' ? statement.expression.expression : statement.expression;
	expect(calleeName((expression as TSESTree.CallExpression).callee)).toBe(expected);
});

test.each([
	['function a() { f() }', 'a'],
	['const a = () => f()', 'a'],
	['class C { a() { f() } }', 'a'],
	['const o = { a: async () => f() }', 'a'],
	['a = function () { f() }', 'a'],
	['class C { a = () => f() }', 'a'],
	['function a(x = f()) {}', 'a'],
	['class C { a = f() }', undefined],
	['class C { static { f() } }', undefined],
	['f()', undefined],
])('enclosingFunction and functionName: %s', (text, expected) => {
	const { call } = lastCall(text);
	const around = enclosingFunction(call);
	expect(around && functionName(around)).toBe(expected);
});

test.each([
	['await f()', [true, false]],
	['await (f() as any)!; export {}', [true, false]],
	['f()', [false, true]],
	['f()!', [false, true]],
	['a?.f()', [false, true]],
	['const a = f()', [false, false]],
	['g = () => f()', [false, false]],
])('isAwaited and isDiscarded: %s', (text, expected) => {
	const { call } = lastCall(text);
	expect([isAwaited(call), isDiscarded(call)]).toEqual(expected);
});
