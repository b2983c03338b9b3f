import { expect, test } from 'vitest';
import { testProject } from './test-project.ts';

test('absolute imports start above the outermost package of the file', () => {
	const { python } = testProject({
		'work/app/__init__.py': '',
		'work/app/web/__init__.py': '',
		'work/app/web/views.py': '',
		'work/app/store.py': '',
		'work/app/both/__init__.py': '',
		'work/app/both.py': '',
	});
	expect(python('work/app/web/views.py', 'app.store')).toBe('work/app/store.py');
	expect(python('work/app/web/views.py', 'app.web')).toBe('work/app/web/__init__.py');
	expect(python('work/app/web/views.py', 'app.both')).toBe('work/app/both/__init__.py');
	expect(python('work/app/web/views.py', 'store')).toBe('<store>');
	expect(python('work/app/web/views.py', 'app.none')).toBe('<app.none>');
});

test('a script finds what lies beside it, and the project around it', () => {
	const { python } = testProject({
		'pyproject.toml': '',
		'scripts/run.py': '',
		'scripts/common.py': '',
		'app/__init__.py': '',
		'src/lib/__init__.py': '',
		'setup.cfg': '',
	});
	expect(python('scripts/run.py', 'common')).toBe('scripts/common.py');
	expect(python('scripts/run.py', 'app')).toBe('app/__init__.py');
	expect(python('scripts/run.py', 'lib')).toBe('src/lib/__init__.py');
});

test('nothing above the workspace is looked at', () => {
	const { python, write } = testProject({
		'outer.py': '',
		'repo/.git/HEAD': '',
		'repo/sub/a.py': '',
		'repo/inner.py': '',
	});
	expect(python('repo/sub/a.py', 'inner')).toBe('repo/inner.py');
	expect(python('repo/sub/a.py', 'outer')).toBe('<outer>');
	write({});
});

test('relative imports of any level', () => {
	const { python } = testProject({
		'a/b/c/d.py': '',
		'a/b/c/e.py': '',
		'a/b/f/__init__.py': '',
		'a/g.py': '',
		'a/__init__.py': '',
	});
	expect(python('a/b/c/d.py', '.e')).toBe('a/b/c/e.py');
	expect(python('a/b/c/d.py', '.')).toBe('a/b/c/');
	expect(python('a/b/c/d.py', '..f')).toBe('a/b/f/__init__.py');
	expect(python('a/b/c/d.py', '...g')).toBe('a/g.py');
	expect(python('a/b/c/d.py', '...')).toBe('a/__init__.py');
	expect(python('a/b/c/d.py', '..none')).toBeUndefined();
	expect(python('a/b/c/d.py', `${'.'.repeat(99)}g`)).toBeUndefined();
});

test('a folder without __init__.py is a namespace package when it holds Python', () => {
	const { python } = testProject({
		'pyproject.toml': '',
		'plugins/mail/send.py': '',
		'plugins/deep/pack/__init__.py': '',
		'redis/redis.conf': '',
		'app/__init__.py': '',
		'app/main.py': '',
	});
	expect(python('app/main.py', 'plugins.mail')).toBe('plugins/mail/');
	expect(python('app/main.py', 'plugins.mail.send')).toBe('plugins/mail/send.py');
	expect(python('plugins/mail/send.py', 'plugins.deep.pack')).toBe('plugins/deep/pack/__init__.py');
	expect(python('app/main.py', 'redis')).toBe('<redis>');
});

test('a namespace package inside of a regular one', () => {
	const { python } = testProject({
		'pyproject.toml': '',
		'bots/__init__.py': '',
		'bots/ext/commands/__init__.py': '',
		'examples/run.py': '',
	});
	expect(python('examples/run.py', 'bots.ext')).toBe('bots/ext/');
	expect(python('examples/run.py', 'bots.ext.commands')).toBe('bots/ext/commands/__init__.py');
	expect(python('examples/run.py', 'bots.none')).toBe('<bots.none>');
});

test('portions of a namespace package lie in several roots', () => {
	const { python } = testProject({ 'pyproject.toml': '', 'src/acme/one.py': '', 'acme/two.py': '', 'main.py': '' });
	expect(python('main.py', 'acme.one')).toBe('src/acme/one.py');
	expect(python('main.py', 'acme.two')).toBe('acme/two.py');
});

