import { expect, test } from 'vitest';
import type { ProgramHost } from '../program-host.ts';
import { Neighbours } from './neighbours.ts';

function hostOf(files: Map<string, string>): ProgramHost & { readonly read: string[] } {
	const read: string[] = [];
	return {
		read,
		trusted: true,
		readFile: path => (read.push(path), files.get(path)),
		isFile: path => files.has(path),
		isDirectory: path => [...files.keys()].some(each => each.startsWith(`${path}/`)),
		namesIn: folder =>
			[...files.keys()]
				.filter(each => each.startsWith(`${folder}/`))
				.map(each => each.slice(folder.length + 1).split('/')[0]!),
		stamp: path => files.get(path),
	};
}

const FILES = {
	'/p/base.ts': 'export class Base {}',
	'/p/a.ts': 'class A extends Base {}',
	'/p/b.ts': 'class B {}',
	'/p/c.ts': 'class C extends Basement {}',
};

test('an edited file is looked at again, and no other', () => {
	const files = new Map(Object.entries(FILES));
	const host = hostOf(files);
	const neighbours = new Neighbours(host);
	expect(neighbours.filesThatExtend('/p/base.ts', 'Base')).toEqual(['/p/a.ts']);

	host.read.length = 0;
	files.set('/p/b.ts', 'class B extends Base {}').set('/p/a.ts', 'class A {}');
	neighbours.edited(['/p/b.ts', '/p/a.ts']);
	expect(neighbours.filesThatExtend('/p/base.ts', 'Base')).toEqual(['/p/b.ts']);
	expect(host.read).toEqual(['/p/b.ts', '/p/a.ts']);
});

test('files that came are found once everything is forgotten', () => {
	const files = new Map(Object.entries(FILES));
	const neighbours = new Neighbours(hostOf(files));
	neighbours.filesThatExtend('/p/base.ts', 'Base');
	files.set('/p/d/d.ts', 'class D extends base.Base {}');
	neighbours.forget();
	expect(neighbours.filesThatExtend('/p/base.ts', 'Base')).toEqual(['/p/a.ts', '/p/d/d.ts']);
});

test('an answer that is kept names the files that it rests on', () => {
	const told: string[] = [];
	const host = { ...hostOf(new Map(Object.entries(FILES))), restsOn: (paths: Iterable<string>) => told.push(...paths) };
	const neighbours = new Neighbours(host);
	neighbours.filesThatExtend('/p/base.ts', 'Base');
	expect(told).toEqual([]);
	neighbours.filesThatExtend('/p/base.ts', 'Base');
	expect(told.sort()).toEqual(Object.keys(FILES).sort());
});
