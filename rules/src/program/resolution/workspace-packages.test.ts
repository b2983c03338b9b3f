import { expect, test } from 'vitest';
import { testProject } from './test-project.ts';

const json = (value: unknown): string => JSON.stringify(value);
const core = {
	'packages/core/package.json': json({ name: '@acme/core', main: './dist/index.js', types: './dist/index.d.ts' }),
	'packages/core/src/index.ts': '',
	'packages/core/src/store.ts': '',
	'packages/app/package.json': json({ name: 'app' }),
};

test('packages of a workspace are found by its globs before they are installed', () => {
	for (const workspaces of [['packages/*'], { packages: ['./packages/*'] }, ['packages/**'], ['packages/{core,app}']]) {
		const { ecmascript } = testProject({ ...core, 'package.json': json({ workspaces }) });
		expect(ecmascript('packages/app/src/x.ts', '@acme/core')).toBe('packages/core/src/index.ts');
		expect(ecmascript('packages/app/src/x.ts', '@acme/core/dist/store.js')).toBe('packages/core/src/store.ts');
		expect(ecmascript('packages/app/src/x.ts', '@acme/other')).toBe('<@acme/other>');
	}
});

test('a glob with an exclamation mark takes packages out', () => {
	const { ecmascript } = testProject({
		...core,
		'package.json': json({ workspaces: ['packages/*', '!packages/core'] }),
	});
	expect(ecmascript('packages/app/x.ts', '@acme/core')).toBe('<@acme/core>');
});

test('pnpm has its list in a file of its own', () => {
	for (const yaml of [
		"packages:\n  # ours\n  - 'packages/*'\n\ncatalog:\n  - nothing/*\n",
		'catalog:\n  a: 1\npackages:\n- packages/* # all\n',
		'packages: ["packages/*"]',
	]) {
		const { ecmascript } = testProject({ ...core, 'pnpm-workspace.yaml': yaml });
		expect(ecmascript('packages/app/x.ts', '@acme/core'), yaml).toBe('packages/core/src/index.ts');
	}
});

test('a link in node_modules leads to the sources, a copy does not', () => {
	const { ecmascript, link } = testProject({
		...core,
		'apps/web/x.ts': '',
		'copied/node_modules/@acme/core/package.json': json({ name: '@acme/core' }),
		'copied/node_modules/@acme/core/index.js': '',
	});
	link('node_modules/@acme/core', 'packages/core');
	expect(ecmascript('apps/web/x.ts', '@acme/core')).toBe('packages/core/src/index.ts');
	expect(ecmascript('copied/x.ts', '@acme/core')).toBe('<@acme/core>');
});

test('a link into a store of packages is no source', () => {
	const { ecmascript, link } = testProject({
		'node_modules/.pnpm/left@1.0.0/node_modules/left/package.json': json({ name: 'left', main: 'index.js' }),
		'node_modules/.pnpm/left@1.0.0/node_modules/left/index.js': '',
	});
	link('node_modules/left', 'node_modules/.pnpm/left@1.0.0/node_modules/left');
	expect(ecmascript('x.ts', 'left')).toBe('<left>');
});

test('`exports`: the source condition, those of the project, then what was built from sources', () => {
	const { ecmascript } = testProject({
		'package.json': json({ workspaces: ['packages/*'] }),
		'packages/a/package.json': json({
			name: 'a',
			exports: {
				'.': { source: './src/main.ts', default: './dist/main.js' },
				'./special': { 'acme-source': './special/src.ts', default: './dist/special.js' },
				'./parts/*': {
					types: './dist/parts/*.d.ts',
					import: './dist/esm/parts/*.mjs',
					require: './dist/cjs/parts/*.cjs',
				},
				'./typed': { types: './typed.d.ts', default: './wasm/typed.js' },
			},
		}),
		'packages/a/src/main.ts': '',
		'packages/a/special/src.ts': '',
		'packages/a/dist/special.js': '',
		'packages/a/src/parts/one.ts': '',
		'packages/a/dist/esm/parts/one.mjs': '',
		'packages/a/typed.d.ts': '',
		'packages/b/package.json': json({ name: 'b' }),
		'packages/c/tsconfig.json': json({ compilerOptions: { customConditions: ['acme-source'] } }),
	});
	expect(ecmascript('packages/b/x.ts', 'a')).toBe('packages/a/src/main.ts');
	expect(ecmascript('packages/b/x.ts', 'a/special')).toBe('packages/a/dist/special.js');
	expect(ecmascript('packages/c/x.ts', 'a/special')).toBe('packages/a/special/src.ts');
	expect(ecmascript('packages/b/x.ts', 'a/parts/one')).toBe('packages/a/src/parts/one.ts');
	expect(ecmascript('packages/b/x.ts', 'a/typed')).toBe('packages/a/typed.d.ts');
	expect(ecmascript('packages/b/x.ts', 'a/hidden')).toBeUndefined();
});

