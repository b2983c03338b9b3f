import { expect, test } from 'vitest';
import type { ProgramHost } from '../program-host.ts';
import { createModuleResolver } from '../resolution/module-resolver.ts';
import { ECMASCRIPT_IMPORTERS } from './importers-ecmascript.ts';
import type { RoleOf } from './import-graph.ts';
import { Importers } from './importers.ts';

const roleOf: RoleOf = text => {
	if (text.includes('SERVES')) return 'serves';
	if (text.includes('TEST')) return 'test';
	return text.includes('COMMAND') ? 'command' : text.includes('SCRIPT') ? 'script' : 'module';
};

function project(written: Record<string, string>) {
	const files = new Map(Object.entries(written));
	const searched = new Set<string>();
	const host: ProgramHost = {
		trusted: true,
		readFile: path => files.get(path),
		isFile: path => files.has(path),
		isDirectory: path => [...files.keys()].some(each => each.startsWith(`${path}/`)),
		namesIn: folder => [
			...new Set(
				[...files.keys()]
					.filter(each => each.startsWith(`${folder}/`))
					.map(each => each.slice(folder.length + 1).split('/')[0]!),
			),
		],
		stamp: path => files.get(path),
		searches(paths) {
			for (const each of paths) searched.add(each);
		},
	};
	const resolver = createModuleResolver(host);
	const importers = new Importers({
		host,
		roleOf,
		language: ECMASCRIPT_IMPORTERS,
		find: (importer, { specifier }) => resolver.ecmascript(importer, specifier),
	});
	return {
		files,
		searched,
		importers,
		is: (path: string) => importers.isOnlyOfScripts(path, files.get(path)!),
		/** Tells of a change, as the program does. */
		changed: (paths: readonly string[], moved = false): void => {
			if (moved) resolver.forget(paths);
			importers.changed(paths, moved);
		},
	};
}

const APP = {
	'/p/package.json': '{ "private": true }',
	'/p/lib.js': '',
	'/p/run.js': "import './lib.js'; // SCRIPT",
};

test('an answer follows an importer that changes', () => {
	const { files, is, changed } = project(APP);
	expect(is('/p/lib.js')).toBe(true);
	files.set('/p/run.js', "import './lib.js'; // SERVES");
	changed(['/p/run.js']);
	expect(is('/p/lib.js')).toBe(false);
	files.set('/p/run.js', "import './lib.js'; // COMMAND");
	changed(['/p/run.js']);
	expect(is('/p/lib.js')).toBe(true);
});

test('an importer that comes, and one that goes', () => {
	const { files, is, changed } = project(APP);
	expect(is('/p/lib.js')).toBe(true);
	files.set('/p/server/web.js', "require('../lib.js'); // SERVES");
	changed(['/p/server/web.js'], true);
	expect(is('/p/lib.js')).toBe(false);
	files.delete('/p/server/web.js');
	changed(['/p/server/web.js'], true);
	expect(is('/p/lib.js')).toBe(true);
});

test('who is silent rests on every file, who is not on the way to the reason', () => {
	const { files, is, searched, importers, changed } = project({ ...APP, '/p/other.js': '' });
	expect(is('/p/lib.js')).toBe(true);
	expect([...searched].sort()).toEqual(['/p/lib.js', '/p/other.js', '/p/run.js']);
	expect(importers.groundsOf('/p/lib.js')).toEqual(searched);

	files.set('/p/run.js', "import './lib.js'; // SERVES");
	changed(['/p/run.js']);
	searched.clear();
	expect(is('/p/lib.js')).toBe(false);
	expect([...searched].sort()).toEqual(['/p/lib.js', '/p/run.js']);
});

test('what is below a start that serves is a reason as well', () => {
	const { files, is, importers, changed } = project({
		...APP,
		'/p/run.js': "import './lib.js'; import './web.js'; // SCRIPT",
		'/p/web.js': '// SERVES',
	});
	expect(is('/p/lib.js')).toBe(false);
	expect(importers.groundsOf('/p/lib.js')).toContain('/p/web.js');
	files.set('/p/web.js', '');
	changed(['/p/web.js']);
	expect(is('/p/lib.js')).toBe(true);
});

test('files that import each other, and nobody else them', () => {
	const { is } = project({ '/p/a.js': "import './b.js';", '/p/b.js': "import './a.js'; // SCRIPT" });
	expect(is('/p/a.js')).toBe(false);
});

test('packages of a workspace see each other, with a repository around them or without', () => {
	const files = {
		'/w/package.json': '{ "private": true, "workspaces": ["packages/*"] }',
		'/w/packages/a/package.json': '{ "name": "a", "private": true, "main": "index.js" }',
		'/w/packages/a/index.js': '',
		'/w/packages/b/package.json': '{ "name": "b", "bin": "main.js" }',
		'/w/packages/b/main.js': "require('a');",
	};
	expect(project(files).is('/w/packages/a/index.js')).toBe(true);
	expect(project({ ...files, '/w/.git/HEAD': '' }).is('/w/packages/a/index.js')).toBe(true);
	expect(project({ ...files, '/w/packages/c.js': "require('a'); // SERVES" }).is('/w/packages/a/index.js')).toBe(false);
});

test('what is built or installed imports nothing', () => {
	const { is } = project({
		...APP,
		'/p/dist/web.js': "require('../lib.js'); // SERVES",
		'/p/node_modules/x/web.js': "require('../../lib.js'); // SERVES",
	});
	expect(is('/p/lib.js')).toBe(true);
});

test('without a list of files nothing is known', () => {
	const host: ProgramHost = {
		trusted: true,
		readFile: () => '',
		isFile: () => true,
		isDirectory: () => false,
		stamp: () => '',
	};
	expect(
		new Importers({ host, roleOf, language: ECMASCRIPT_IMPORTERS, find: () => undefined }).isOnlyOfScripts(
			'/p/lib.js',
			'',
		),
	).toBe(false);
});
