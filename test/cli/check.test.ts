import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { RunStats } from '../../server/src/check/stats.ts';
import { buildCli } from './build-cli.ts';

const FIXTURE = fileURLToPath(new URL('../fixtures/cli', import.meta.url));
const DROPPED = 'asynclint/no-forgotten-await';

let cli: Awaited<ReturnType<typeof buildCli>>;
let project: string;

beforeAll(async () => {
	cli = await buildCli();
});
afterAll(() => cli.remove());
beforeEach(async () => {
	project = await mkdtemp(join(tmpdir(), 'asynclint-cli-'));
	await cp(FIXTURE, project, { recursive: true });
});
afterEach(() => rm(project, { recursive: true, force: true }));

interface Ran {
	readonly code: number | null;
	readonly stdout: string;
	readonly stderr: string;
}

/** Runs the built command in the project. */
function run(args: readonly string[], input = '', entry = cli.entry): Promise<Ran> {
	const child = spawn(process.execPath, [entry, ...args], { cwd: project, env: { ...process.env, NO_COLOR: '1' } });
	const out = { stdout: '', stderr: '' };
	child.stdout.setEncoding('utf8').on('data', text => (out.stdout += text));
	child.stderr.setEncoding('utf8').on('data', text => (out.stderr += text));
	child.stdin.end(input);
	return new Promise((resolve, reject) => {
		child.on('error', reject);
		child.on('close', code => resolve({ code, ...out }));
	});
}
const check = (...args: string[]) => run(['check', ...args]);
const json = async (...args: string[]) =>
	JSON.parse((await check('--format', 'json', ...args)).stdout) as ESLint.LintResult[];

describe('where TypeScript was left out', () => {
	it('is said once that findings may be missing, and not where nobody asked for types', async () => {
		// Outside of the repository nothing lies beside it but what is linked here.
		const bare = join(project, '.bare');
		await cp(dirname(cli.entry), bare, { recursive: true });
		await mkdir(join(bare, 'node_modules'));
		for (const name of ['tree-sitter-python', 'web-tree-sitter']) {
			const installed = fileURLToPath(new URL(`../../node_modules/${name}`, import.meta.url));
			await symlink(installed, join(bare, 'node_modules', name), 'junction');
		}
		await writeFile(join(project, 'src/unknown.ts'), "import { load } from 'somewhere';\nload();\nload();\n");
		const without = (...args: string[]) => run(['check', 'src/unknown.ts', ...args], '', join(bare, 'cli.js'));
		expect((await without()).stderr).toBe(
			'asynclint: no type checker, so findings may be missing: TypeScript does not lie beside asynclint\n',
		);
		expect((await without('--types', 'off')).stderr).toBe('');
	});
});

