import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Pack, PackWriter } from './pack.ts';
import { prune } from './prune.ts';
import { ResultCache } from './result-cache.ts';
import { isAmbient, staleFiles } from './staleness.ts';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'asynclint-store-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const nothing = { read: new Set<string>(), probed: new Set<string>(), listed: new Set<string>() };
const project = { factsOf: () => undefined, importsOf: () => new Set<string>() };
const grounds = { texts: [], facts: [], isTyped: false };

/** A run over one file that finds `found` there, unless it was found before. */
async function run(versions: string, found: object): Promise<unknown> {
	const path = join(folder, 'a.js');
	const cache = new ResultCache({ folder: join(folder, 'cache'), workspace: join(folder, 'w'), versions });
	await cache.look(
		[path],
		() => Promise.resolve(project),
		() => '',
	);
	const known = cache.take(path, 'key');
	if (known === undefined) cache.keep(path, 'key', found, grounds);
	cache.save(project, nothing, () => '');
	return known;
}

it('a result is there for the next run, until the file or the version is another', async () => {
	writeFileSync(join(folder, 'a.js'), 'x');
	expect(await run('1', { found: 1 })).toBeUndefined();
	expect(await run('1', { found: 2 })).toEqual({ found: 1 });
	expect(await run('2', { found: 3 })).toBeUndefined();
	expect(await run('1', { found: 4 })).toBeUndefined();
	expect(await run('1', { found: 5 })).toEqual({ found: 4 });
	writeFileSync(join(folder, 'a.js'), 'y');
	expect(await run('1', { found: 6 })).toBeUndefined();
});

it('an index with the right checksum and another shape is not read', async () => {
	writeFileSync(join(folder, 'a.js'), 'x');
	await run('1', { found: 1 });
	const [name] = readdirSync(join(folder, 'cache'));
	for (const index of [null, 7, {}, { versions: '1' }, { versions: '1', files: [[9, 'x']], paths: [], facts: [] }]) {
		new PackWriter().write(join(folder, 'cache', name!), index);
		expect(await run('1', { found: 2 })).toBeUndefined();
	}
});

it('entries are read one by one, and only whole', () => {
	const path = join(folder, 'p.cache');
	const writer = new PackWriter();
	const slots = ['a', 'bb', ''].map(text => writer.add(Buffer.from(text)));
	expect(writer.write(path, { slots })).toBe(true);
	const pack = Pack.open(path)!;
	expect(pack.index).toEqual({ slots });
	expect(slots.map(slot => pack.read(slot)?.toString())).toEqual(['a', 'bb', '']);
	const [offset, length, sum] = slots[1]!;
	expect(pack.read([offset - 1, length, sum])).toBeUndefined();
	expect(pack.read([offset + 500, length, sum])).toBeUndefined();
	pack.close();
	expect(readdirSync(folder)).toEqual(['p.cache']);
});

it('the oldest projects make room, and what a crash left behind goes', () => {
	const put = (name: string, age: number) => {
		const path = join(folder, name);
		writeFileSync(path, Buffer.alloc(100));
		utimesSync(path, Date.now() / 1000 - age, Date.now() / 1000 - age);
		return path;
	};
	const [oldest, older, newest] = [put('a.cache', 300), put('b.cache', 200), put('c.cache', 1)];
	const [left, written, foreign] = [put('d.tmp', 7200), put('e.tmp', 1), put('f.txt', 9000)];
	prune(folder, newest, 350);
	expect([oldest, older, newest, left, written, foreign].map(path => existsSync(path))).toEqual([
		...[false, true, true],
		...[false, true, true],
	]);
});

it('a typed result falls with everything that imports lead to, another one with its own grounds', () => {
	const typed = { texts: [], facts: [], isTyped: true };
	const files = new Map([
		['use', typed],
		['aside', typed],
		['caller', { texts: [], facts: ['deep'], isTyped: false }],
		['shown', { texts: ['deep'], facts: [], isTyped: false }],
	]);
	const imports = new Map([
		['use', ['middle']],
		['middle', ['deep', 'use']],
	]);
	const texts = new Set(['deep']);
	const stale = (facts: string[], ambient = false) =>
		[...staleFiles(files, imports, { texts, facts: new Set(facts), isAmbient: ambient })].sort();
	expect(stale([])).toEqual(['shown', 'use']);
	expect(stale(['deep'])).toEqual(['caller', 'shown', 'use']);
	expect(stale([], true)).toEqual(['aside', 'shown', 'use']);
});

it('a text holds everywhere when it is a script, or says so', () => {
	expect(isAmbient('a.d.ts', 'declare const x: number;')).toBe(true);
	expect(isAmbient('a.ts', 'export {};\ndeclare global { var x: number }')).toBe(true);
	expect(isAmbient('a.ts', "import x from 'x';")).toBe(false);
	expect(isAmbient('a.py', 'x = 1')).toBe(false);
});
