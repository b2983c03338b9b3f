import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ecmascriptEdits } from './ecmascript-edits.ts';
import { replaced } from './edit-sites.ts';

/** What each site makes of a text, blanks drawn together, by its kind. */
function changes(text: string): Record<string, string> {
	const folder = mkdtempSync(join(tmpdir(), 'edits-'));
	try {
		const path = join(folder, 'file.ts');
		writeFileSync(path, text);
		return Object.fromEntries(
			ecmascriptEdits(path).map(({ kind, edits }) => [kind, replaced(text, edits).text.replace(/\s+/g, ' ').trim()]),
		);
	} finally {
		rmSync(folder, { recursive: true });
	}
}

test.each([
	['rejection handler', 'save().catch(log);', 'save() ;'],
	['task handle', 'const all = []; all.push(run()); Promise.all(all);', 'const all = []; run() ; Promise.all(all);'],
	[
		'handler’s work',
		'async function f() { try { await g(); } catch (e) { log(e); } }',
		'async function f() { try { await g(); } catch (e) { } }',
	],
	[
		'combinator',
		'async () => { const [a, b] = await Promise.all([f(), g()]); }',
		'async () => { const started0 = f(); const started1 = g(); const [a, b] = [await started0, await started1]; }',
	],
	[
		'return await',
		'async () => { try { return await f(); } catch { log("f"); } }',
		'async () => { try { return f(); } catch { log("f"); } }',
	],
	[
		'limiter',
		"import pLimit from 'p-limit'; const limit = pLimit(2); xs.map(x => limit(() => f(x)));",
		"import pLimit from 'p-limit'; const limit = pLimit(2); xs.map(x => f(x) );",
	],
	[
		'limiter',
		'async () => { for (const part of chunk(xs, 10)) await Promise.all(part.map(f)); }',
		'async () => { for (const part of chunk(xs, 10)) await Promise.all(xs.map(f)); }',
	],
	[
		'limiter',
		"import pMap from 'p-map'; pMap(xs, f, { concurrency: 2 },);",
		"import pMap from 'p-map'; pMap(xs, f, );",
	],
	[
		'release',
		'async () => { const c = await pool.connect(); use(c); c.release(); }',
		'async () => { const c = await pool.connect(); use(c); }',
	],
	[
		'finally',
		'async () => { const c = await open(); try { await c.read(); } finally { await c.close(); } }',
		'async () => { const c = await open(); { await c.read(); } { await c.close(); } }',
	],
	[
		'timer',
		'() => { const t = setTimeout(stop, 1); Promise.race([a, b]); clearTimeout(t); }',
		'() => { const t = setTimeout(stop, 1); Promise.race([a, b]); }',
	],
	['signal', '(signal) => fetch(url, { method, signal });', '(signal) => fetch(url, { method, });'],
])('%s: %s', (kind, before, after) => expect(changes(before)[kind]).toBe(after));

test.each([
	['a comment says why', 'async () => { try { await g(); } catch (e) { /* optional */ log(e); } };'],
	['a handler in a handler', 'async () => { try { f(); } catch { await g().catch(() => { log(1); }); } };'],
	['given to somebody', 'async () => { const c = await open(); try { return c; } finally { await c.close(); } };'],
	['not opened here', 'async c => { try { await c.read(); } finally { await c.close(); } };'],
	['one at a time', "import pLimit from 'p-limit'; const limit = pLimit(2); async () => { await limit(() => f()); };"],
])('no site: %s', (_, text) => expect(changes(text)).toEqual({}));
