import { parse } from '@typescript-eslint/typescript-estree';
import type { ChildProcess } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { cpSync, mkdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fileSystemHost } from '#program/file-system-host.ts';
import { createNativeChecker, type NativeTypeChecker } from '#program/native/native-checker.ts';
import { importNativeApi } from '#program/native/load-api.ts';
import type { ProgramHost } from '#program/program-host.ts';
import { TYPESCRIPT_7 } from './backends.ts';
import { fixture, type Fixture } from './fixture.ts';
import { nodeInRange, unmark } from './marked.ts';

const STRICT = { strict: true, target: 'ES2022', module: 'ESNext', moduleResolution: 'bundler', types: [] };
const config = (more: object): string => JSON.stringify(more);

let project: Fixture;
let checker: NativeTypeChecker;
const children: ChildProcess[] = [];
const remember = (message: unknown) => children.push((message as { process: ChildProcess }).process);

beforeEach(() => {
	children.length = 0;
	subscribe('child_process', remember);
});
afterEach(() => {
	unsubscribe('child_process', remember);
	checker.dispose();
	project.remove();
});

const inProject = (files: Readonly<Record<string, string>>, host: ProgramHost = fileSystemHost()) => {
	project = fixture(files);
	checker = createNativeChecker({ typescriptPackage: TYPESCRIPT_7, cwd: project.folder, host });
};

/** The promise share of what is marked in a text that stands for a file's. */
const promiseIn = (name: string, marked: string) => {
	const { text, range } = unmark(marked);
	const ast = parse(text, { range: true, loc: true });
	const [facts] = checker.oracleFor(project.path(name), text).types([nodeInRange(ast, text, range)]);
	return facts?.promise;
};

describe('which project a file belongs to', () => {
	test('the nearest tsconfig.json, with paths', () => {
		inProject({
			'app/tsconfig.json': config({ compilerOptions: { ...STRICT, paths: { '~/*': ['./lib/*'] } } }),
			'app/lib/load.ts': 'export const load = async () => 1;',
			'app/main.ts': "import { load } from '~/load';\nload();",
		});
		expect(promiseIn('app/main.ts', "import { load } from '~/load';\n⟦load()⟧;")).toBe('all');
	});

	test('a project that a tsconfig.json without files refers to', () => {
		const lib = 'export async function load() {}';
		const main = "import { load } from '../lib/load';\nload();";
		const composite = { ...STRICT, composite: true };
		inProject({
			'tsconfig.json': config({ files: [], references: [{ path: './lib' }, { path: './app' }] }),
			'lib/tsconfig.json': config({ compilerOptions: composite }),
			'lib/load.ts': lib,
			'app/tsconfig.json': config({ compilerOptions: composite, references: [{ path: '../lib' }] }),
			'app/main.ts': main,
		});
		expect(promiseIn('app/main.ts', "import { load } from '../lib/load';\n⟦load()⟧;")).toBe('all');
	});

	test('a config beside the nearest one, which nothing refers to: its options hold', () => {
		const marked = 'declare const it: Promise<void> | undefined;\n⟦it⟧;';
		inProject({
			'tsconfig.json': config({ compilerOptions: STRICT, include: ['src'] }),
			'tsconfig.test.json': config({ compilerOptions: STRICT, include: ['test'] }),
			'src/main.ts': 'export {};',
			'test/main.ts': unmark(marked).text,
		});
		// Outside every project `strict` is off, and `undefined` would not be a member.
		expect(promiseIn('test/main.ts', marked)).toBe('some');
	});

	test('no tsconfig at all: JavaScript with JSDoc', () => {
		const marked = '/** @returns {Promise<void>} */\nfunction load() { return run(); }\n⟦load()⟧;';
		inProject({ 'main.js': unmark(marked).text });
		expect(promiseIn('main.js', marked)).toBe('all');
	});

	test('files that are opened in one step', () => {
		inProject({ 'a.js': 'export async function a() {}', 'b.js': "import { a } from './a.js';\na();" });
		checker.open([project.path('a.js'), project.path('b.js')]);
		expect(promiseIn('b.js', "import { a } from './a.js';\n⟦a()⟧;")).toBe('all');
	});

	test('a path with blanks, and letters that are not ASCII', () => {
		inProject({
			'año 1/tsconfig.json': config({ compilerOptions: STRICT }),
			'año 1/ü.ts': 'const f = async () => 1;\nf();',
		});
		expect(promiseIn('año 1/ü.ts', 'const f = async () => 1;\n⟦f()⟧;')).toBe('all');
	});
});