test('build output is traced by outDir and rootDir', () => {
	const { ecmascript } = testProject({
		'package.json': json({ workspaces: ['packages/*'] }),
		'packages/a/package.json': json({ name: 'a', main: './compiled/code/index.js' }),
		'packages/a/tsconfig.json': json({ compilerOptions: { outDir: './compiled', rootDir: './source' } }),
		'packages/a/source/code/index.ts': '',
		'packages/b/package.json': json({ name: 'b', main: './lib/index.js' }),
		'packages/b/lib/index.js': '',
		'packages/c/package.json': json({ name: 'c' }),
		'packages/c/index.ts': '',
		'packages/d/package.json': json({ name: 'd', exports: './index.mjs' }),
		'packages/d/src/index.ts': '',
	});
	expect(ecmascript('x.ts', 'a')).toBe('packages/a/source/code/index.ts');
	expect(ecmascript('x.ts', 'b')).toBe('packages/b/lib/index.js');
	expect(ecmascript('x.ts', 'c')).toBe('packages/c/index.ts');
	expect(ecmascript('x.ts', 'd')).toBe('packages/d/src/index.ts');
});

test('Rush and Lerna have lists of their own', () => {
	const rush =
		'{\n// "projectFolder": "packages/none"\n"projects": [{ "packageName": "@acme/core", "projectFolder": "packages/core" }]}';
	const lists: Record<string, string>[] = [{ 'rush.json': rush }, { 'lerna.json': json({ packages: ['packages/*'] }) }];
	for (const files of lists) {
		const { ecmascript } = testProject({ ...core, ...files, 'packages/none/package.json': json({ name: 'none' }) });
		expect(ecmascript('packages/app/x.ts', '@acme/core')).toBe('packages/core/src/index.ts');
	}
	const { ecmascript } = testProject({
		...core,
		'rush.json': rush,
		'packages/none/package.json': json({ name: 'none' }),
	});
	expect(ecmascript('packages/app/x.ts', 'none')).toBe('<none>');
});

test("build output is traced by its folder's name and by what a bundler is told", () => {
	const { ecmascript } = testProject({
		'package.json': json({ workspaces: ['packages/*'] }),
		'packages/a/package.json': json({
			name: 'a',
			main: './lib-commonjs/index.js',
			exports: { '.': './lib-commonjs/index.js', './tool': './tool-dist/tool.mjs' },
		}),
		'packages/a/src/index.ts': '',
		'packages/a/src/tool.ts': '',
		'packages/b/package.json': json({
			name: 'b',
			exports: { './ir': './dist/ir.mjs', './context': './dist/context.mjs', './gone': './dist/gone.mjs' },
		}),
		'packages/b/tsdown.config.ts':
			"export default defineConfig({ entry: ['src/exports/ir.ts', './src/exports/gone.ts'] });",
		'packages/b/tsup.config.ts': "export default { entry: { context: 'src/shared/state.ts' } };",
		'packages/b/src/exports/ir.ts': '',
		'packages/b/src/shared/state.ts': '',
	});
	expect(ecmascript('x.ts', 'a')).toBe('packages/a/src/index.ts');
	expect(ecmascript('x.ts', 'a/tool')).toBe('packages/a/src/tool.ts');
	expect(ecmascript('x.ts', 'b/ir')).toBe('packages/b/src/exports/ir.ts');
	expect(ecmascript('x.ts', 'b/context')).toBe('packages/b/src/shared/state.ts');
	expect(ecmascript('x.ts', 'b/gone')).toBeUndefined();
});
