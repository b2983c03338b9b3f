import { describe, expect, test } from 'vitest';
import { askedIn } from './asked.ts';
import { MemoryHost } from './memory-host.ts';

/** Whether the function `f` of another file is known never to reject. */
const isSafe = (files: Record<string, string>): boolean => {
	const targets = askedIn(files)[0]?.targets ?? [];
	return targets.length > 0 && targets.every(each => each.kind === 'function' && each.neverRejects);
};

describe('functions of JavaScript that never reject', () => {
	const safe = (text: string) =>
		isSafe({ '/p/main.ts': "import { f } from './lib.ts'; ask(f)", '/p/lib.ts': text, '/p/deep.ts': DEEP });
	const DEEP = `
		export async function quiet() { try { await fetch('/'); } catch (error) { console.error(error); } }
		export async function loud() { await fetch('/'); }
		export const sleep = ms => new Promise(resolve => setTimeout(resolve, ms));
	`;

	test.each([
		"export async function f() { try { await fetch('/'); } catch {} }",
		'export async function f() { try { await work(); } catch (error) { report(error); } finally { clean(); } }',
		'export async function f() { const start = Date.now(); this.runs++; try { await work(start); } catch {} }',
		"export { quiet as f } from './deep.ts'",
		"import { quiet } from './deep.ts'; export async function f() { await quiet(); console.log('x'); }",
		"import { quiet } from './deep.ts'; export const f = () => quiet();",
		"import { quiet, loud } from './deep.ts'; export async function f() { try { await loud(); } catch { await quiet(); } }",
		"import { sleep } from './deep.ts'; export async function f() { for (;;) { try { await work(); } catch {} await sleep(1); } }",
		'export async function f() { await Promise.allSettled(all); }',
		"import { loud } from './deep.ts'; export async function f() { await loud().catch(() => undefined); }",
		"import { loud } from './deep.ts'; export function f() { return loud().catch(error => console.error(error)); }",
		"import { loud } from './deep.ts'; export async function f() { void loud(); }",
		'export async function f() { await g(); } async function g() { await f(); }',
		'export async function f() { try { await work(); } catch (e) { try { throw e; } catch {} } }',
		'export async function f(list) { list.push(1); }',
		'export async function f() { all.push(1); }',
		'export async function f() { const g = async () => { throw new Error(); }; }',
	])('%s', text => expect(safe(text)).toBe(true));

	test.each([
		"export async function f() { await fetch('/'); }",
		'export async function f() { throw new Error(); }',
		'export async function f() { try { await work(); } catch (error) { throw error; } }',
		'export async function f() { try { await work(); } finally { clean(); } }',
		'export async function f() { try { await work(); } catch (error) { await report(error); } }',
		'export async function f(task) { await task; }',
		'export async function f(run) { run(); try { await work(); } catch {} }',
		'export async function f(all) { for await (const each of all) each; }',
		"import { loud } from './deep.ts'; export async function f() { await loud(); }",
		"import { loud } from './deep.ts'; export async function f() { try { return loud(); } catch {} }",
		"import { loud } from './deep.ts'; export const f = () => loud();",
		"import { loud } from './deep.ts'; export async function f() { await (loud() as Promise<void>); }",
		"import { loud } from './deep.ts'; export async function f() { await loud().catch(error => { throw error; }); }",
		'export async function f() { await g(); } async function g() { await f(); await fetch("/"); }',
		'export const f = () => new Promise((resolve, reject) => setTimeout(reject, 1));',
		'export async function f() { await using file = open(); }',
		'export class C { x = work(); } export async function f() { new C(); }',
		'export async function f() { (a ?? b)[c](); }',
	])('not %s', text => expect(safe(text)).toBe(false));
});

describe('functions of Python that never raise', () => {
	const DEEP = `
async def quiet():
    try:
        await work()
    except Exception as error:
        print(error)

async def loud():
    await work()
`;
	const safe = (text: string) =>
		isSafe({
			'/p/main.py': 'from .lib import f\nask(f)',
			'/p/lib.py': text,
			'/p/deep.py': DEEP,
			'/p/__init__.py': '',
		});
	const body = (...lines: string[]) => ['async def f(self):', ...lines.map(line => `    ${line}`)].join('\n');

	test.each([
		body('try:', '    await work()', 'except Exception:', '    log.exception("x")'),
		body('try:', '    await work()', 'except:', '    pass'),
		body('try:', '    await work()', 'except asyncio.CancelledError:', '    raise', 'except Exception:', '    pass'),
		`import asyncio\n${body('while True:', '    try:', '        await work()', '    except Exception:', '        pass', '    await asyncio.sleep(1)')}`,
		`from contextlib import suppress\n${body('with suppress(Exception):', '    await work()')}`,
		`import logging\nlog = logging.getLogger(__name__)\n${body('log.info("x")', 'try:', '    await work()', 'except BaseException:', '    pass')}`,
		`from .deep import quiet\n${body('await quiet()')}`,
		`from .deep import quiet as f`,
		`import asyncio\nfrom .deep import loud\n${body('self.task = asyncio.create_task(loud())')}`,
		`from .deep import loud\n${body('return loud()')}`,
		'async def f():\n    await g()\nasync def g():\n    await f()',
	])('%s', text => expect(safe(text)).toBe(true));

	test.each([
		body('await work()'),
		body('raise ValueError()'),
		body('assert self'),
		body('try:', '    await work()', 'except ValueError:', '    pass'),
		body('try:', '    await work()', 'except Exception:', '    raise'),
		body('try:', '    await work()', 'except Exception as error:', '    await report(error)'),
		body('try:', '    pass', 'except Exception:', '    pass', 'else:', '    await work()'),
		body('x = self.all[1]'),
		body('async with self.lock:', '    pass'),
		body('async for each in self:', '    pass'),
		body('[each async for each in self]'),
		body('int("x")'),
		`from .deep import loud\n${body('await loud()')}`,
		`from .deep import loud\ndef f():\n    return loud()`,
		`@unknown\n${body('pass')}`,
		'async def f():\n    await g()\nasync def g():\n    await f()\n    await work()',
	])('not %s', text => expect(safe(text)).toBe(false));
});

test('a circle of functions is judged the same, whichever of them is asked about first', () => {
	const lib = (last: string) =>
		`export async function a() { await b(); } export async function b() { await c(); } export async function c() { await a(); ${last} }`;
	for (const [last, expected] of [
		['', true],
		["await fetch('/');", false],
	] as const) {
		for (const order of ['a b c', 'c b a', 'b a c']) {
			const asks = order.split(' ').map(name => `ask(${name});`);
			const main = `import { a, b, c } from './lib.ts'; ${asks.join(' ')}`;
			const found = askedIn({ '/p/main.ts': main, '/p/lib.ts': lib(last) });
			const all = found.flatMap(({ targets }) => targets!);
			expect(all.map(each => each.kind === 'function' && each.neverRejects)).toEqual([expected, expected, expected]);
		}
	}
});

test('an edit of another file changes what is said', () => {
	const host = new MemoryHost({
		'/p/main.ts': "import { f } from './lib.ts'; ask(f)",
		'/p/lib.ts': 'export async function f() {}',
	});
	const says = () =>
		askedIn(host).flatMap(({ targets }) => targets!.map(each => each.kind === 'function' && each.neverRejects));
	expect(says()).toEqual([true]);
	host.write('/p/lib.ts', 'export async function f() { throw new Error(); }');
	expect(says()).toEqual([false]);
	host.write('/p/lib.ts', 'export async function f() { return 1; }');
	expect(says()).toEqual([true]);
});
