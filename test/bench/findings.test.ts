import { expect, test } from 'vitest';
import { ofBiome, ofEslint, ofOxlint, ofPylint, ofPyright, ofTsc } from './findings.ts';

const ran = (stdout: unknown, exitCode: number | null = 1) => ({
	cpu: 1,
	wall: 1,
	memory: 1,
	exitCode,
	stdout: typeof stdout === 'string' ? stdout : JSON.stringify(stdout),
});

test('counts by rule what each tool prints', () => {
	const messages = [{ ruleId: 'asynclint/no-forgotten-await' }, { ruleId: null }, { ruleId: null, fatal: true }];
	expect(ofEslint(ran([{ messages }]))).toEqual({ 'no-forgotten-await': 1, 'not parsed': 1 });
	const diagnostics = [{ code: 'typescript(await-thenable)' }, { code: 'typescript(await-thenable)' }, {}];
	expect(ofOxlint(ran({ diagnostics }))).toEqual({ 'await-thenable': 2, 'not parsed': 1 });
	expect(ofBiome(ran({ diagnostics: [{ category: 'lint/nursery/noFloatingPromises' }] }))).toEqual({
		noFloatingPromises: 1,
	});
	expect(ofTsc(ran('a.ts(1,2): error TS2322: No.\n  error TS1: of the one above\n', 2))).toEqual({ 'type errors': 1 });
	const generalDiagnostics = [{ rule: 'reportUnusedCoroutine' }, { rule: 'reportCallIssue' }, {}];
	expect(ofPyright(ran({ generalDiagnostics }))).toEqual({ reportUnusedCoroutine: 1, 'other type errors': 2 });
	expect(ofPylint(ran([{ symbol: 'await-outside-async' }], 2))).toEqual({ 'await-outside-async': 1 });
});

test('takes neither a crash nor a wrong call for a run without findings', () => {
	expect(() => ofEslint(ran([], 2))).toThrow(/Exit code 2/);
	expect(() => ofOxlint(ran('Failed to load a plugin'))).toThrow(SyntaxError);
	expect(() => ofTsc(ran('', null))).toThrow(/Exit code null/);
	expect(() => ofPylint(ran([], 32))).toThrow(/Exit code 32/);
});
