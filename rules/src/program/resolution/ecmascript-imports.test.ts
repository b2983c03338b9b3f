import { expect, test } from 'vitest';
import { testProject } from './test-project.ts';

const json = (value: unknown): string => JSON.stringify(value);

test('a written ending stands for the one of the source', () => {
	const { ecmascript } = testProject({
		'a.ts': '',
		'b.tsx': '',
		'c.mts': '',
		'd.cts': '',
		'e.jsx': '',
		'f.js': '',
		'main.ts': '',
	});
	expect(ecmascript('main.ts', './a.js')).toBe('a.ts');
	expect(ecmascript('main.ts', './b.js')).toBe('b.tsx');
	expect(ecmascript('main.ts', './b.jsx')).toBe('b.tsx');
	expect(ecmascript('main.ts', './c.mjs')).toBe('c.mts');
	expect(ecmascript('main.ts', './d.cjs')).toBe('d.cts');
	expect(ecmascript('main.ts', './e.js')).toBe('e.jsx');
	expect(ecmascript('main.ts', './f.js')).toBe('f.js');
	expect(ecmascript('main.ts', './a.ts')).toBe('a.ts');
	expect(ecmascript('main.ts', './c.js')).toBeUndefined();
});

test('the ending and `index` can be left out', () => {
	const { ecmascript } = testProject({
		'a.ts': '',
		'a/index.ts': '',
		'b/index.js': '',
		'user.service.ts': '',
		'chart.js/index.ts': '',
		'index.ts': '',
	});
	expect(ecmascript('x.ts', './a')).toBe('a.ts');
	expect(ecmascript('x.ts', './a/')).toBe('a/index.ts');
	expect(ecmascript('x.ts', './b')).toBe('b/index.js');
	expect(ecmascript('x.ts', './user.service')).toBe('user.service.ts');
	expect(ecmascript('x.ts', './chart.js')).toBe('chart.js/index.ts');
	expect(ecmascript('b/x.ts', '..')).toBe('index.ts');
	expect(ecmascript('x.ts', '.')).toBe('index.ts');
});

test('a declaration is taken only where there is nothing else', () => {
	const { ecmascript } = testProject({ 'a.d.ts': '', 'b.d.ts': '', 'b.js': '', 'c.d.mts': '' });
	expect(ecmascript('x.ts', './a')).toBe('a.d.ts');
	expect(ecmascript('x.ts', './a.js')).toBe('a.d.ts');
	expect(ecmascript('x.ts', './b.js')).toBe('b.js');
	expect(ecmascript('x.ts', './c.mjs')).toBe('c.d.mts');
});

test('what is not there, is no source or is no specifier is undefined', () => {
	const { ecmascript } = testProject({ 'dir/x.ts': '' });
	for (const specifier of ['./none', './none.service', './dir', '', '/', '#x', 'New document', '\0', './\0'])
		expect(ecmascript('x.ts', specifier), specifier).toBeUndefined();
});

test('data, styles and addons are outside, built or not', () => {
	const { ecmascript } = testProject({ 'a.css': '', 'b.json': '{}', 'page.hbs': '', 'c.json.ts': '' });
	for (const specifier of ['./a.css', './b.json', './page.hbs', './build/Release/addon.node', './logo.svg?raw'])
		expect(ecmascript('x.ts', specifier), specifier).toBe(`<${specifier}>`);
	expect(ecmascript('x.ts', './c.json')).toBe('c.json.ts');
});

test("a folder's manifest names its file", () => {
	const { ecmascript } = testProject({
		'package.json': json({ name: 'own', main: 'own.js' }),
		'own.js': '',
		'index.js': '',
		'parts/package.json': json({ main: './dist/parts.js' }),
		'parts/src/parts.ts': '',
		'lost/package.json': json({ main: './nowhere.js' }),
		'lost/index.js': '',
	});
	for (const specifier of ['..', '../']) expect(ecmascript('test/x.js', specifier)).toBe('own.js');
	expect(ecmascript('test/deep/x.js', '../..')).toBe('own.js');
	expect(ecmascript('x.js', './parts')).toBe('parts/src/parts.ts');
	expect(ecmascript('x.js', './lost')).toBe('lost/index.js');
});

test('core modules lose their prefix, and hide packages', () => {
	const { ecmascript } = testProject({
		'util/strings.ts': '',
		'tsconfig.json': json({ compilerOptions: { baseUrl: '.' } }),
	});
	expect(ecmascript('x.ts', 'node:fs')).toBe('<fs>');
	expect(ecmascript('x.ts', 'fs/promises')).toBe('<fs/promises>');
	expect(ecmascript('x.ts', 'node:test')).toBe('<test>');
	expect(ecmascript('x.ts', 'util/strings')).toBe('util/strings.ts');
});

test('packages and other schemes are outside, by the name that is written, installed or not', () => {
	const { ecmascript } = testProject({
		'node_modules/left/package.json': json({ name: 'left', main: 'index.js' }),
		'node_modules/left/index.js': '',
	});
	expect(ecmascript('src/x.ts', 'left')).toBe('<left>');
	expect(ecmascript('src/x.ts', 'left/index.js')).toBe('<left/index.js>');
	expect(ecmascript('x.ts', '@scope/right')).toBe('<@scope/right>');
	expect(ecmascript('x.ts', 'bun:sqlite')).toBe('<bun:sqlite>');
});

