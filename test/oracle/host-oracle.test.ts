import { afterAll, expect, test } from 'vitest';
import { fileSystemHost } from '#program/file-system-host.ts';
import { hostOracle, isTypedServices, type TypedServices } from '#program/host-oracle.ts';
import { createNativeChecker } from '#program/native/native-checker.ts';
import { namesOf, TYPESCRIPT_7, underTypescriptEslint } from './backends.ts';
import { fixture } from './fixture.ts';
import { nodeInRange, unmark } from './marked.ts';

const project = fixture({
	'tsconfig.json': JSON.stringify({
		compilerOptions: { strict: true, target: 'ES2022', module: 'ESNext', moduleResolution: 'bundler', types: ['node'] },
	}),
	'node_modules/@acme/db/package.json': '{ "name": "@acme/db", "types": "index.d.ts" }',
	'node_modules/@acme/db/index.d.ts':
		'export declare class Query<T> extends Promise<T> { cancel(): void }\nexport declare function find(): Query<string>;',
	'node_modules/@types/node/package.json': '{ "name": "@types/node" }',
	'node_modules/@types/node/index.d.ts': "declare module 'fs' { export function readFile(path: string): void; }",
});
const native = createNativeChecker({ typescriptPackage: TYPESCRIPT_7, cwd: project.folder, host: fileSystemHost() });
afterAll(() => {
	native.dispose();
	project.remove();
});

test.each([
	["import { find } from '@acme/db';\n⟦find()⟧;", ['@acme/db:Query', 'lib:Promise']],
	["import { find } from '@acme/db';\n⟦find⟧;", ['@acme/db:find']],
	["import { readFile } from 'fs';\n⟦readFile⟧;", ['node:readFile']],
	['class Job {}\nclass Big extends Job {}\nnew Map([[1, ⟦new Big()⟧]]);', ['file:Big', 'file:Job']],
	['type Id = { id: number };\ndeclare const id: Id;\n⟦id⟧;', ['file:Id']],
	['⟦new Map()⟧;', ['lib:Map']],
])('who declares it: %s', (marked, expected) => {
	const { text, range } = unmark(marked);
	const path = project.write('main.ts', text);
	const { ast, oracle } = underTypescriptEslint(path, project.folder);
	const node = nodeInRange(ast, text, range);

	const [hosted] = oracle.types([node]);
	const [native7] = native.oracleFor(path, text).types([node]);
	expect(namesOf(hosted!)).toEqual(expected);
	expect(native7).toEqual(hosted);
});

test('services without types, and no services, are told apart from typed ones', () => {
	expect(isTypedServices(undefined)).toBe(false);
	expect(isTypedServices({})).toBe(false);
	expect(isTypedServices({ program: null, esTreeNodeToTSNodeMap: new WeakMap() })).toBe(false);
});

test('a node that the parser did not make, and a checker that fails', () => {
	const path = project.write('main.ts', 'load();');
	const { oracle } = underTypescriptEslint(path, project.folder);
	expect(oracle.types([{ type: 'CallExpression', range: [0, 6] }])).toEqual([undefined]);

	const failing = {
		program: {
			getTypeChecker() {
				throw new Error('Debug Failure.');
			},
			getCompilerOptions: () => ({}),
			isSourceFileDefaultLibrary: () => false,
		},
		esTreeNodeToTSNodeMap: { get: () => ({}) },
	} satisfies TypedServices;
	expect(hostOracle(failing).types([{ type: 'CallExpression', range: [0, 6] }])).toEqual([undefined]);
});