describe('exit codes', () => {
	it('are 0 where nothing is wrong, without a word on a pipe', async () =>
		expect(await check('src/save.js')).toEqual({ code: 0, stdout: '', stderr: '' }));

	it('are 1 for an error, and 0 for it with --exit-zero', async () => {
		expect((await check('src/register.ts')).code).toBe(1);
		expect((await check('src/register.ts', '--exit-zero')).code).toBe(0);
	});

	it('are 2 where --types names no mode', async () => {
		const { code, stderr } = await check('--types', 'some', 'src/save.js');
		expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('--types') as unknown });
	});

	it('are 0 with --types native, as the checker is there', async () =>
		expect(await check('--types', 'native', 'src/save.js')).toEqual({ code: 0, stdout: '', stderr: '' }));

	it('follow --max-warnings', async () => {
		expect((await check('src/excused.js')).code).toBe(0);
		expect((await check('src/excused.js', '--max-warnings', '1')).code).toBe(0);
		const { code, stderr } = await check('src/excused.js', '--max-warnings', '0');
		expect({ code, stderr }).toEqual({ code: 1, stderr: 'asynclint: too many warnings: 1, at most 0 allowed\n' });
	});

	it.each([
		[
			['--rule', 'no-forgoten-await'],
			'--rule: there is no rule "no-forgoten-await". Did you mean "no-forgotten-await"?',
		],
		[['--format', 'jsn'], '--format: "jsn" is not one of stylish, json. Did you mean "json"?'],
		[
			['--preset', 'stirct'],
			'--preset: "stirct" is not one of recommended, strict, all, tests, off. Did you mean "strict"?',
		],
		[['--max-warnings', 'few'], '--max-warnings: "few" is not a whole number'],
		[['--stdin'], '--stdin needs --stdin-filename, to know the language'],
		[['--qiet'], "unknown option '--qiet'\n(Did you mean --quiet?)"],
	])('are 2 for %j, said in one line', async (args, line) =>
		expect(await check(...args)).toEqual({ code: 2, stdout: '', stderr: `asynclint: ${line}\n` }),
	);

	it('are 2 for a path that is not there, and the rest is checked', async () => {
		const { code, stdout, stderr } = await check('src/nope.js', 'src/register.ts');
		expect(code).toBe(2);
		expect(stderr).toBe('asynclint: src/nope.js: no such file or folder\n');
		expect(stdout).toContain(DROPPED);
	});

	it('are 2 where there is nothing to check', async () => {
		await mkdir(join(project, 'empty'));
		expect(await check('empty')).toEqual({ code: 2, stdout: '', stderr: 'asynclint: nothing was checked\n' });
	});

	it('are 2 for a project file with a mistake, which is named with its line', async () => {
		await writeFile(join(project, 'asynclint.json'), '{\n  "presets": "strict"\n}');
		const { code, stderr } = await check('src');
		expect(code).toBe(2);
		expect(stderr).toContain('asynclint: asynclint.json:2:3: unknown key "presets". Did you mean "preset"?');
		expect(stderr.match(/presets/g)).toHaveLength(1);
	});
});

describe('what is found', () => {
	it('is said as ESLint says it, with the evidence under it', async () => {
		const { stdout } = await check('src/register.ts');
		expect(stdout.replace(/\([\d.]+ m?s\)/, '(time)')).toMatchInlineSnapshot(`
			"
			src/register.ts
			  8:2  error    The promise of \`log\` is dropped: nothing waits for it or handles its error.  asynclint/no-forgotten-await
			      ↳ It is declared \`async\` here.  src/register.ts:3:1

			✖ 1 problem (1 error, 0 warnings) in 1 file (time).
			"
		`);
	});

	it('is not hidden by a file that does not parse', async () => {
		const { stdout, code } = await check();
		expect(code).toBe(1);
		expect(stdout).toMatch(/src\/broken\.js\n +1:\d+ +error +Parsing error: /);
		expect(stdout).toMatch(/src\/register\.ts\n +8:2 /);
	});

	it('is not hidden by a file that cannot be decoded', async () => {
		await writeFile(join(project, 'src/bytes.js'), Buffer.from([0x61, 0xff, 0x62]));
		const { stdout, stderr, code } = await check();
		expect({ stderr, code }).toEqual({
			stderr: 'asynclint: src/bytes.js: not checked: it is not valid UTF-8\n',
			code: 1,
		});
		expect(stdout).toContain('src/register.ts');
		expect((await check('src/bytes.js')).code).toBe(2);
	});

	it('leaves out what the project ignores, and says so of a file that was named', async () => {
		expect((await check()).stdout).not.toContain('generated');
		const { code, stderr } = await check('generated/client.js');
		expect({ code, stderr }).toEqual({
			code: 0,
			stderr: 'asynclint: generated/client.js: not checked: the project\'s "ignores" names it\n',
		});
	});

	it('is errors alone with --quiet', async () => {
		expect(await check('src/excused.js', '--quiet')).toEqual({ code: 0, stdout: '', stderr: '' });
		expect((await check('src/excused.js', '--quiet', '--max-warnings', '0')).code).toBe(1);
	});

	it('takes unused directives for errors when asked to', async () =>
		expect((await check('src/excused.js', '--report-unused-disable-directives')).code).toBe(1));

	it('survives links that go round in circles', async () => {
		await symlink(project, join(project, 'src/loop'));
		const results = await json();
		expect(results.map(({ filePath }) => filePath).filter(path => path.includes('loop'))).toEqual([]);
	});
});

