import { describe, expect, test } from 'vitest';
import { createEngine } from '#engine';
import { defineRule } from '#kit/define-rule.ts';
import { MemoryHost } from './memory-host.ts';

/** Says of each file that it was looked at. */
const looks = defineRule<'looks'>({
	name: 'looks',
	description: 'Require a look',
	type: 'problem',
	preset: 'strict',
	messages: { looks: 'looked at' },
	create: { python: context => ({ Module: at => context.report({ at, messageId: 'looks' }) }) },
});
const engine = await createEngine([looks]);
const RULES = new Map([['looks', { severity: 'error' as const, options: {} }]]);

/** A memory that can be listed: then subclasses are found. */
class ListedHost extends MemoryHost {
	namesIn(folder: string): readonly string[] {
		const within = this.paths.filter(each => each.startsWith(`${folder}/`));
		return [...new Set(within.map(each => each.slice(folder.length + 1).split('/')[0]!))];
	}
}

const lint = (host: MemoryHost, path: string) => engine.lint({ path, text: host.readFile(path)!, rules: RULES, host })!;
const isLooked = (host: MemoryHost, path = '/p/main.py') => lint(host, path).result().findings.length > 0;
const of = (files: Readonly<Record<string, string>>) => isLooked(new ListedHost(files));

describe('a text of Python is looked at', () => {
	test.each<[string, Record<string, string>]>([
		['that is asynchronous itself', { '/p/main.py': 'async def f(): pass' }],
		['that imports what is', { '/p/main.py': 'import a', '/p/a.py': 'async def f(): pass' }],
		[
			'through others, and around a circle',
			{
				'/p/main.py': 'from q.a import f',
				'/p/q/__init__.py': '',
				'/p/q/a.py': 'from . import b\nimport main',
				'/p/q/b.py': 'from .c import (\n    g,\n)',
				'/p/q/c.py': 'import asyncio',
			},
		],
		[
			'whose class somebody else extends',
			{
				'/p/main.py': 'class Base:\n    def run(self): ...\n    def go(self): self.run()',
				'/p/sub/other.py': 'from main import Base\nclass Sub(Base):\n    async def run(self): ...',
			},
		],
		[
			'that imports such a class',
			{
				'/p/main.py': 'from base import Base\nBase().go()',
				'/p/base.py': 'class Base:\n    def run(self): ...',
				'/p/sub.py': 'import base\nclass Sub(base.Base):\n    async def run(self): ...',
			},
		],
	])('%s', (_, files) => expect(of(files)).toBe(true));
});

describe('it is not, as nothing can be said of it', () => {
	test.each<[string, Record<string, string>]>([
		['where nothing is asynchronous', { '/p/main.py': 'import a, time\ntime.sleep(1)', '/p/a.py': 'import main' }],
		['where only an importer is', { '/p/main.py': 'def f(): pass', '/p/a.py': 'import main\nasync def g(): main.f()' }],
		[
			'where another class is extended',
			{ '/p/main.py': 'class A: pass', '/p/b.py': 'class C(B):\n    async def f(): ...' },
		],
		['where the import is unknown', { '/p/main.py': 'import absent' }],
	])('%s', (_, files) => expect(of(files)).toBe(false));
});

test('edits are seen, also of files that no rule has asked about', () => {
	const host = new ListedHost({
		'/p/main.py': 'import a',
		'/p/a.py': 'import b\nclass Base: pass',
		'/p/b.py': '',
	});
	expect(isLooked(host)).toBe(false);
	host.write('/p/b.py', 'async def f(): pass');
	expect(isLooked(host)).toBe(true);
	host.write('/p/b.py', 'def f(): pass');
	expect(isLooked(host)).toBe(false);
	host.write('/p/c.py', 'from a import Base\nclass Sub(Base):\n    async def f(): ...');
	expect(isLooked(host)).toBe(true);
	host.remove('/p/c.py');
	expect(isLooked(host)).toBe(false);
});

test('what the answer rests on are its dependencies', () => {
	const host = new ListedHost({ '/p/main.py': 'import a', '/p/a.py': 'import b', '/p/b.py': '' });
	isLooked(host, '/p/a.py');
	expect([...lint(host, '/p/main.py').dependencies].sort()).toEqual(['/p/a.py', '/p/b.py']);
});

test('a text that is not looked at is parsed all the same', () => {
	const host = new ListedHost({ '/p/main.py': 'def f(:\n    pass\n' });
	expect(lint(host, '/p/main.py').problems).toHaveLength(1);
});
