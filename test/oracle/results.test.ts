import { afterAll, describe, expect, test } from 'vitest';
import type { TSESTree } from '@typescript-eslint/types';
import { childrenOf, nodesIn } from '#ecmascript';
import { fileSystemHost } from '#program/file-system-host.ts';
import { createNativeChecker } from '#program/native/native-checker.ts';
import { resultOf, wantedResult, type WantedPlace } from '#program/result-question.ts';
import type { Ranged } from '#program/type-oracle.ts';
import { TYPESCRIPT_7, underTypescriptEslint } from './backends.ts';
import { fixture } from './fixture.ts';
import { nodeInRange, unmark } from './marked.ts';

const project = fixture({
	'tsconfig.json': JSON.stringify({
		compilerOptions: { strict: true, target: 'ES2022', lib: ['ES2022', 'DOM'], module: 'ESNext', types: [] },
	}),
});
const native = createNativeChecker({ typescriptPackage: TYPESCRIPT_7, cwd: project.folder, host: fileSystemHost() });
afterAll(() => {
	native.dispose();
	project.remove();
});

function both(marked: string, question: (node: TSESTree.Node, around: TSESTree.Node | undefined) => Ranged) {
	const { text, range } = unmark(`${marked}\nexport {};`);
	const path = project.write('main.ts', text);
	const { ast, oracle } = underTypescriptEslint(path, project.folder);
	const node = nodeInRange(ast, text, range);
	const asked = question(
		node,
		nodesIn(ast).find(each => childrenOf(each).includes(node)),
	);
	const [hosted] = oracle.types([asked]);
	expect(native.oracleFor(path, text).types([asked])).toEqual([hosted]);
	return hosted;
}

function wanted(marked: string): boolean {
	const facts = both(marked, (node, call) => {
		const argument = (call?.type === 'CallExpression' || call?.type === 'NewExpression') && {
			callee: call.callee,
			index: call.arguments.indexOf(node as TSESTree.Expression),
			isNew: call.type === 'NewExpression',
		};
		const place: WantedPlace = { kind: 'expression', node, ...(argument && { argument }) };
		return wantedResult(place, node);
	});
	return facts?.isVoid ?? false;
}

describe('what a place wants a function to give', () => {
	test.each([
		'declare function each(done: () => void): void; each(⟦async () => {}⟧);',
		'declare function each(done?: (() => void) | null): void; each(⟦async () => {}⟧);',
		'interface Done { (): void } declare function each(done: Done): void; each(⟦async () => {}⟧);',
		'declare function each(...done: (() => void)[]): void; each(() => {}, ⟦async () => {}⟧);',
		'declare function each<T>(done: () => T): void; each<void>(⟦async () => {}⟧);',
		'declare function each<T>(done: (() => T) | (() => void)): void; each<void>(⟦async () => {}⟧);',
		'declare function each<F extends () => void>(done: F): void; each<() => void>(⟦async () => {}⟧);',
		'class Job { constructor(done: () => void) { done(); } } new Job(⟦async () => {}⟧);',
		'const list: { done: () => void }[] = [{ done: ⟦async () => {}⟧ }];',
		'const map: Record<string, () => void> = { done: ⟦async () => {}⟧ };',
		'let done: () => void; done = ⟦async () => {}⟧;',
		'const make = (): (() => void) => ⟦async () => {}⟧;',
		'[1].forEach(⟦async () => {}⟧);',
	])('nothing: %s', marked => {
		expect(wanted(marked)).toBe(true);
	});

	test.each([
		'declare function each(done: () => void | Promise<void>): void; each(⟦async () => {}⟧);',
		'declare function each(done: (() => void) | (() => Promise<void>)): void; each(⟦async () => {}⟧);',
		'declare function each(done: () => unknown): void; each(⟦async () => {}⟧);',
		'declare function each(done: () => any): void; each(⟦async () => {}⟧);',
		'declare function each(done: any): void; each(⟦async () => {}⟧);',
		'declare function each(done: () => void): void; declare function each(done: () => Promise<void>): void; each(⟦async () => {}⟧);',
		'declare function each<T>(done: () => T): void; each(⟦async () => {}⟧);',
		'declare function each<F extends (() => Promise<void>) | (() => Promise<number>)>(done: F): void; each(⟦async () => {}⟧);',
		'declare function each(done: string | (() => Promise<void>)): void; each(⟦async () => {}⟧);',
		'declare function each(...done: (() => Promise<void>)[]): void; each(⟦async () => {}⟧);',
		'[1].map(⟦async () => {}⟧);',
		'const done = ⟦async () => {}⟧;',
	])('something, or nobody knows: %s', marked => {
		expect(wanted(marked)).toBe(false);
	});

	test('of a property and of a method, by the type of the object', () => {
		const property = (marked: string, name: string) =>
			both(marked, object => wantedResult({ kind: 'property', object, name }, object))?.isVoid;
		const options = 'interface Options { done(): void; load?(): Promise<void>; close?: () => void } ';

		expect(property(`${options} const one: Options = ⟦{ async done() {} }⟧;`, 'done')).toBe(true);
		expect(property(`${options} const one: Options | undefined = ⟦{ done() {} }⟧;`, 'close')).toBe(true);
		expect(property(`${options} const one: Options = ⟦{ done() {} }⟧;`, 'load')).toBeUndefined();
		expect(property(`${options} const one: Options = ⟦{ done() {} }⟧;`, 'other')).toBeUndefined();
	});

	test('of a member, by what the class extends and implements', () => {
		const member = (marked: string, name: string) =>
			both(marked, node => {
				if (node.type !== 'ClassExpression') throw new Error(`No class: ${node.type}`);
				const { superClass, implements: implemented } = node;
				return wantedResult({ kind: 'member', ...(superClass && { superClass }), implemented, name }, node);
			})?.isVoid;

		const base = 'abstract class Base<T> { abstract run(of: T): void; async stop() {} } ';
		expect(member(`${base} (⟦class Job extends Base<string> { async run() {} }⟧)`, 'run')).toBe(true);
		expect(member(`${base} (⟦class Job extends Base<string> { async run() {} }⟧)`, 'stop')).toBeUndefined();
		expect(member('(⟦class Job implements EventListenerObject { async handleEvent() {} }⟧)', 'handleEvent')).toBe(true);
		expect(member('(⟦class Job implements EventListenerObject { async handleEvent() {} }⟧)', 'load')).toBeUndefined();
	});
});

test.each([
	['declare function load(): Promise<void>; ⟦load⟧;', 'all'],
	['declare function load<T>(of: T): Promise<T>; ⟦load⟧;', 'all'],
	['declare const load: (() => Promise<void>) | (() => Promise<number>); ⟦load⟧;', 'all'],
	['declare function load(): Promise<void> | undefined; ⟦load⟧;', undefined],
	['declare function load(): void; ⟦load⟧;', undefined],
	['declare const load: any; ⟦load⟧;', undefined],
	['const load = 1; ⟦load⟧;', undefined],
])('what calling it gives: %s', (marked, promise) => {
	expect(both(marked, resultOf)?.promise).toBe(promise);
});