describe('--rule and --preset', () => {
	it('choose the rules', async () => {
		expect((await check('src/register.ts', '--preset', 'off')).code).toBe(0);
		expect((await check('src/register.ts', '--preset', 'off', '--rule', 'no-forgotten-await')).code).toBe(1);
		expect((await check('src/register.ts', '--rule', 'no-blocking-call')).code).toBe(0);
	});
});

describe('--format json', () => {
	it('has the fields of an ESLint result, and of its messages', async () => {
		const eslint = new ESLint({
			cwd: project,
			overrideConfigFile: true,
			overrideConfig: { rules: { 'no-var': 'error', 'no-undef': 'error' } },
		});
		const [theirs] = await eslint.lintText('x = 1; var y = 2;');
		const [ours] = await json('src/register.ts');
		expect(Object.keys(ours!).sort()).toEqual(Object.keys(theirs!).sort());
		const message = ours!.messages[0]!;
		for (const field of Object.keys(theirs!.messages.find(({ fix }) => !fix)!)) expect(message).toHaveProperty(field);
		expect(message).toMatchObject({ ruleId: DROPPED, severity: 2, line: 8, column: 2, endLine: 8, endColumn: 5 });
		expect(message).toMatchObject({ related: [{ filePath: join(project, 'src/register.ts'), line: 3 }] });
		expect(message.suggestions![0]).toMatchObject({ fix: { text: 'await ' } });
	});

	it('lists files without messages, suppressed findings and syntax errors', async () => {
		const byName = new Map((await json()).map(result => [result.filePath.slice(project.length + 1), result]));
		expect([...byName.keys()]).toEqual([
			...['src/app.py', 'src/broken.js', 'src/broken.py', 'src/excused.js', 'src/register.ts', 'src/save.js'],
		]);
		expect(byName.get('src/app.py')).toMatchObject({ messages: [] });
		expect(byName.get('src/broken.py')).toMatchObject({ messages: [{ fatal: true, ruleId: null, line: 1 }] });
		expect(byName.get('src/save.js')).toMatchObject({ messages: [], errorCount: 0 });
		expect(byName.get('src/broken.js')).toMatchObject({
			fatalErrorCount: 1,
			messages: [{ fatal: true, ruleId: null }],
		});
		expect(byName.get('src/excused.js')).toMatchObject({
			warningCount: 1,
			suppressedMessages: [{ ruleId: DROPPED, suppressions: [{ kind: 'directive' }] }],
		});
	});

	it('is an empty list where nothing was checked', async () => expect(await json('src/nope.js')).toEqual([]));
});

describe('--stdin', () => {
	it('checks the text as the named file', async () => {
		const text = 'async function f() {}\nf();\n';
		const { code, stdout } = await run(['check', '--stdin', '--stdin-filename', 'src/new.ts'], text);
		expect(code).toBe(1);
		expect(stdout).toMatch(/src\/new\.ts\n +2:1 +error/);
	});

	it('ignores what the project ignores', async () => {
		const { code } = await run(['check', '--stdin', '--stdin-filename', 'generated/x.js'], 'async () => {};');
		expect(code).toBe(0);
	});
});

describe('help and version', () => {
	it('are quick to give', async () => {
		expect(await run(['--version'])).toMatchObject({ code: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
		const { code, stdout } = await run(['check', '--help']);
		expect(code).toBe(0);
		expect(stdout).toContain('Exit code:');
	});

	it('answer an unknown command with exit code 2', async () => {
		const { code, stderr } = await run(['chekc']);
		expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('Did you mean check?') });
	});
});

