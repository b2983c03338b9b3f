// Both rules as a plugin of ESLint, with typescript-eslint's parser and without its types: ours come from the native
// checker of the project's TypeScript 7.
import asynclint from '../../../rules/dist/index.js';
import tseslint from 'typescript-eslint';

export default [
	{ ignores: ['**/*.d.ts', '**/*.d.mts', '**/*.d.cts'] },
	{
		files: ['**/*.{js,cjs,mjs,jsx,ts,cts,mts,tsx}'],
		plugins: { asynclint },
		linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' },
		languageOptions: { parser: tseslint.parser },
		rules: { 'asynclint/no-forgotten-await': 'error', 'asynclint/no-blocking-call': 'error' },
	},
];
