import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildCli } from './build-cli.ts';

const FIXTURE = fileURLToPath(new URL('../fixtures/cli', import.meta.url));

let cli: Awaited<ReturnType<typeof buildCli>>;
let project: string;
let cache: string;

beforeAll(async () => {
	cli = await buildCli();
});
afterAll(() => cli.remove());
beforeEach(async () => {
	const folder = await mkdtemp(join(tmpdir(), 'asynclint-cache-'));
	project = join(folder, 'project');
	cache = join(folder, 'cache');
	await cp(FIXTURE, project, { recursive: true });
});
afterEach(() => rm(join(project, '..'), { recursive: true, force: true }));

interface Ran {
	readonly code: number | null;
	readonly stdout: string;
	readonly stderr: string;
}

/** Runs the built command in the project, with a cache folder of its own. */
function check(...args: string[]): Promise<Ran> {
	const env = { ...process.env, NO_COLOR: '1', ASYNCLINT_CACHE_DIR: cache };
	const child = spawn(process.execPath, [cli.entry, 'check', ...args], { cwd: project, env });
	const out = { stdout: '', stderr: '' };
	child.stdout.setEncoding('utf8').on('data', text => (out.stdout += text));
	child.stderr.setEncoding('utf8').on('data', text => (out.stderr += text));
	child.stdin.end();
	return new Promise((resolve, reject) => {
		child.on('error', reject);
		child.on('close', code => resolve({ code, ...out }));
	});
}

/** All that is printed, but for how long it took. */
const timeless = ({ code, stdout, stderr }: Ran): Ran => ({
	code,
	stdout: stdout.replace(/\([\d.]+ m?s\)/, ''),
	stderr,
});
const cacheFile = async (): Promise<string> =>
	join(
		cache,
		(await readdir(cache)).find(name => name.endsWith('.cache'))!,
	);

describe('a second check', () => {
	it.each([['stylish'], ['json']])('prints the same as the first, and as one without a cache (%s)', async format => {
		const first = timeless(await check('--format', format));
		expect(first.stdout).toContain('no-forgotten-await');
		const written = (await stat(await cacheFile())).ino;
		expect(timeless(await check('--format', format))).toEqual(first);
		expect(timeless(await check('--format', format, '--no-cache'))).toEqual(first);
		// Nothing was new, so nothing was written.
		expect((await stat(await cacheFile())).ino).toBe(written);
	});

	it('shows what only a checker can find, until a file changes that its types come from', async () => {
		await mkdir(join(project, 'typed'));
		const lines = (...each: string[]) => each.join('\n');
		await writeFile(
			join(project, 'typed/tsconfig.json'),
			'{ "compilerOptions": { "strict": true }, "include": ["."] }',
		);
		await writeFile(join(project, 'typed/type.ts'), 'export interface Save { run(): Promise<void> }\n');
		await writeFile(join(project, 'typed/pass.ts'), "export type { Save as Kept } from './type.ts';\n");
		await writeFile(
			join(project, 'typed/use.ts'),
			lines(
				"import type { Kept } from './pass.ts';",
				'export function use(all: { [key: string]: Kept }) {',
				"\tall['a']!.run();",
				'}',
				'',
			),
		);
		const first = await check('typed');
		expect(first.stdout).toContain('no-forgotten-await');
		expect(timeless(await check('typed'))).toEqual(timeless(first));
		await writeFile(join(project, 'typed/type.ts'), 'export interface Save { run(): void }\n');
		expect(await check('typed')).toEqual({ code: 0, stdout: '', stderr: '' });
	});

	it('finds what another option asks for', async () => {
		await check('--types', 'off');
		const strict = ['--types', 'off', '--preset', 'off'];
		expect(timeless(await check(...strict))).toEqual(timeless(await check(...strict, '--no-cache')));
		const unused = ['--types', 'off', '--report-unused-disable-directives'];
		expect(timeless(await check(...unused))).toEqual(timeless(await check(...unused, '--no-cache')));
	});

	it('checks a part of what was checked before, and the whole after the part', async () => {
		for (const args of [['src'], [], ['src/register.ts'], ['src']]) {
			expect(timeless(await check(...args))).toEqual(timeless(await check(...args, '--no-cache')));
		}
	});
});

describe('the cache', () => {
	it('belongs to its user alone', async () => {
		await check('--types', 'off');
		if (process.platform === 'win32') return;
		expect((await stat(cache)).mode & 0o777).toBe(0o700);
		expect((await stat(await cacheFile())).mode & 0o777).toBe(0o600);
	});

	it('is neither read nor written with --no-cache, --fix and standard input', async () => {
		await check('--types', 'off', '--no-cache');
		await check('--types', 'off', '--fix', 'src/save.js');
		await check('--types', 'off', '--stdin', '--stdin-filename', 'src/a.js');
		await expect(readdir(cache)).rejects.toThrow('ENOENT');
	});

	it('is written right by two processes at once', async () => {
		const alone = timeless(await check('--types', 'off', '--no-cache'));
		const both = await Promise.all([check('--types', 'off'), check('--types', 'off')]);
		expect(both.map(timeless)).toEqual([alone, alone]);
		expect(await readdir(cache)).toHaveLength(1);
		expect(timeless(await check('--types', 'off'))).toEqual(alone);
	});

	it('that was damaged costs time and nothing else', async () => {
		const right = timeless(await check('--types', 'off'));
		const path = await cacheFile();
		const bytes = await readFile(path);
		const wounds = [
			bytes.subarray(0, 10),
			bytes.subarray(0, bytes.length >> 1),
			Buffer.concat([bytes.subarray(0, 60), Buffer.from('x'), bytes.subarray(61)]),
			Buffer.concat([bytes.subarray(0, -40), Buffer.alloc(40, '{')]),
			Buffer.alloc(0),
		];
		for (const wounded of wounds) {
			await writeFile(path, wounded);
			expect(timeless(await check('--types', 'off'))).toEqual(right);
		}
	});

	it('that cannot be written is nobody’s trouble', async () => {
		await writeFile(cache, 'a file where a folder should be');
		const without = timeless(await check('--types', 'off', '--no-cache'));
		expect(timeless(await check('--types', 'off'))).toEqual(without);
	});
});
