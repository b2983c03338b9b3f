import { expect, test } from 'vitest';
import { testProject } from './test-project.ts';

test('remembers what was not there until it is told to forget', () => {
	const project = testProject({ 'a/x.ts': '', 'b/y.py': '' });
	expect(project.ecmascript('a/x.ts', './new')).toBeUndefined();
	expect(project.python('b/y.py', 'new')).toBe('<new>');
	project.write({ 'a/new.ts': '', 'b/new.py': '' });
	expect(project.ecmascript('a/x.ts', './new')).toBeUndefined();
	project.resolver.forget([project.path('a/new.ts'), project.path('b/new.py')]);
	expect(project.ecmascript('a/x.ts', './new')).toBe('a/new.ts');
	expect(project.python('b/y.py', 'new')).toBe('b/new.py');
});

test('a file that came or went changes every answer that it can', () => {
	const project = testProject({ 'a/index.ts': '', 'x.ts': '', 'a/store.service.js': '' });
	expect(project.ecmascript('x.ts', './a')).toBe('a/index.ts');
	expect(project.ecmascript('x.ts', './a/store.service')).toBe('a/store.service.js');
	expect(project.ecmascript('a/store.service.js', '.')).toBe('a/index.ts');
	project.remove('a/index.ts');
	project.write({ 'a.ts': '', 'a/store.service.ts': '' });
	project.resolver.forget(['a/index.ts', 'a.ts', 'a/store.service.ts'].map(project.path));
	expect(project.ecmascript('x.ts', './a')).toBe('a.ts');
	expect(project.ecmascript('x.ts', './a/store.service')).toBe('a/store.service.ts');
	expect(project.ecmascript('a/store.service.js', '.')).toBeUndefined();
});

test('a source that came serves the names that manifests and projects give it', () => {
	const project = testProject({
		'package.json': JSON.stringify({ name: 'own', main: 'dist/main.js' }),
		'tsconfig.json': JSON.stringify({ compilerOptions: { paths: { '@/*': ['./src/*'] } } }),
	});
	expect(project.ecmascript('x.ts', 'own')).toBeUndefined();
	expect(project.ecmascript('x.ts', '@/new')).toBeUndefined();
	project.write({ 'src/main.ts': '', 'src/new.ts': '' });
	project.resolver.forget([project.path('src/main.ts'), project.path('src/new.ts')]);
	expect(project.ecmascript('x.ts', 'own')).toBe('src/main.ts');
	expect(project.ecmascript('x.ts', '@/new')).toBe('src/new.ts');
});

test('a changed configuration changes everything', () => {
	const paths = (to: string): string => JSON.stringify({ compilerOptions: { paths: { '@/*': [to] } } });
	const project = testProject({ 'tsconfig.json': paths('./one/*'), 'one/a.ts': '', 'two/a.ts': '' });
	expect(project.ecmascript('x.ts', '@/a')).toBe('one/a.ts');
	project.write({ 'tsconfig.json': paths('./two/*') });
	project.resolver.forget([project.path('tsconfig.json')]);
	expect(project.ecmascript('x.ts', '@/a')).toBe('two/a.ts');
});

test('two projects in one folder give two answers', () => {
	const paths = (to: string): unknown => ({ paths: { '@/*': [to] } });
	const { ecmascript } = testProject({
		'tsconfig.json': JSON.stringify({
			files: [],
			references: [{ path: 'tsconfig.a.json' }, { path: 'tsconfig.b.json' }],
		}),
		'tsconfig.a.json': JSON.stringify({ files: ['a.ts'], compilerOptions: paths('./one/*') }),
		'tsconfig.b.json': JSON.stringify({ files: ['b.ts'], compilerOptions: paths('./two/*') }),
		'one/c.ts': '',
		'two/c.ts': '',
	});
	expect(ecmascript('a.ts', '@/c')).toBe('one/c.ts');
	expect(ecmascript('b.ts', '@/c')).toBe('two/c.ts');
});

test("an editor's unsaved new files count", () => {
	const { ecmascript, python } = testProject({ 'x.ts': '' }, (disk, folder) => ({
		...disk,
		isFile: path => path === `${folder}/new.ts` || path === `${folder}/new.py` || disk.isFile(path),
	}));
	expect(ecmascript('x.ts', './new.js')).toBe('new.ts');
	expect(python('x.py', 'new')).toBe('new.py');
});
