import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { fileSystemHost } from './file-system-host.ts';

const folder = mkdtempSync(join(tmpdir(), 'asynclint-host-'));
afterAll(() => rmSync(folder, { recursive: true }));

const host = fileSystemHost();
const write = (name: string, content: string | Uint8Array): string => {
	writeFileSync(join(folder, name), content);
	return join(folder, name);
};

test('reads a text, without its byte order mark', () => {
	expect(host.readFile(write('a.ts', 'let é = "😀";'))).toBe('let é = "😀";');
	expect(host.readFile(write('b.ts', '\uFEFFlet b;'))).toBe('let b;');
	expect(host.readFile(write('empty.ts', ''))).toBe('');
});

test('leaves out what nobody writes by hand: more than a mebibyte, and binary data', () => {
	expect(host.readFile(write('full.ts', 'x'.repeat(1024 * 1024)))).toHaveLength(1024 * 1024);
	expect(host.readFile(write('large.ts', 'x'.repeat(1024 * 1024 + 1)))).toBeUndefined();
	// A manifest is read whatever a tool has put there.
	expect(host.readFile(write('package.json', ' '.repeat(1024 * 1024 + 1)))).toHaveLength(1024 * 1024 + 1);
	expect(host.readFile(write('binary.ts', new Uint8Array([0x47, 0x40, 0x00, 0x10])))).toBeUndefined();
});

test('what is not there is not an error', () => {
	mkdirSync(join(folder, 'inner'));
	for (const path of [join(folder, 'inner'), join(folder, 'none'), join(folder, 'a.ts', 'none'), 'a\0b']) {
		expect(host.readFile(path)).toBeUndefined();
		expect(host.isFile(path)).toBe(false);
	}
	expect(host.isDirectory(join(folder, 'inner'))).toBe(true);
	expect(host.isDirectory(join(folder, 'none'))).toBe(false);
	expect(host.stamp(join(folder, 'none'))).toBeUndefined();
});

test('the stamp follows the size and the time', () => {
	const path = write('stamped.ts', 'one');
	const first = host.stamp(path);
	expect(host.stamp(path)).toBe(first);
	utimesSync(path, 1, 1);
	const second = host.stamp(path);
	expect(second).not.toBe(first);
	writeFileSync(path, 'three');
	utimesSync(path, 1, 1);
	expect(host.stamp(path)).not.toBe(second);
});

test('is trusted unless told otherwise', () => {
	expect(host.trusted).toBe(true);
	expect(fileSystemHost({ trusted: false }).trusted).toBe(false);
});
