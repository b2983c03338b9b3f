import { afterAll, describe, expect, test } from 'vitest';
import type { TypeFacts } from '#program/type-facts.ts';
import { fileSystemHost } from '#program/file-system-host.ts';
import { createNativeChecker } from '#program/native/native-checker.ts';
import { namesOf, TYPESCRIPT_7, underTypescriptEslint } from './backends.ts';
import { CASES, type ExpectedFacts, type OracleCase } from './cases.ts';
import { fixture } from './fixture.ts';
import { nodeInRange, unmark } from './marked.ts';

const fileName = ({ js, jsx }: OracleCase, index: number) => `case${index}.${js ? 'js' : jsx ? 'tsx' : 'ts'}`;

const OPTIONS = { target: 'ES2022', lib: ['ES2022', 'DOM'], module: 'ESNext', moduleResolution: 'bundler' };
const project = fixture({
	'tsconfig.json': JSON.stringify({
		compilerOptions: { ...OPTIONS, strict: true, allowJs: true, jsx: 'preserve', moduleDetection: 'force', types: [] },
		include: ['*'],
	}),
	'other.ts': 'export {};',
	...Object.fromEntries(CASES.map((one, index) => [fileName(one, index), unmark(one.code).text])),
});
const native = createNativeChecker({ typescriptPackage: TYPESCRIPT_7, cwd: project.folder, host: fileSystemHost() });
afterAll(() => {
	native.dispose();
	project.remove();
});

const shares = ({ promise, thenable, items, callable }: TypeFacts) => ({ promise, thenable, items, callable });
const expectedShares = ({ promise, thenable = promise, items = 'none', callable = false }: ExpectedFacts) => ({
	promise,
	thenable,
	items,
	callable,
});

describe('both type checkers know the same', () => {
	CASES.forEach((one, index) => {
		test(one.title, () => {
			const path = project.path(fileName(one, index));
			const { text, range } = unmark(one.code);
			const { ast, oracle } = underTypescriptEslint(path, project.folder);
			const node = nodeInRange(ast, text, range);

			const [hosted] = oracle.types([node]);
			const [native7] = native.oracleFor(path, text).types([node]);

			expect(hosted && shares(hosted)).toEqual(one.facts && expectedShares(one.facts));
			expect(native7).toEqual(hosted);
			if (hosted) expect(namesOf(hosted)).toEqual(expect.arrayContaining([...(one.facts!.names ?? [])]));
		});
	});

	test('the native checker is running', () => {
		expect(native.state).toMatchObject({ kind: 'ready', restarts: 0 });
	});
});
