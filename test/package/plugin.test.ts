import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const base = mkdtempSync(join(tmpdir(), 'asynclint-plugin-'));
const rules = join(base, 'rules');
let tarball: string;

beforeAll(() => {
	// A copy: other tests use the bundles in the workspace at the same time.
	const build = [join(root, 'client/scripts/build.mjs'), '--production', '--to', base, 'rules'];
	execFileSync(process.execPath, build, { stdio: 'pipe' });
	for (const file of ['package.json', 'README.md', 'LICENSE']) cpSync(join(root, 'rules', file), join(rules, file));
	const [packed] = JSON.parse(npm(rules, 'pack', '--json', '--pack-destination', base)) as { filename: string }[];
	tarball = join(base, packed!.filename);
});
afterAll(() => rmSync(base, { recursive: true }));

const npm = (cwd: string, ...parameters: string[]): string =>
	execFileSync('npm', parameters, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

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

/** An empty project with our plugin and other packages, installed as a person does. Fails on a peer conflict. */
function project(name: string, packages: readonly string[], files: Readonly<Record<string, string>>): string {
	const folder = mkdtempSync(join(base, `${name}-`));
	const all = { 'package.json': '{ "private": true }', 'case.mjs': JAVASCRIPT, 'case.py': PYTHON, ...files };
	for (const [path, text] of Object.entries(all)) writeFileSync(join(folder, path), text);
	npm(folder, 'install', '--no-audit', '--no-fund', '--strict-peer-deps', tarball, ...packages);
	return folder;
}

/** What ESLint's command says: the rules that report, for each file. */
function lint(folder: string, ...paths: string[]): Record<string, (string | null)[]> {
	const eslint = join(folder, 'node_modules/eslint/bin/eslint.js');
	const run = () =>
		execFileSync(process.execPath, [eslint, '--format', 'json', ...paths], { cwd: folder, encoding: 'utf8' });
	const results = JSON.parse(outputOf(run)) as {
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

/** ESLint ends with 1 where it reports something. */
function outputOf(run: () => string): string {
	try {
		return run();
	} catch (error) {
		const { status, stdout, stderr } = error as { status: number; stdout: string; stderr: string };
		if (status !== 1) throw new Error(stderr, { cause: error });
		return stdout;
	}
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

	test("6 with typescript-eslint: no peer conflict, and its parser's types are used", () => {
		const config = `import asynclint from 'eslint-plugin-asynclint';
import tseslint from 'typescript-eslint';
export default [
	{ files: ['*.ts'], languageOptions: { parser: tseslint.parser, parserOptions: { projectService: true } } },
	asynclint.configs.recommended,
];
`;
		const folder = project('typescript-6', ['eslint@10', 'typescript@6.0.3', 'typescript-eslint@8.73.0'], {
			'eslint.config.mjs': config,
			'tsconfig.json': '{ "include": ["case.ts"] }',
			'case.ts': 'declare const queue: { send(): Promise<void> };\nqueue.send();\n',
		});
		expect(lint(folder, 'case.ts')).toEqual({ 'case.ts': ['2 asynclint/no-forgotten-await'] });
	});
});

test('the package holds its bundles and pages only, and needs nothing but ESLint', () => {
	const [packed] = JSON.parse(npm(rules, 'pack', '--dry-run', '--json')) as {
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
	const manifest = JSON.parse(readFileSync(join(rules, 'package.json'), 'utf8')) as Record<string, object>;
	expect(manifest.dependencies).toBeUndefined();
	expect(Object.keys(manifest.peerDependencies!)).toEqual(['eslint']);
});
