import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unzip } from './unzip.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
const folder = mkdtempSync(join(tmpdir(), 'asynclint-vsix-'));
const sample = join(root, 'test/fixtures/sample');

const MEGABYTE = 1024 * 1024;

/** Packs for one platform, or for all; returns the paths of the files in it. They lie unpacked in `folder` afterwards. */
function pack(
	target?: string,
	...more: string[]
): {
	readonly size: number;
	readonly files: readonly string[];
	readonly extension: string;
} {
	const flags = target === undefined ? [] : ['--target', target, ...more];
	execFileSync(process.execPath, ['client/scripts/package.mjs', ...flags], { cwd: root, stdio: 'pipe' });
	const vsix = join(root, `asynclint${target === undefined ? '' : `-${target}`}-${version}.vsix`);
	const to = join(folder, target ?? 'universal');
	const files = unzip(vsix, to).flatMap(path => /^extension\/(.+)/.exec(path)?.[1] ?? []);
	return { size: statSync(vsix).size, files: files.sort(), extension: join(to, 'extension') };
}

/** What the command of an unpacked extension says about the sample project. */
function check(extension: string, ...flags: string[]): { readonly ruleId: string; readonly filePath: string }[] {
	const cli = join(extension, 'server/dist/cli.js');
	const json = execFileSync(process.execPath, [cli, 'check', '--exit-zero', '--format', 'json', ...flags, sample], {
		encoding: 'utf8',
	});
	const results = JSON.parse(json) as { filePath: string; messages: { ruleId: string }[] }[];
	return results.flatMap(({ filePath, messages }) => messages.map(({ ruleId }) => ({ ruleId, filePath })));
}

afterAll(() => rmSync(folder, { recursive: true }));

describe('the universal package', () => {
	let packed: ReturnType<typeof pack>;
	beforeAll(() => void (packed = pack()));

	test('holds only what ships', () => {
		const withoutHash = packed.files.map(file => file.replace(/chunk-\w+/, 'chunk'));
		expect([...new Set(withoutHash)]).toEqual([
			'LICENSE.txt',
			'changelog.md',
			'client/dist/THIRD-PARTY-NOTICES.txt',
			'client/dist/extension.js',
			'icon.png',
			'package.json',
			'readme.md',
			'server/dist/THIRD-PARTY-NOTICES.txt',
			'server/dist/chunk.js',
			'server/dist/cli.js',
			'server/dist/recovering-parser.cjs',
			'server/dist/schema.json',
			'server/dist/tree-sitter-python.wasm',
			'server/dist/web-tree-sitter.wasm',
			'server/dist/worker.js',
			'server/package.json',
		]);
	});

	test('is no larger than 6 MB', () => expect(packed.size).toBeLessThan(6 * MEGABYTE));

	test('names only files that are in it', () => {
		const manifest = JSON.parse(readFileSync(join(packed.extension, 'package.json'), 'utf8')) as {
			main: string;
			icon: string;
			contributes: { jsonValidation: { url: string }[] };
		};
		const named = [manifest.main, manifest.icon, ...manifest.contributes.jsonValidation.map(({ url }) => url)];
		for (const path of named) expect(packed.files).toContain(path.replace(/^\.\//, ''));
	});

	test('finds what the texts alone tell, in both languages', () => {
		const files = check(packed.extension).map(({ filePath }) => filePath);
		expect(files).toContain(join(sample, 'app/accounts.py'));
		expect(files).toContain(join(sample, 'src/orders.ts'));
	});
});

describe('the package of one platform', () => {
	const own = `${process.platform}-${process.arch}`;

	test('brings the checker and the parser of this platform, and both work', () => {
		const { files, size, extension } = pack(own);
		expect(files).toContain(`server/node_modules/@typescript/typescript-${own}/lib/lib.es2015.promise.d.ts`);
		expect(files).toContain('server/node_modules/typescript/package.json');
		expect(files).toContain('server/node_modules/oxc-parser/src-js/index.js');
		expect(size).toBeLessThan(20 * MEGABYTE);
		const typed = check(extension).filter(({ filePath }) => filePath.endsWith('orders.ts'));
		expect(typed.map(({ ruleId }) => ruleId)).toEqual(['asynclint/no-forgotten-await', 'asynclint/no-forgotten-await']);
	});

	test('can be made on another one', () => {
		const other = own === 'darwin-arm64' ? 'linux-x64' : 'darwin-arm64';
		// The parser's binaries come later to some registries than the parser itself.
		const { files } = pack(other, '--without-parser');
		expect(files).toContain(`server/node_modules/@typescript/typescript-${other}/lib/tsc`);
		expect(files.filter(file => file.includes(own))).toEqual([]);
	});
});