describe('texts that are not on the disk', () => {
	const files = {
		'tsconfig.json': config({ compilerOptions: STRICT }),
		'load.ts': 'export const load = () => 1;',
		'main.ts': "import { load } from './load';\nload();",
	};
	const MAIN = "import { load } from './load';\n⟦load()⟧;";

	test('an edit of the file, and its way back', () => {
		inProject(files);
		expect(promiseIn('load.ts', 'export const load = ⟦() => 1⟧;')).toBe('none');
		expect(promiseIn('load.ts', 'export const load = async () => 1;\n⟦load()⟧;')).toBe('all');
		expect(promiseIn('load.ts', 'export const load = ⟦() => 1⟧;')).toBe('none');
	});

	test('edits of a file that no tsconfig claims', () => {
		inProject({ 'load.js': 'const load = () => 1;', 'main.js': '' });
		expect(promiseIn('load.js', 'const load = ⟦() => 1⟧;')).toBe('none');
		expect(promiseIn('load.js', 'const load = async () => 1;\n⟦load()⟧;')).toBe('all');
		expect(promiseIn('main.js', '⟦Promise.resolve()⟧;')).toBe('all');
		expect(promiseIn('load.js', 'const load = () => 1;\n⟦load()⟧;')).toBe('none');
	});

	test('a new file that has not been saved', () => {
		inProject(files);
		expect(promiseIn('new.ts', MAIN)).toBe('none');
	});

	test('another editor holds an unsaved text, and closes without saving', () => {
		const unsaved = new Map<string, string>();
		const disk = fileSystemHost();
		inProject(files, {
			...disk,
			unsavedFiles: () => [...unsaved.keys()],
			readFile: path => unsaved.get(path) ?? disk.readFile(path),
			stamp: path => unsaved.get(path) ?? disk.stamp(path),
		});
		expect(promiseIn('main.ts', MAIN)).toBe('none');
		unsaved.set(project.path('load.ts'), 'export const load = async () => 1;');
		expect(promiseIn('main.ts', MAIN)).toBe('all');
		unsaved.set(project.path('load.ts'), 'export const load = () => 2;');
		expect(promiseIn('main.ts', MAIN)).toBe('none');
		unsaved.set(project.path('load.ts'), 'export const load = async () => 1;');
		expect(promiseIn('main.ts', MAIN)).toBe('all');
		unsaved.clear();
		expect(promiseIn('main.ts', MAIN)).toBe('none');
	});

	test('another file changes on the disk', () => {
		inProject(files);
		expect(promiseIn('main.ts', MAIN)).toBe('none');
		const path = project.write('load.ts', 'export const load = async () => 1;');
		checker.filesChanged({ changed: [path] });
		expect(promiseIn('main.ts', MAIN)).toBe('all');
	});

	test('a byte order mark', () => {
		inProject({ ...files, 'main.ts': `\uFEFF${files['main.ts']}`, 'load.ts': 'export const load = async () => 1;' });
		expect(promiseIn('main.ts', MAIN)).toBe('all');
	});
});

