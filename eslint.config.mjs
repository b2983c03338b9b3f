// @ts-check
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
// The plugin as it ships, freshly built: `npm run check` builds it first.
import asynclint from './rules/dist/index.js';

const DOORS = [
	{
		group: ['**/languages/ecmascript/*', '!**/languages/ecmascript/index.ts'],
		message: 'Go in by the door: import from "#ecmascript".',
	},
	{
		group: ['**/languages/python/*', '!**/languages/python/index.ts'],
		message: 'Go in by the door: import from "#python".',
	},
];
const ROOMS = {
	group: ['../no-*', '../prefer-*', '../require-*', '#engine', '#catalogue', 'eslint'],
	message: "A rule's room imports no other room, no runner and no ESLint.",
};

/** Inside a half: the other language's door is shut. */
const half = (/** @type {string} */ name, /** @type {string} */ other) => ({
	name: `rooms/${name}`,
	files: [`rules/src/rules/*/${name}*.ts`],
	rules: {
		'no-restricted-imports': [
			'error',
			{ patterns: [...DOORS, ROOMS, { group: [other], message: 'A half speaks one language.' }] },
		],
	},
});

export default defineConfig(
	{
		name: 'what is not ours to lint',
		ignores: [
			'**/dist/**',
			'**/node_modules/**',
			'test/fixtures/**',
			'test/chains/ecmascript/**',
			'test/host/**/node_modules/**',
			'**/*.d.ts',
		],
	},
	{ name: 'directives', linterOptions: { reportUnusedDisableDirectives: 'error' } },
	{
		name: 'typescript',
		files: ['**/*.ts'],
		extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
		languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
		rules: {
			'@typescript-eslint/no-non-null-assertion': 'off',
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/switch-exhaustiveness-check': 'off',
			'@typescript-eslint/no-unnecessary-condition': 'off',
			'@typescript-eslint/no-confusing-void-expression': 'off',
			'@typescript-eslint/no-unsafe-enum-comparison': 'off', // ESTree's node types are an enum in the types and strings in the tree
			'@typescript-eslint/no-empty-object-type': 'off',
			'@typescript-eslint/dot-notation': 'off',
			'@typescript-eslint/no-empty-function': 'off',
			'@typescript-eslint/prefer-nullish-coalescing': 'off',
			'no-restricted-syntax': ['error', { selector: 'TSEnumDeclaration', message: 'Write a union of strings.' }],
		},
	},
	{
		name: 'rooms/rules',
		files: ['rules/src/rules/*/*.ts'],
		ignores: ['**/*.test.ts'],
		rules: { 'no-restricted-imports': ['error', { patterns: [...DOORS, ROOMS] }] },
	},
	half('ecmascript', '#python'),
	half('python', '#ecmascript'),
	{
		name: 'rooms/server',
		files: ['server/src/**/*.ts'],
		rules: {
			'no-restricted-imports': [
				'error',
				{
					patterns: [
						{
							group: ['vscode', '#ecmascript', '#python', '**/rules/src/**', '#kit/*'],
							message: 'The server knows the engine ("#engine") and no tree.',
						},
					],
				},
			],
		},
	},
	{
		name: 'rooms/client',
		files: ['client/src/**/*.ts'],
		rules: {
			'no-restricted-imports': [
				'error',
				{
					patterns: [
						{
							group: [
								'#engine',
								'#catalogue',
								'#ecmascript',
								'#python',
								'#kit/*',
								'**/rules/**',
								'**/server/src/lsp/**',
							],
							message: 'The client knows "vscode" and "#protocol".',
						},
					],
				},
			],
		},
	},
	{ ...asynclint.configs.all, name: 'our own rules', files: ['**/*.ts', '**/*.js', '**/*.mjs'] },
	{
		// Tests and scripts wait for what their runner limits, and go through lists that are as long as the catalogue.
		name: 'our own rules in tests and scripts',
		files: ['test/**', '**/scripts/**', '**/*.test.ts'],
		rules: {
			'asynclint/no-cached-rejection': 'off',
			// A client in memory and a checker that never started hold nothing.
			'asynclint/require-async-context': 'off',
			'asynclint/no-unbounded-concurrency': 'off',
			'asynclint/require-timeout': 'off',
		},
	},
	{
		// The checker is started in a worker or by the command, which wait for it.
		name: 'starts the checker',
		files: ['rules/src/program/native/**', 'server/src/analysis/**'],
		rules: {
			'asynclint/no-blocking-call': ['error', { allow: ['createNativeChecker', 'findClient', 'ownTypescriptPackage'] }],
		},
	},
	{
		// Where the parser lies is looked up once, when it starts.
		name: 'starts the parser',
		files: ['rules/src/languages/python/parser/load.ts'],
		rules: { 'asynclint/no-blocking-call': ['error', { allow: ['locate'] }] },
	},
	{
		// Scripts and tests do one thing after the other: nothing else runs on their loop, so nothing is held up.
		name: 'scripts',
		files: ['client/scripts/**', 'test/**', '**/*.test.ts'],
		rules: { 'asynclint/no-blocking-call': 'off' },
	},
	{
		name: 'tests',
		files: ['**/*.test.ts', 'test/**/*.ts'],
		rules: {
			'@typescript-eslint/no-unsafe-assignment': 'off',
			'@typescript-eslint/no-unsafe-member-access': 'off',
			'@typescript-eslint/no-unsafe-call': 'off',
			'@typescript-eslint/restrict-plus-operands': 'off',
			'@typescript-eslint/no-misused-spread': 'off',
		},
	},
);