test('`paths` and `baseUrl` of the nearest project, with comments', () => {
	const { ecmascript } = testProject({
		'tsconfig.json': `{ // ours
			"compilerOptions": {
				"paths": {
					"@/*": ["./src/*", "./generated/*"],
					"config": ["./src/config.ts"], /* a type, not a file of the project */
					"vite": ["./node_modules/vite/index.d.ts"],
				},
			},
		}`,
		'src/store/index.ts': '',
		'src/config.ts': '',
		'generated/api.ts': '',
		'node_modules/vite/index.d.ts': '',
		'app/jsconfig.json': json({ compilerOptions: { baseUrl: '.', paths: { '@/*': ['./lib/*'] } } }),
		'app/lib/store.js': '',
		'app/tool.js': '',
	});
	expect(ecmascript('src/x.ts', '@/store')).toBe('src/store/index.ts');
	expect(ecmascript('src/x.ts', '@/api')).toBe('generated/api.ts');
	expect(ecmascript('src/x.ts', 'config')).toBe('src/config.ts');
	expect(ecmascript('src/x.ts', '@/none')).toBeUndefined();
	expect(ecmascript('src/x.ts', 'vite')).toBe('<vite>');
	expect(ecmascript('app/x.js', '@/store')).toBe('app/lib/store.js');
	expect(ecmascript('app/x.js', 'tool')).toBe('app/tool.js');
	expect(ecmascript('app/x.js', 'lodash')).toBe('<lodash>');
});

test('`extends` from files, lists and packages', () => {
	const { ecmascript } = testProject({
		'base/tsconfig.json': json({ compilerOptions: { paths: { '~/*': ['./shared/*'] } } }),
		'base/shared/a.ts': '',
		'one/tsconfig.json': json({ extends: '../base/tsconfig.json' }),
		'two/tsconfig.json': json({ extends: ['../other.json', '../base/tsconfig.json'] }),
		'other.json': json({ compilerOptions: { strict: true } }),
		'node_modules/@acme/tsconfig/package.json': json({ name: '@acme/tsconfig' }),
		'node_modules/@acme/tsconfig/base.json': json({ compilerOptions: { paths: { '~/*': ['${configDir}/src/*'] } } }),
		'three/tsconfig.json': json({ extends: '@acme/tsconfig/base.json' }),
		'three/src/a.ts': '',
		'broken/tsconfig.json': json({ extends: 'not-installed' }),
	});
	expect(ecmascript('one/x.ts', '~/a')).toBe('base/shared/a.ts');
	expect(ecmascript('two/x.ts', '~/a')).toBe('base/shared/a.ts');
	expect(ecmascript('three/x.ts', '~/a')).toBe('three/src/a.ts');
	expect(ecmascript('broken/x.ts', '~/a')).toBe('<~/a>');
});

test('a solution file leads to the project that takes the file in; one that leaves it out is passed by', () => {
	const { ecmascript } = testProject({
		'tsconfig.json': json({ files: [], references: [{ path: './tsconfig.app.json' }, { path: './tool' }] }),
		'tsconfig.app.json': json({ include: ['app'], compilerOptions: { paths: { '@/*': ['./app/*'] } } }),
		'tool/tsconfig.json': json({ include: ['../scripts'], compilerOptions: { paths: { '@/*': ['../scripts/*'] } } }),
		'app/a.ts': '',
		'scripts/a.ts': '',
		'app/e2e/tsconfig.json': json({ files: ['only.ts'], compilerOptions: { paths: { '@/*': ['./*'] } } }),
		'app/e2e/a.ts': '',
	});
	expect(ecmascript('app/x.ts', '@/a')).toBe('app/a.ts');
	expect(ecmascript('scripts/x.ts', '@/a')).toBe('scripts/a.ts');
	expect(ecmascript('app/e2e/x.ts', '@/a')).toBe('app/a.ts');
	expect(ecmascript('app/e2e/only.ts', '@/a')).toBe('app/e2e/a.ts');
});

test('`#imports` of the package', () => {
	const { ecmascript } = testProject({
		'package.json': json({
			imports: {
				'#a': './dist/a.js',
				'#parts/*': { source: './src/parts/*.ts', default: './dist/parts/*.js' },
				'#fs': 'node:fs',
				'#dep': { node: 'left-pad' },
			},
		}),
		'src/a.ts': '',
		'src/parts/b.ts': '',
	});
	expect(ecmascript('src/x.ts', '#a')).toBe('src/a.ts');
	expect(ecmascript('src/x.ts', '#parts/b')).toBe('src/parts/b.ts');
	expect(ecmascript('src/x.ts', '#fs')).toBe('<fs>');
	expect(ecmascript('src/x.ts', '#dep')).toBe('<left-pad>');
	expect(ecmascript('src/x.ts', '#none')).toBeUndefined();
});

test('a package names itself', () => {
	const { ecmascript } = testProject({
		'package.json': json({ name: 'own', exports: { '.': './dist/index.js', './x': './dist/esm/x.js' } }),
		'src/index.ts': '',
		'src/x.ts': '',
		'src/hidden.ts': '',
	});
	expect(ecmascript('test/a.ts', 'own')).toBe('src/index.ts');
	expect(ecmascript('test/a.ts', 'own/x')).toBe('src/x.ts');
	expect(ecmascript('test/a.ts', 'own/hidden')).toBeUndefined();
});

test('a path into a build that is not there leads to its source', () => {
	const { ecmascript } = testProject({ 'package.json': json({ name: 'own' }), 'src/cli.ts': '', 'lib/kept.js': '' });
	expect(ecmascript('bin/run.js', '../dist/cli.js')).toBe('src/cli.ts');
	expect(ecmascript('bin/run.js', '../lib/kept')).toBe('lib/kept.js');
});
