import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { outputOf, PackedPlugin } from './packed-plugin.ts';

const OXLINT = 'oxlint@1.94.0';
const RULES = { 'asynclint/no-forgotten-await': 'error', 'asynclint/no-blocking-call': 'error' };

const JOBS = `export interface Job { run(): Promise<number> }
export declare const jobs: Map<string, Job>;
`;
const FILES = {
	'.oxlintrc.json': config(RULES),
	'eslint.config.mjs': `import asynclint from 'eslint-plugin-asynclint';
export default [{ plugins: { asynclint }, rules: ${JSON.stringify(RULES)} }];
`,
	'tsconfig.json': JSON.stringify({
		compilerOptions: { strict: true, allowJs: true, checkJs: true, noEmit: true, module: 'nodenext', types: [] },
	}),
	'jobs.d.mts': JOBS,
	'jobs.mjs': 'export const jobs = new Map();\n',
	'store.mjs': "export async function save() {\n\tthrow new Error('full');\n}\n",
	'untyped.mjs': `import { readFileSync } from 'node:fs';
async function load() {}
export async function run() {
	load();
	// eslint-disable-next-line asynclint/no-forgotten-await
	load();
	// oxlint-disable-next-line asynclint/no-blocking-call
	await load(readFileSync('a'));
	readFileSync('b');
}
`,
	'imported.mjs': "import { save } from './store.mjs';\nsave();\n",
	'config.mjs': `import { readFileSync } from 'node:fs';
export function config() { return JSON.parse(readFileSync('config.json', 'utf8')); }
`,
	'chain.mjs': "import { config } from './config.mjs';\nexport async function run() { return config(); }\n",
	'typed.mjs': "import { jobs } from './jobs.mjs';\njobs.get('a')?.run();\n",
	'typed.ts': "import { jobs } from './jobs.mjs';\njobs.get('a')!.run();\n",
};

function config(rules: object): string {
	const plugins = { plugins: [], categories: { correctness: 'off' } };
	return JSON.stringify({ ...plugins, jsPlugins: ['eslint-plugin-asynclint'], rules });
}

let plugin: PackedPlugin;
let project: string;
beforeAll(() => {
	plugin = new PackedPlugin();
	project = plugin.project('oxlint', [OXLINT, 'eslint@10', 'typescript@7.0.2', 'oxc-parser@0.154.0'], FILES);
});
afterAll(() => plugin.remove());

/** `file:line:column rule message` of each finding, in the order of the names. */
function underOxlint(folder: string, ...parameters: string[]): string[] {
	const { diagnostics } = JSON.parse(outputOf(folder, 'oxlint/bin/oxlint', '--format', 'json', ...parameters)) as {
		diagnostics: {
			code: string;
			message: string;
			filename: string;
			labels: { span: { line: number; column: number } }[];
		}[];
	};
	return diagnostics
		.map(({ code, message, filename, labels: [label] }) => {
			const rule = code.replace(/^asynclint\((.*)\)$/, '$1');
			return `${filename}:${label!.span.line}:${label!.span.column} ${rule} ${message}`;
		})
		.sort();
}

function underEslint(folder: string, ...paths: string[]): string[] {
	const results = JSON.parse(outputOf(folder, 'eslint/bin/eslint.js', '--format', 'json', ...paths)) as {
		filePath: string;
		messages: { ruleId: string; message: string; line: number; column: number }[];
	}[];
	return results
		.flatMap(({ filePath, messages }) =>
			messages.map(({ ruleId, message, line, column }) => {
				const rule = ruleId.replace('asynclint/', '');
				return `${filePath.slice(folder.length + 1)}:${line}:${column} ${rule} ${message}`;
			}),
		)
		.sort();
}

const places = (found: readonly string[]) => found.map(each => each.split(' ', 2).join(' '));

test('the same findings as under ESLint, typed ones and those of imported files included', () => {
	// ESLint does not know the directive of oxlint, so that line is left out of what is compared.
	const eslint = underEslint(project, 'untyped.mjs', 'imported.mjs', 'chain.mjs', 'typed.mjs');
	const found = underOxlint(project, 'untyped.mjs', 'imported.mjs', 'chain.mjs', 'typed.mjs');
	expect(found).toEqual(eslint.filter(each => !each.startsWith('untyped.mjs:8:')));
	expect(places(found)).toEqual([
		'chain.mjs:2:38 no-blocking-call',
		'imported.mjs:2:1 no-forgotten-await',
		'typed.mjs:2:16 no-forgotten-await',
		'untyped.mjs:4:2 no-forgotten-await',
		'untyped.mjs:9:2 no-blocking-call',
	]);
});

test('TypeScript too, with no parser to be configured', () => {
	expect(places(underOxlint(project, 'typed.ts'))).toEqual(['typed.ts:2:16 no-forgotten-await']);
});

test('without TypeScript 7 and oxc-parser it says less, and nothing fails', () => {
	const bare = plugin.project('oxlint-alone', [OXLINT], FILES);
	expect(places(underOxlint(bare, 'untyped.mjs', 'imported.mjs', 'chain.mjs', 'typed.mjs', 'typed.ts'))).toEqual([
		'untyped.mjs:4:2 no-forgotten-await',
		'untyped.mjs:9:2 no-blocking-call',
	]);
});

test('takes the options of a rule', () => {
	const allowed = { ...RULES, 'asynclint/no-blocking-call': ['error', { allow: ['fs.readFileSync'] }] };
	writeFileSync(join(project, 'allowed.json'), config(allowed));
	expect(places(underOxlint(project, '-c', 'allowed.json', 'untyped.mjs'))).toEqual([
		'untyped.mjs:4:2 no-forgotten-await',
	]);
});

test('applies suggestions where a person asks for them', () => {
	const file = join(project, 'mended.mjs');
	writeFileSync(file, 'async function load() {}\nexport async function run() {\n\tload();\n}\n');
	expect(underOxlint(project, 'mended.mjs')).toHaveLength(1);
	underOxlint(project, '--fix', 'mended.mjs');
	expect(readFileSync(file, 'utf8')).toContain('\tload();');
	expect(underOxlint(project, '--fix-suggestions', 'mended.mjs')).toEqual([]);
	expect(readFileSync(file, 'utf8')).toContain('\tawait load();');
});