describe('a notebook', () => {
	const NOTEBOOK = JSON.stringify({
		nbformat: 4,
		metadata: { kernelspec: { language: 'python' } },
		cells: [
			{ cell_type: 'code', source: ['%pip install aiohttp\n', 'async def load(): ...\n'] },
			{ cell_type: 'markdown', source: '# Load' },
			{ cell_type: 'code', source: 'await load()\nload()' },
		],
	});

	it('is one text, and its places count within its code cells', async () => {
		await writeFile(join(project, 'case.ipynb'), NOTEBOOK);
		const [result] = await json('case.ipynb', '--fix');
		expect(result!.messages.map(({ ruleId, line, column, ...rest }) => ({ ruleId, line, column, ...rest }))).toEqual([
			expect.objectContaining({ ruleId: DROPPED, cell: 2, line: 2, column: 1 }),
		]);
		const { stdout } = await check('case.ipynb');
		expect(stdout).toContain('  cell 2:2:1  error');
		expect(stdout).toContain('case.ipynb:cell 1:2:1');
	});

	it('that is none says why, and other files are checked', async () => {
		await writeFile(join(project, 'case.ipynb'), '{');
		const { code, stderr } = await check('case.ipynb', 'src/save.js');
		expect(stderr).toMatch(/^asynclint: case\.ipynb: not checked: not a notebook: /);
		expect(code).toBe(0);
	});
});

describe('--stats', () => {
	const stats = async (...args: string[]) =>
		JSON.parse((await check('--format', 'json', '--stats', ...args)).stdout) as {
			results: ESLint.LintResult[];
			stats: RunStats;
		};

	it('keeps the results, and counts findings and files of every rule that ran', async () => {
		const { results, stats: found } = await stats('src', '--rule', 'no-forgotten-await', '--rule', 'no-blocking-call');
		expect(results.map(({ filePath }) => filePath)).toEqual((await json('src')).map(({ filePath }) => filePath));
		const dropped = results.filter(({ messages }) => messages.some(({ ruleId }) => ruleId === DROPPED));
		const rule = found.rules.find(each => each.rule === 'no-forgotten-await')!;
		expect(rule.files).toBe(dropped.length);
		expect(rule.findings).toBeGreaterThanOrEqual(rule.files);
		expect(found.rules.map(each => each.rule).sort()).toEqual(['no-blocking-call', 'no-forgotten-await']);
	});

	it('says what could not be resolved', async () => {
		await writeFile(
			join(project, 'src/lost.js'),
			"import { gone } from './gone.js';\nexport async function run(task) { gone(); task(); (task ?? gone)[0](); fetch('/'); }\n",
		);
		const { imports, types, calls } = (await stats('src/lost.js', 'src/app.py', '--types', 'off')).stats;
		expect(imports).toEqual([{ specifier: './gone.js', files: 1 }]);
		expect(types).toMatchObject({ files: 1, without: 1 });
		expect(calls.reasons).toEqual(
			expect.arrayContaining([
				{ reason: 'an import that led nowhere', calls: 1 },
				{ reason: 'a parameter without a type of the project', calls: 1 },
			]),
		);
		expect(calls.names).toEqual(expect.arrayContaining([{ name: 'gone', calls: 1 }]));
		expect(calls.all).toBeGreaterThan(calls.unknown);
	});

	it('says it in tables after the findings', async () => {
		await writeFile(join(project, 'src/lost.js'), "import './gone.js';\nexport async function run(task) { task(); }\n");
		const { stdout } = await check('src/register.ts', 'src/lost.js', '--stats', '--types', 'off', '--exit-zero');
		expect(stdout.slice(stdout.indexOf('\nRules'))).toMatch(
			/rule +findings +files +ms[^]*Imports that lead nowhere: 1\n +specifier +files\n +\.\/gone\.js +1\n[^]*2 files of 2 files[^]*Calls in asynchronous code: \d+, \d+ % unknown[^]*✖/,
		);
	});

	it('is there for nothing as well', async () => {
		const { results, stats: found } = await stats('src/save.js');
		expect(results).toHaveLength(1);
		expect(found.imports).toEqual([]);
	});
});
