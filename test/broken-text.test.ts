import { beforeAll, expect, test } from 'vitest';
import { catalogue, createEngine, presetRules, type Engine } from '#engine';
import { emptyHost } from '#program/empty-host.ts';
import { code } from '#test';

/**
 * Text as it is while somebody types: every beginning of a file, and the file without each one of its marks.
 * Every rule with all of its switches on reads each of them: none throws, and every finding lies inside the text.
 */
const TYPESCRIPT = code`
	import fs, { readFile as read } from 'node:fs'; import * as path from "path"; export * from './all.js'; export { a as b } from './b.js';
	import type { Server } from 'node:http'; import cp = require('node:child_process'); const { once } = require('node:events');
	@sealed({ deep: true }) export class Store<T extends object = {}> extends Base<T> implements Closable {
		#items: Promise<T>[] = []; constructor(private readonly db: Db) { super(); this.#items.push(db.find()); }
		async *rows(id?: string): AsyncGenerator<T> { for await (const row of this.db.stream(id)) yield row; }
		@memo get size(): number { return this.#items.length; } async [Symbol.asyncDispose]() { await this.db?.close(); }
	}
	export async function load(ids: string[], { signal, ...more }: Options = {}): Promise<void> {
		const started = fetch('https://example.com', { signal, ...more }); const server = http.createServer(async (req, res) => { res.end(fs.readFileSync(req.url!)); });
		try { await Promise.all(ids.map(async id => save(id))); return started.then(r => r.json()); } catch (error) { if (error instanceof Stop) throw error; } finally { await lock.release(); }
		const timer = setInterval(() => { void poll(); }, 1000); process.on('SIGTERM', async () => { clearInterval(timer); await server.close(); });
		await Promise.race([once(emitter, 'end'), new Promise<void>((resolve, reject) => setTimeout(reject, 5, new Error(\`late \${ids[0]}\`)))]);
		for (const id of ids) { const row = await find(id) ?? (cache ||= await fill(id)); if (row) continue; else break; }
		do { total += await count(); } while (total < 3); switch (await kind()) { case 1: await using file = await open(); break; default: lock.acquire().catch(() => {}); }
	}
	const view = <li onClick={async () => { await load(); }} {...rest}>{items.map(async i => <b>{i}</b>)}</li>;
`.replaceAll('\\', '');

const PYTHON = code`
	from __future__ import annotations
	import asyncio, time as t
	from .store import (open_db, Rows as R)
	@app.get("/x/{id}")
	async def handler(id: int, *args, db: Db = Depends(open_db), **kw) -> list[str]:
	    """Reads."""
	    task = asyncio.create_task(work(id)); lock.acquire()
	    async with db.begin() as tx, asyncio.timeout(5):
	        rows = [r async for r in tx.stream(f"select {id!r:>{args[0]}}") if r]
	    try:
	        await asyncio.gather(*[fetch(x) for x in rows], return_exceptions=True)
	    except (asyncio.CancelledError, OSError) as error:
	        log(error)
	    except:
	        pass
	    else:
	        t.sleep(1)
	    finally:
	        await db.close()
	    with open("a") as f: return f.read() if not (n := len(rows)) else {k: await v for k, v in kw.items()}
	class Queue(Base[int], metaclass=Meta):
	    items: asyncio.Queue = asyncio.Queue()
	    async def run(self):
	        while not self.stopped:
	            match await self.items.get():
	                case {"kind": 1, **rest} | [_, *rest] if rest: yield rest
	                case Point(x=0) as p: raise Stop from None
	            lambda: self.close(), del_(self); global total; total += await count()
	asyncio.run(main()); loop = asyncio.get_event_loop(); loop.run_until_complete(Queue().run())
`;

let engine: Engine;
beforeAll(async () => {
	engine = await createEngine(catalogue);
});

const WORD_OR_MARK = /\w+|[^\w\s]/g;

function* versionsOf(text: string): Generator<string> {
	for (const { index, 0: part } of text.matchAll(WORD_OR_MARK)) {
		yield text.slice(0, index);
		if (/[(){}[\]'"`]/.test(part)) yield text.slice(0, index) + text.slice(index + 1);
	}
	yield text;
}

/** What went wrong on one text, for the message of a test that fails. */
function faultsOf(text: string, path: string, dialect: 'ecmascript' | 'python'): string[] {
	const lint = engine.lint({ path, text, dialect, rules: presetRules(catalogue, 'all', dialect), host: emptyHost() })!;
	const { findings } = lint.result();
	const outside = findings.filter(({ range: [start, end] }) => start > end || end > text.length);
	return [
		...lint.failures.map(({ rule, error }) => `${rule}: ${String(error)}\n${text.slice(-80)}`),
		...outside.map(({ rule, range }) => `${rule} at ${range.join()}\n${text.slice(-80)}`),
	];
}

test.each([
	['/case.tsx', 'ecmascript', TYPESCRIPT],
	['/case.py', 'python', PYTHON],
] as const)('no rule throws on %s while it is being typed', { timeout: 120_000 }, (path, dialect, text) => {
	expect(faultsOf(text, path, dialect)).toEqual([]);
	const faults = new Set<string>();
	for (const version of versionsOf(text)) for (const fault of faultsOf(version, path, dialect)) faults.add(fault);
	expect([...faults]).toEqual([]);
});
