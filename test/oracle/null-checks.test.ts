import { afterAll, describe, expect, test } from 'vitest';
import { fileSystemHost } from '#program/file-system-host.ts';
import { createNativeChecker } from '#program/native/native-checker.ts';
import { TYPESCRIPT_7, underTypescriptEslint } from './backends.ts';
import { fixture } from './fixture.ts';
import { nodeInRange, unmark } from './marked.ts';

const project = fixture({
	'other.ts': 'export {};',
	...Object.fromEntries(
		Object.entries({ loose: { strictNullChecks: false }, looser: { strict: false }, strict: { strict: true } }).map(
			([folder, options]) => [
				`${folder}/tsconfig.json`,
				JSON.stringify({ compilerOptions: { ...options, target: 'ES2022', lib: ['ES2022'], types: [] } }),
			],
		),
	),
});
const native = createNativeChecker({ typescriptPackage: TYPESCRIPT_7, cwd: project.folder, host: fileSystemHost() });
afterAll(() => {
	native.dispose();
	project.remove();
});

/** Shares by TypeScript 6 and by TypeScript 7. */
function sharesIn(folder: string, code: string) {
	const { text, range } = unmark(code);
	const path = project.write(`${folder}/main.ts`, text);
	const { ast, oracle } = underTypescriptEslint(path, project.path(folder));
	const node = nodeInRange(ast, text, range);
	native.filesChanged({ changed: [path], created: [path] });
	return [oracle.types([node])[0], native.oracleFor(path, text).types([node])[0]].map(facts => facts?.thenable);
}

const FIELD = 'export class Job { closing?: Promise<void>; close() { return ⟦this.closing⟧ ? 1 : 2; } }';
const PARAMETER = 'export function f(work: Promise<void>) { return ⟦work⟧ ? 1 : 2; }';
const CALL = 'declare function load(): Promise<void>; export const f = () => (⟦load()⟧ ? 1 : 2);';

describe.each(['loose', 'looser'])('where types do not tell of null (%s)', folder => {
	test.each([FIELD, PARAMETER])('what is read may be nothing: %s', code => {
		expect(sharesIn(folder, code)).toEqual(['some', 'some']);
	});

	test('what a call gives is as it is declared', () => {
		expect(sharesIn(folder, CALL)).toEqual(['all', 'all']);
	});
});

describe('where they do', () => {
	test.each([
		[FIELD, 'some'],
		[PARAMETER, 'all'],
		[CALL, 'all'],
	])('%s', (code, expected) => expect(sharesIn('strict', code)).toEqual([expected, expected]));
});
