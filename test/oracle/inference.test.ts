import { afterAll, describe, expect, test } from 'vitest';
import { fileSystemHost } from '#program/file-system-host.ts';
import { createInferenceOracle } from '#program/inference/inference-oracle.ts';
import { emptyHost } from '#program/empty-host.ts';
import { ownOracle } from '#program/own-oracle.ts';
import { ProjectProgram } from '#program/project-program.ts';
import type { EcmascriptSource } from '#ecmascript';
import { parseEcmascript } from '../../rules/src/languages/ecmascript/parse.ts';
import { namesOf } from './backends.ts';
import { CASES } from './cases.ts';
import { fixture, type Fixture } from './fixture.ts';
import { nodeInRange, unmark } from './marked.ts';

const parse = (text: string, path: string): EcmascriptSource => parseEcmascript(text, path).source;

const nowhere = new ProjectProgram(emptyHost(), {});
/** What the text of one file says, in itself and through its facts. */
const alone = (source: EcmascriptSource, path: string) => ownOracle(source, nowhere.file(source, path));

const known: string[] = [];
const knowable = CASES.filter(one => one.facts).length;

describe('our own inference knows what the checkers know, or nothing', () => {
	for (const one of CASES) {
		const { title, code, facts: expected, inferred, js, jsx } = one;
		test(title, () => {
			const { text, range } = unmark(code);
			const path = `/case.${js ? 'js' : jsx ? 'tsx' : 'ts'}`;
			const source = parse(text, path);
			const [facts] = alone(source, path).types([nodeInRange(source.ast, text, range)]);

			if (!expected || (inferred === false && !facts)) return expect(facts).toBeUndefined();
			known.push(title);
			const { promise, thenable = promise, items = 'none', callable = false } = expected;
			expect(facts).toMatchObject({ promise, thenable, items, callable });
			// A list goes by `Array` here; the checkers say as much, and tell a read-only one apart.
			const names = namesOf(facts!).filter(name => name !== 'lib:Array' && !expected.names?.includes(name));
			return expect(names).toEqual([]);
		});
	}

	afterAll(() => {
		// Only a person can say how much is enough; the number belongs into the report of every run.
		console.log(`Of ${knowable} cases that a checker knows, inference knows ${known.length}.`);
	});
});

describe('what modules that are imported say', () => {
	let project: Fixture | undefined;
	afterAll(() => project?.remove());

	const factsIn = (files: Readonly<Record<string, string>>, marked: string, name = 'main.ts') => {
		project?.remove();
		project = fixture(files);
		const { text, range } = unmark(marked);
		const path = project.path(name);
		const source = parse(text, path);
		const program = new ProjectProgram(fileSystemHost(), { ecmascript: parse });
		const [facts] = ownOracle(source, program.file(source, path)).types([nodeInRange(source.ast, text, range)]);
		return { facts, promise: facts?.promise };
	};
	const LOAD = 'export async function load() {}\nexport const save = async () => {};\nexport default load;';

	test('a named, a renamed and a default export', () => {
		expect(factsIn({ 'a.ts': LOAD }, "import { load } from './a';\n⟦load()⟧").promise).toBe('all');
		expect(factsIn({ 'a.ts': LOAD }, "import { save as put } from './a';\n⟦put()⟧").promise).toBe('all');
		expect(factsIn({ 'a.ts': LOAD }, "import load from './a';\n⟦load()⟧").promise).toBe('all');
	});

	test('a namespace', () => {
		expect(factsIn({ 'a.ts': LOAD }, "import * as a from './a';\n⟦a.save()⟧").promise).toBe('all');
	});

	test.each([
		['./a.js', 'a.ts'],
		['./a.mjs', 'a.mts'],
		['./a.cjs', 'a.cts'],
		['./a', 'a.tsx'],
		['./a', 'a/index.ts'],
		['./a.ts', 'a.ts'],
		['./a', 'a.js'],
		['.', 'index.ts'],
	])('%s means %s', (specifier, name) => {
		expect(factsIn({ [name]: LOAD }, `import { load } from '${specifier}';\n⟦load()⟧`).promise).toBe('all');
	});

	test('a name that is passed on, however often', () => {
		const files = { 'a.ts': LOAD, 'b.ts': "export { load as get } from './a';", 'c.ts': "export { get } from './b';" };
		expect(factsIn(files, "import { get } from './b';\n⟦get()⟧").promise).toBe('all');
		expect(factsIn(files, "import { get } from './c';\n⟦get()⟧").promise).toBe('all');
	});

	test('a declaration file', () => {
		const files = { 'a.d.ts': 'export declare function load(): Promise<string>;' };
		expect(factsIn(files, "import { load } from './a.js';\n⟦load()⟧").promise).toBe('all');
	});

	test('an exported promise, and a variable that is assigned again', () => {
		const files = {
			'a.ts': 'export const ready = Promise.resolve();\nexport let later = Promise.resolve();\nlater = later;',
		};
		expect(factsIn(files, "import { ready } from './a';\n⟦ready⟧").promise).toBe('all');
		expect(factsIn(files, "import { later } from './a';\n⟦later⟧").promise).toBeUndefined();
	});

	test('no such file, no such export, a package, broken text, a circle', () => {
		expect(factsIn({}, "import { load } from './a';\n⟦load()⟧").promise).toBeUndefined();
		expect(factsIn({ 'a.ts': LOAD }, "import { no } from './a';\n⟦no()⟧").promise).toBeUndefined();
		expect(factsIn({ 'a.ts': LOAD }, "import { toString } from './a';\n⟦toString()⟧").promise).toBeUndefined();
		expect(factsIn({}, "import { load } from 'a';\n⟦load()⟧").promise).toBeUndefined();
		expect(
			factsIn({ 'a.ts': 'export async function (' }, "import { load } from './a';\n⟦load()⟧").promise,
		).toBeUndefined();
		expect(
			factsIn({ 'a.ts': "export { load } from './main';" }, "import { load } from './a';\n⟦load()⟧").promise,
		).toBeUndefined();
	});
});

