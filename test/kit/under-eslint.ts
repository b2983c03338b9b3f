import { dirname } from 'node:path';
import * as typescriptParser from '@typescript-eslint/parser';
import { Linter, type ESLint } from 'eslint';
import type { Dialect, Rule } from '#engine';

/** What one finding looks like from outside, for comparing hosts. */
export interface Seen {
	readonly messageId: string;
	readonly message: string;
	readonly line: number;
	readonly column: number;
	readonly endLine: number | undefined;
	readonly endColumn: number | undefined;
}

/** Runs a rule as people's ESLint does: through the plugin object, with typescript-eslint's parser, with its types too, or with ESLint's own. */
export async function lintUnderEslint(
	rule: Rule,
	dialect: Dialect,
	filename: string,
	text: string,
	options: object = {},
	parser: 'typescript-eslint' | 'espree' | 'typed' = 'typescript-eslint',
): Promise<readonly Linter.LintMessage[]> {
	const plugin = {
		meta: { name: 'eslint-plugin-asynclint', namespace: 'asynclint' },
		rules: { [rule.name]: rule },
		...(dialect === 'python'
			? { languages: { python: await (await import('./python-language.ts')).pythonLanguage() } }
			: {}),
	} as unknown as ESLint.Plugin;
	const ecmascript: Linter.Config = {
		languageOptions: {
			...(parser !== 'espree' ? { parser: typescriptParser } : {}),
			parserOptions: {
				ecmaFeatures: { jsx: !/\.[cm]?ts$/.test(filename) },
				// The case's own tsconfig.json, read anew each time: its folder is gone after the case.
				...(parser === 'typed'
					? {
							project: ['./tsconfig.json'],
							tsconfigRootDir: dirname(filename),
							disallowAutomaticSingleRunInference: true,
						}
					: {}),
			},
		},
	};
	const config: Linter.Config = {
		files: ['**/*.{js,jsx,mjs,cjs,ts,tsx,mts,cts,py}'],
		plugins: { asynclint: plugin },
		rules: {
			[`asynclint/${rule.name}`]: [
				'error',
				...(rule.meta.schema && (rule.meta.schema as unknown[]).length ? [options] : []),
			],
		},
		...(dialect === 'python' ? { language: 'asynclint/python' } : ecmascript),
	};
	return new Linter({ cwd: dirname(filename) }).verify(text, [config], { filename });
}

export const toSeen = ({ messageId, message, line, column, endLine, endColumn }: Linter.LintMessage): Seen => ({
	messageId: messageId ?? message,
	message,
	line,
	column,
	endLine,
	endColumn,
});