test('a stub is taken only where there is no module', () => {
	const { python } = testProject({ 'a.py': '', 'a.pyi': '', 'b.pyi': '', 'c/__init__.pyi': '', 'x.py': '' });
	expect(python('x.py', 'a')).toBe('a.py');
	expect(python('x.py', 'b')).toBe('b.pyi');
	expect(python('x.py', 'c')).toBe('c/__init__.pyi');
});

test('the standard library is hidden only by what lies beside the file', () => {
	const { python } = testProject({
		'pyproject.toml': '',
		'json/__init__.py': '',
		'app/queue.py': '',
		'app/html/x.py': '',
		'app/x.py': '',
	});
	expect(python('app/x.py', 'json')).toBe('<json>');
	expect(python('app/x.py', 'queue')).toBe('app/queue.py');
	expect(python('app/x.py', 'html')).toBe('<html>');
	expect(python('app/x.py', 'os.path')).toBe('<os.path>');
});

test('annotated packages of a virtual environment are read, others are outside', () => {
	for (const site of [
		'.venv/lib/python3.12/site-packages',
		'.venv/Lib/site-packages',
		'my-env/lib/python3.13/site-packages',
	]) {
		const { python } = testProject({
			'pyproject.toml': '',
			[`${site.split('/')[0]!}/pyvenv.cfg`]: '',
			[`${site}/typed/__init__.py`]: '',
			[`${site}/typed/py.typed`]: '',
			[`${site}/typed/inner.py`]: '',
			[`${site}/plain/__init__.py`]: 'def f(): pass',
			[`${site}/inline/__init__.py`]: 'async def f(a: int) -> int: ...',
			[`${site}/single.py`]: 'def f(\n    a,\n) -> None: ...',
			[`${site}/stubbed/__init__.py`]: '',
			[`${site}/stubbed-stubs/__init__.pyi`]: '',
			[`${site}/compiled/__init__.pyi`]: '',
			'app/__init__.py': '',
			'app/x.py': '',
		});
		expect(python('app/x.py', 'typed')).toBe(`${site}/typed/__init__.py`);
		expect(python('app/x.py', 'typed.inner')).toBe(`${site}/typed/inner.py`);
		expect(python('app/x.py', 'plain')).toBe('<plain>');
		expect(python('app/x.py', 'inline')).toBe(`${site}/inline/__init__.py`);
		expect(python('app/x.py', 'single')).toBe(`${site}/single.py`);
		expect(python('app/x.py', 'stubbed')).toBe(`${site}/stubbed-stubs/__init__.pyi`);
		expect(python('app/x.py', 'compiled')).toBe(`${site}/compiled/__init__.pyi`);
		expect(python(`${site}/typed/inner.py`, 'plain')).toBe('<plain>');
		expect(python(`${site}/plain/__init__.py`, 'plain.none')).toBe('<plain.none>');
	}
});

test('a package that knowledge has is outside although it is installed, its own files apart', () => {
	const site = '.venv/lib/python3.12/site-packages';
	const { python } = testProject(
		{
			'pyproject.toml': '',
			'.venv/pyvenv.cfg': '',
			[`${site}/known/__init__.pyi`]: '',
			[`${site}/known/inner.pyi`]: '',
			[`${site}/known-stubs/__init__.pyi`]: '',
			[`${site}/other/__init__.pyi`]: '',
			'x.py': '',
		},
		undefined,
		([name]) => name === 'known',
	);
	expect(python('x.py', 'known')).toBe('<known>');
	expect(python('x.py', 'known.inner')).toBe('<known.inner>');
	expect(python('x.py', 'other')).toBe(`${site}/other/__init__.pyi`);
	expect(python(`${site}/other/__init__.pyi`, 'known')).toBe('<known>');
	expect(python(`${site}/known/__init__.pyi`, 'known.inner')).toBe(`${site}/known/inner.pyi`);
	expect(python(`${site}/known/__init__.pyi`, '.inner')).toBe(`${site}/known/inner.pyi`);
});
