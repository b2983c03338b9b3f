import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { npm, outputOf, PackedPlugin } from './packed-plugin.ts';

let plugin: PackedPlugin;
beforeAll(() => {
	plugin = new PackedPlugin();
});
afterAll(() => plugin.remove());

const JAVASCRIPT = `async function save() { throw new Error('full'); }
export async function run() {
	save();
	await save();
}
`;
const PYTHON = `async def save() -> None: ...


async def run() -> None:
    save()
    await save()
`;

const AS_MODULE = `import asynclint from 'eslint-plugin-asynclint';
export default [asynclint.configs.recommended];
`;
const AS_COMMONJS = `const asynclint = require('eslint-plugin-asynclint');
module.exports = [asynclint.configs.recommended];
`;
const WITH_PYTHON = `import asynclint from 'eslint-plugin-asynclint/python';
export default [asynclint.configs.recommended, asynclint.configs['python-recommended']];
`;

const project = (name: string, packages: readonly string[], files: Readonly<Record<string, string>>): string =>
	plugin.project(name, packages, { 'case.mjs': JAVASCRIPT, 'case.py': PYTHON, ...files });

/** What ESLint's command says: the rules that report, for each file. */
function lint(folder: string, ...paths: string[]): Record<string, (string | null)[]> {
	const results = JSON.parse(outputOf(folder, 'eslint/bin/eslint.js', '--format', 'json', ...paths)) as {
		filePath: string;
		messages: { ruleId: string | null; line: number }[];
	}[];
	return Object.fromEntries(
		results.map(({ filePath, messages }) => [
			filePath.slice(folder.length + 1),
			messages.map(({ ruleId, line }) => `${line} ${ruleId}`),
		]),
	);
}

const IN_JAVASCRIPT = ['3 asynclint/no-forgotten-await'];
const IN_PYTHON = ['5 asynclint/no-forgotten-await'];

describe.each(['10', '9.15.0'])('with ESLint %s', version => {
	const eslint = `eslint@${version}`;

	test('from import, in JavaScript', () => {
		const folder = project('import', [eslint], { 'eslint.config.mjs': AS_MODULE });
		expect(lint(folder, 'case.mjs')).toEqual({ 'case.mjs': IN_JAVASCRIPT });
	});

	test('from require(), in JavaScript', () => {
		const folder = project('require', [eslint], { 'eslint.config.cjs': AS_COMMONJS });
		expect(lint(folder, 'case.mjs')).toEqual({ 'case.mjs': IN_JAVASCRIPT });
	});

	test('in both languages at once', () => {
		const folder = project('python', [eslint], { 'eslint.config.mjs': WITH_PYTHON });
		expect(lint(folder, 'case.mjs', 'case.py')).toEqual({ 'case.mjs': IN_JAVASCRIPT, 'case.py': IN_PYTHON });
	});
});

describe('beside TypeScript', () => {
	test('7: no peer conflict', () => {
		const folder = project('typescript-7', ['eslint@10', 'typescript@7.0.2'], { 'eslint.config.mjs': AS_MODULE });
		expect(lint(folder, 'case.mjs')).toEqual({ 'case.mjs': IN_JAVASCRIPT });
	});
});

test('the package holds its bundles and pages only, and needs nothing but ESLint', () => {
	const [packed] = JSON.parse(npm(plugin.folder, 'pack', '--dry-run', '--json')) as {
		files: { path: string }[];
		size: number;
	}[];
	const files = packed!.files.map(({ path }) => path.replace(/chunk-\w+/, 'chunk')).sort();
	expect([...new Set(files)]).toEqual([
		'LICENSE',
		'README.md',
		'dist/THIRD-PARTY-NOTICES.txt',
		'dist/chunk.js',
		'dist/index.d.ts',
		'dist/index.js',
		'dist/python.d.ts',
		'dist/python.js',
		'dist/tree-sitter-python.wasm',
		'dist/web-tree-sitter.wasm',
		'package.json',
	]);
	const manifest = JSON.parse(readFileSync(join(plugin.folder, 'package.json'), 'utf8')) as Record<string, object>;
	expect(manifest.dependencies).toBeUndefined();
	expect(Object.keys(manifest.peerDependencies!)).toEqual(['eslint']);
});