describe('what calls of well-known functions give', () => {
	const promiseOf = (marked: string) => {
		const { text, range } = unmark(marked);
		const source = parse(text, '/case.ts');
		return createInferenceOracle(source).types([nodeInRange(source.ast, text, range)])[0]?.promise;
	};

	test.each([
		"import fs from 'node:fs/promises';\n⟦fs.readFile('a')⟧",
		"import { promises as fs } from 'fs';\n⟦fs.readFile('a')⟧",
		"import { readFile } from 'node:fs/promises';\n⟦readFile('a')⟧",
		"const { readFile } = require('fs').promises;\n⟦readFile('a')⟧",
		"import { setTimeout as sleep } from 'node:timers/promises';\n⟦sleep(1)⟧",
		"import { pipeline } from 'node:stream/promises';\n⟦pipeline(a, b)⟧",
		"import { once } from 'node:events';\n⟦once(emitter, 'close')⟧",
		"import { promisify } from 'node:util';\nconst run = promisify(exec);\n⟦run('ls')⟧",
		"import util from 'node:util';\n⟦util.promisify(exec)('ls')⟧",
		"⟦fetch('/')⟧",
		"⟦globalThis.fetch('/')⟧",
		"⟦fetch('/').then(response => response.json()).catch(() => {})⟧",
	])('%s', marked => expect(promiseOf(marked)).toBe('all'));

	test.each([
		"import fs from 'node:fs';\n⟦fs.readFile('a', done)⟧",
		"import { watch } from 'node:fs/promises';\n⟦watch('a')⟧",
		"import { setInterval } from 'node:timers/promises';\n⟦setInterval(1)⟧",
		"import fetch from './fetch';\n⟦fetch('/')⟧",
		"function use(fetch) { ⟦fetch('/')⟧ }",
		"import Promise from 'bluebird';\n⟦Promise.resolve(1)⟧",
		'class A { load = async () => 1; }\n⟦new A().load()⟧',
		'class A { async load() {}\n  go() { ⟦this.load()⟧; } }\nclass B extends A { load() {} }',
		'const a = { async load() {} };\na.load = () => 1;\n⟦a.load()⟧',
		'const a = { async load() {}, ...more };\n⟦a.load()⟧',
		'class A { get load() { return async () => 1; } }\n⟦new A().load()⟧',
		'function a() { return b(); }\nfunction b() { return a(); }\n⟦a()⟧',
		'function a(on) { if (on) return Promise.resolve(); }\n⟦a(1)⟧',
		'let a = async () => 1;\na = () => 1;\n⟦a()⟧',
		'async function a() {}\n⟦a?.()⟧',
		'const it = it;\n⟦it⟧',
	])('not known: %s', marked => expect(promiseOf(marked)).toBeUndefined());
});
