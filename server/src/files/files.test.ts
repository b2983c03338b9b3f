import { chmod, mkdir, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decode, encode } from './decode.ts';
import { discover } from './discover.ts';
import { isSqueezed } from './left-out.ts';
import { readSource, writeSource, type SourceFile } from './source-file.ts';

let root: string;
beforeEach(async () => {
	root = await mkdtemp(join(tmpdir(), 'asynclint-files-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function put(files: Record<string, string | Buffer>): Promise<void> {
	for (const [name, content] of Object.entries(files)) {
		await mkdir(dirname(join(root, name)), { recursive: true });
		await writeFile(join(root, name), content);
	}
}
async function found(...paths: string[]): Promise<string[]> {
	const { files } = await discover(paths.length ? paths : ['.'], root);
	return files.map(file => relative(root, file));
}

describe('discovery', () => {
	it('takes our languages, sorted, each once', async () => {
		await put({ 'b.ts': '', 'a/x.py': '', 'a/y.txt': '', 'a/z.MJS': '', '.hidden/c.js': '' });
		expect(await found('.', 'a', 'b.ts')).toEqual(['.hidden/c.js', 'a/x.py', 'a/z.MJS', 'b.ts']);
	});

	it('leaves out what was installed or built, unless it is named', async () => {
		const names = [
			'node_modules/m/a.js',
			'dist/a.js',
			'x/__pycache__/a.py',
			'env/a.py',
			'x.egg-info/a.py',
			'lib.min.js',
		];
		await put({ 'a.js': '', 'env/pyvenv.cfg': '', ...Object.fromEntries(names.map(name => [name, ''])) });
		expect(await found()).toEqual(['a.js']);
		expect(await found('dist', 'env', 'lib.min.js', 'node_modules/m')).toEqual([
			'dist/a.js',
			'env/a.py',
			'lib.min.js',
			'node_modules/m/a.js',
		]);
	});

	it('reads .gitignore files as git does: nested ones, patterns taken back, those above', async () => {
		await put({
			'.git/HEAD': '',
			'.git/info/exclude': 'private.js\n',
			'.gitignore': '/tmp/\n*.gen.ts\n',
			'tmp/a.js': '',
			'src/tmp/a.js': '',
			'src/a.gen.ts': '',
			'src/private.js': '',
			'src/api/.gitignore': '!a.gen.ts\nlocal.py\n',
			'src/api/a.gen.ts': '',
			'src/api/local.py': '',
		});
		expect(await found()).toEqual(['src/api/a.gen.ts', 'src/tmp/a.js']);
		expect(await found('src')).toEqual(['src/api/a.gen.ts', 'src/tmp/a.js']);
		expect(await found('tmp', 'src/private.js')).toEqual(['src/private.js', 'tmp/a.js']);
	});

	it('does not follow links, except those that are named', async () => {
		await put({ 'src/a.js': '' });
		await symlink(root, join(root, 'src/loop'));
		await symlink(join(root, 'src'), join(root, 'linked'));
		expect(await found()).toEqual(['src/a.js']);
		expect(await found('linked')).toEqual(['linked/a.js']);
	});

	it('says what a named path is not', async () => {
		await put({ 'a.txt': '' });
		const { notices } = await discover(['a.txt', 'nope', 'a.txt/b.js'], root);
		expect(notices.map(({ kind, path, reason }) => [kind, relative(root, path), reason.slice(0, 26)])).toEqual([
			['named', 'a.txt', 'not a kind of file that as'],
			['named', 'a.txt/b.js', 'no such file or folder'],
			['named', 'nope', 'no such file or folder'],
		]);
	});

	it.skipIf(process.getuid?.() === 0)('says which folder it may not look into (not as root, who may)', async () => {
		await put({ 'shut/a.js': '', 'b.js': '' });
		await chmod(join(root, 'shut'), 0);
		const { files, notices } = await discover(['.'], root);
		await chmod(join(root, 'shut'), 0o700);
		expect(files).toEqual([join(root, 'b.js')]);
		expect(notices).toEqual([{ kind: 'unreadable', path: join(root, 'shut'), reason: 'permission denied' }]);
	});
});

describe('decoding', () => {
	const textOf = (path: string, bytes: Buffer) => {
		const decoded = decode(path, bytes);
		return decoded.text ?? decoded.reason;
	};
	it('takes a byte order mark away and gives it back', () => {
		const bytes = Buffer.from('\uFEFFa = "ü"');
		const decoded = decode('a.js', bytes);
		expect(decoded.text).toBe('a = "ü"');
		expect(decoded.text !== undefined && encode(decoded.text, decoded.encoding)).toEqual(bytes);
	});
	it('never guesses', () => {
		expect(textOf('a.js', Buffer.from([0x61, 0xfc]))).toBe('it is not valid UTF-8');
		expect(textOf('a.js', Buffer.from([0xff, 0xfe, 0x61, 0]))).toContain('UTF-16');
		expect(textOf('a.js', Buffer.from([0x61, 0]))).toBe('it is binary');
	});
	it('honours a coding cookie of Python, on the first two lines', () => {
		const latin1 = (text: string) => Buffer.from(text, 'latin1');
		expect(textOf('a.py', latin1('#!/usr/bin/python\n# -*- coding: latin-1 -*-\nx = "ü"'))).toContain('"ü"');
		expect(textOf('a.py', latin1('x = 1\n# coding: latin-1\nx = "ü"'))).toBe('it is not valid UTF-8');
		expect(textOf('a.js', latin1('# coding: latin-1\nx = "ü"'))).toBe('it is not valid UTF-8');
		expect(textOf('a.py', latin1('# coding: koi8-r\n'))).toContain('koi8-r');
	});
	it('does not write what an encoding lacks', () =>
		expect(encode('€', { name: 'latin-1', hasBom: false })).toBeUndefined());
});

describe('a source file', () => {
	const read = async (name: string) => (await readSource(join(root, name))) as SourceFile;

	it('is skipped when it is larger than 1 MiB', async () => {
		await put({ 'a.js': Buffer.alloc(1024 * 1024 + 1, 32) });
		expect(await readSource(join(root, 'a.js'))).toMatchObject({ kind: 'skipped', reason: 'larger than 1 MiB' });
	});

	it('is squeezed when most of its lines are longer than people write', () => {
		const squeezed = Array.from({ length: 30 }, (_, index) => `f(${index});`)
			.join('')
			.repeat(2);
		expect(
			isSqueezed('a.js', `"use strict";\n${`${squeezed}\n`.repeat(20)}/*!\n${' * License\n'.repeat(40)} */\n`),
		).toBe(true);
		expect(isSqueezed('a.ts', `${squeezed}\n`.repeat(20))).toBe(false);
		expect(isSqueezed('a.js', squeezed)).toBe(false);
		expect(isSqueezed('a.js', `!function(){${squeezed.repeat(4)}}();\n`)).toBe(true);
		// An image in the middle of a module.
		expect(isSqueezed('a.js', `${'save();\n'.repeat(40)}const icon = '${'A'.repeat(50_000)}';\n`)).toBe(false);
	});

	it('is replaced whole, keeps its mode, and stays a link', async () => {
		await put({ 'a.js': '\uFEFFa\r\n' });
		await chmod(join(root, 'a.js'), 0o751);
		await symlink(join(root, 'a.js'), join(root, 'link.js'));
		expect(await writeSource(await read('link.js'), 'b\r\n')).toBeUndefined();
		expect(await readFile(join(root, 'a.js'), 'utf8')).toBe('\uFEFFb\r\n');
		expect((await stat(join(root, 'a.js'))).mode & 0o777).toBe(0o751);
		expect(await found()).toEqual(['a.js']);
	});

	it('is not written when it has changed meanwhile', async () => {
		await put({ 'a.js': 'a' });
		const source = await read('a.js');
		await put({ 'a.js': 'mine' });
		expect(await writeSource(source, 'b')).toBe('it has changed on the disk meanwhile');
		expect(await readFile(join(root, 'a.js'), 'utf8')).toBe('mine');
	});
});
