import { Linter } from 'eslint';
import type { Language } from '@eslint/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { createPythonLanguage } from './language.ts';
import { loadPythonParser } from './parser/load.ts';

let language: Language;
beforeAll(async () => {
	language = createPythonLanguage(await loadPythonParser());
});

/** Reports every call. */
const rule = {
	create: (context: { report(finding: object): void }) => ({
		Call: (node: object) => context.report({ node, message: 'A call.' }),
	}),
};

const lint = (text: string, languageOptions: object = {}) =>
	new Linter().verify(
		text,
		{
			files: ['**/*.py'],
			plugins: { asynclint: { languages: { python: language }, rules: { call: rule } } },
			language: 'asynclint/python',
			languageOptions,
			linterOptions: { reportUnusedDisableDirectives: 'warn' },
			rules: { 'asynclint/call': 'error' },
		} as never,
		'a.py',
	);

describe('Python as a language of ESLint', () => {
	it('reports where CPython says that the node stands, in UTF-16', () => {
		expect(lint('# 😀\nx = "😀" + f(1)\n')).toMatchObject([{ line: 2, column: 12, endLine: 2, endColumn: 16 }]);
	});

	it.each([
		'# asynclint-disable-next-line call -- why\nf()\n',
		'f()  # asynclint-disable-line asynclint/call\n',
		'# asynclint-disable\nf()\n# asynclint-enable\n',
		'# asynclint-disable-next-line\nf()\n',
	])('is silenced by %j', text => {
		expect(lint(text)).toEqual([]);
	});

	it('is not silenced by # noqa', () => {
		expect(lint('f()  # noqa\n')).toMatchObject([{ ruleId: 'asynclint/call' }]);
	});

	it('reports a directive that silences nothing', () => {
		expect(lint('# asynclint-disable-next-line call\nx\n')).toMatchObject([{ ruleId: null, severity: 1 }]);
	});

	it('lints a broken file outside its mistake', () => {
		expect(lint('x = = 1\nf()\n')).toMatchObject([{ ruleId: 'asynclint/call', line: 2 }]);
	});

	it('names a language option that it does not know, or that has no sense', () => {
		expect(() => lint('x', { python: '3' })).toThrow(/"python"/);
		expect(() => lint('x', { pythonVersion: 3 })).toThrow(/"3\.12"/);
	});
});