describe('when the checker cannot answer', () => {
	const files = { 'tsconfig.json': config({ compilerOptions: STRICT }), 'main.ts': 'const f = async () => 1;\nf();' };
	const MAIN = 'const f = async () => 1;\n⟦f()⟧;';
	const killLast = async () => {
		const child = children.at(-1)!;
		child.kill('SIGKILL');
		await once(child, 'exit');
	};

	test('a killed process is started again once, and then no more', async () => {
		inProject(files);
		expect(promiseIn('main.ts', MAIN)).toBe('all');
		expect(children).toHaveLength(1);

		await killLast();
		expect(promiseIn('main.ts', MAIN)).toBe('all');
		expect(checker.state).toMatchObject({ kind: 'ready', restarts: 1 });

		await killLast();
		expect(promiseIn('main.ts', MAIN)).toBeUndefined();
		expect(checker.state).toMatchObject({ kind: 'dead', reason: expect.stringContaining('ended twice') });
		expect(children).toHaveLength(2);
	});

	test('it is ended with the host', async () => {
		inProject(files);
		expect(promiseIn('main.ts', MAIN)).toBe('all');
		const exit = once(children[0]!, 'exit');
		checker.dispose();
		await exit;
		expect(promiseIn('main.ts', MAIN)).toBeUndefined();
		expect(checker.state.kind).toBe('unavailable');
	});

	test('a range outside the text, a file of another language', () => {
		inProject(files);
		const nowhere = { type: 'CallExpression', range: [900, 901] } as const;
		expect(checker.oracleFor(project.path('main.ts'), files['main.ts']).types([nowhere])).toEqual([undefined]);
		expect(checker.oracleFor(project.path('main.py'), 'f()').types([{ ...nowhere, range: [0, 3] }])).toEqual([
			undefined,
		]);
		expect(promiseIn('main.ts', MAIN)).toBe('all');
		expect(checker.state).toMatchObject({ kind: 'ready', restarts: 0 });
	});

	test('a type that TypeScript 7.0 fails on takes no other answer with it', () => {
		const text = "const [, first] = /a/.exec('a') ?? [];\nPromise.resolve(first);";
		inProject({ ...files, 'main.ts': text });
		const ast = parse(text, { range: true, loc: true });
		const empty = nodeInRange(ast, text, [35, 37]);
		const call = nodeInRange(ast, text, [39, 61]);
		const answers = checker.oracleFor(project.path('main.ts'), text).types([empty, call, empty]);
		expect(answers[1]?.promise).toBe('all');
		expect(checker.state).toMatchObject({ kind: 'ready', restarts: 0 });
	});

	test('no package, and one that has no checker', () => {
		project = fixture({ 'package.json': '{ "name": "typescript", "version": "6.0.3" }' });
		const options = { cwd: project.folder, host: fileSystemHost() };
		checker = createNativeChecker({ ...options, typescriptPackage: project.folder });
		expect(checker.state).toMatchObject({ kind: 'unavailable', reason: expect.stringContaining('typescript@6.0.3') });
		const missing = createNativeChecker({ ...options, typescriptPackage: project.path('missing') });
		expect(missing.state.kind).toBe('unavailable');
		expect(children).toHaveLength(0);
	});

	test('a package inside an untrusted folder is not run', () => {
		inProject(files);
		const link = project.path('node_modules/typescript');
		mkdirSync(dirname(link), { recursive: true });
		cpSync(join(TYPESCRIPT_7, 'package.json'), join(link, 'package.json'));
		const untrusted = createNativeChecker({
			typescriptPackage: link,
			cwd: project.folder,
			host: fileSystemHost({ trusted: false }),
		});
		expect(untrusted.state).toEqual({ kind: 'unavailable', reason: 'The type checker lies in an untrusted folder.' });
		expect(children).toHaveLength(0);
	});

	test('a client that was imported by the host', async () => {
		project = fixture(files);
		checker = createNativeChecker({
			typescriptPackage: TYPESCRIPT_7,
			cwd: project.folder,
			host: fileSystemHost(),
			api: await importNativeApi(TYPESCRIPT_7),
		});
		expect(promiseIn('main.ts', MAIN)).toBe('all');
		expect(basename(children[0]!.spawnfile)).toMatch(/^tsc/);
	});
});
