import { describe, expect, test } from 'vitest';
import { askedIn, shownWay } from './asked.ts';

describe('the way from a call to something from outside, in JavaScript', () => {
	const LIB = `
		import { readFile } from 'node:fs/promises';
		export async function load(url) { const text = await fetch(url); return text; }
		export async function read() { return (await readFile('x')).length; }
		export const both = async () => { await Promise.all([load(1), read()]); };
		export async function retry(task) { for (;;) await task(); }
		export async function* pages() { yield await fetch('/'); }
		export function allowed() { return fetch('/'); }
		export async function even(n) { return n ? odd(n - 1) : 0; }
		export async function odd(n) { return n ? even(n - 1) : 0; }
		export class Client { async get() { return this.send(); } async send() { return load('/'); } }
	`;
	const of = (main: string) => askedIn({ '/p/main.ts': main, '/p/lib.ts': LIB }).map(shownWay);

	test.each([
		['ask(fetch)', ':fetch'],
		["import { load } from './lib.ts'; ask(load)", 'load > :fetch'],
		["import { read } from './lib.ts'; ask(read)", 'read > fs/promises:readFile'],
		["import { both } from './lib.ts'; ask(both)", 'both > load > :fetch'],
		["import { both } from './lib.ts'; ask(async () => { await both(); })", 'callback of ask > both > load > :fetch'],
		["import { pages } from './lib.ts'; ask(pages)", 'pages > :fetch'],
		["import { Client } from './lib.ts'; ask(new Client().get)", 'Client.get > Client.send > load > :fetch'],
		["import { allowed } from './lib.ts'; ask(allowed)", 'none'],
		["import { even } from './lib.ts'; ask(even)", 'none'],
		["import { retry } from './lib.ts'; ask(retry)", 'none'],
		['ask(async () => { await sleep(1); })', 'none'],
	])('%s', (main, expected) => expect(of(main)).toEqual([expected]));
});

describe('the way from a call to something from outside, in Python', () => {
	const LIB = `
import aiohttp
import os
from contextlib import asynccontextmanager

async def load():
    return await aiohttp.request("GET", "/")

async def both():
    async with opened():
        pass

@asynccontextmanager
async def opened():
    await load()
    yield 1

class Session:
    async def __aenter__(self):
        os.remove("x")

class Pages:
    def __aiter__(self):
        return self
    async def __anext__(self):
        return await load()
`;
	const of = (main: string) => askedIn({ '/p/main.py': main, '/p/lib.py': LIB, '/p/__init__.py': '' }).map(shownWay);

	test.each([
		['from .lib import load\nask(load)', 'load > aiohttp.request'],
		['from .lib import both\nask(both)', 'both > opened > load > aiohttp.request'],
		[
			'from .lib import Session\nasync def f():\n    async with Session() as s:\n        pass\nask(f)',
			'f > Session.__aenter__ > os.remove',
		],
		[
			'from .lib import Pages\nasync def f():\n    async for p in Pages():\n        pass\nask(f)',
			'f > Pages.__anext__ > load > aiohttp.request',
		],
		['async def f():\n    return 1\nask(f)', 'none'],
	])('%s', (main, expected) => expect(of(main)).toEqual([expected]));
});
