// The nearest that ESLint has to `no-forgotten-await`, with types, as typescript-eslint's documentation sets it up:
// https://typescript-eslint.io/getting-started/typed-linting. Used from the command line and, while typing, by the `ESLint` class.
import tseslint from 'typescript-eslint';

export default [
	{ ignores: ['**/*.d.ts', '**/*.d.mts', '**/*.d.cts'] },
	{
		files: ['**/*.{js,cjs,mjs,jsx,ts,cts,mts,tsx}'],
		plugins: { '@typescript-eslint': tseslint.plugin },
		// Comments about other rules would be reported as rules that are not there.
		linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' },
		languageOptions: {
			parser: tseslint.parser,
			parserOptions: { projectService: true, tsconfigRootDir: process.cwd() },
		},
		rules: {
			'@typescript-eslint/no-floating-promises': 'error',
			'@typescript-eslint/no-misused-promises': 'error',
			'@typescript-eslint/await-thenable': 'error',
		},
	},
];
