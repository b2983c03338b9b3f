import { describe, expect, test } from 'vitest';
import { askedIn, shown } from './asked.ts';

const targetsIn = (main: string, others: Record<string, string> = {}, path = '/p/main.ts'): string[] =>
	askedIn({ [path]: main, ...others }).map(shown);

describe('what calling an expression runs, in JavaScript', () => {
	const STORE = `
		export class Store { constructor() { this.x = 1; } async load() {} static make() { return new Store(); } *items() {} }
		export class Cache extends Store {}
		export class Bare {}
		export async function save() {}
		export const later = async () => {};
		export const either = flag ? save : later;
		export default function () {}
	`;
	const of = (main: string) => targetsIn(main, { '/p/store.ts': STORE });

	test.each([
		["import { save } from './store.ts'; ask(save)", 'async save'],
		["import { save as keep } from './store.ts'; ask(keep)", 'async save'],
		["import * as store from './store.ts'; ask(store.later)", 'async later'],
		["const { later } = require('./store.ts'); ask(later)", 'async later'],
		["import { either } from './store.ts'; ask(either)", 'async save, async later'],
		["import { Store } from './store.ts'; const s = new Store(); ask(s.load)", 'async Store.load'],
		["import { Store } from './store.ts'; ask(Store.make().items)", '*Store.items'],
		["import { save } from './store.ts'; ask(save.bind(null, 1))", 'async save'],
		["import { Cache } from './store.ts'; ask(Cache)", 'Store.constructor'],
		["import { Bare } from './store.ts'; ask(Bare)", ''],
		["import { absent } from './store.ts'; ask(absent)", 'unknown'],
		["import { readFile } from 'node:fs/promises'; ask(readFile)", 'fs/promises:readFile'],
		['ask(fetch)', ':fetch'],
		['ask(async () => {})', 'async callback of ask'],
		['ask(() => fetch("/"))', 'callback of ask'],
		['function run(callback) { ask(callback); }', 'unknown'],
		['function run(callback: () => void) { ask(callback); }', 'unknown'],
		['function fetch() {} ask(fetch)', 'fetch'],
		['const text = "x"; ask(text)', 'unknown'],
		['let f = () => 1; f = unknown(); ask(f)', 'f, :unknown()'],
		['let f = () => 1; f = unknown`x`; ask(f)', 'unknown'],
		['class External extends Base {} ask(External)', 'unknown'],
	])('%s', (main, expected) => expect(of(main)).toEqual([expected]));
});

describe('what calling an expression runs, in Python', () => {
	const STORE = `
class Store:
    def __init__(self):
        self.x = 1
    async def load(self):
        pass
    @classmethod
    def make(cls):
        return Store()

class Bare:
    pass

class Caller:
    async def __call__(self):
        pass

async def save():
    pass

async def items():
    yield 1
`;
	// Rules are not asked about a text that reaches nothing asynchronous.
	const of = (main: string) =>
		targetsIn(`${main}\nimport asyncio\n`, { '/p/store.py': STORE, '/p/__init__.py': '' }, '/p/main.py');

	test.each([
		['from .store import save\nask(save)', 'async save'],
		['from . import store as kept\nask(kept.items)', 'async *items'],
		['from .store import Store\nask(Store().load)', 'async Store.load'],
		['from .store import Store\nask(Store.make().load)', 'async Store.load'],
		['from .store import Store\nask(Store)', 'Store.__init__'],
		['from .store import Bare\nask(Bare)', ''],
		['from .store import Caller\nc = Caller()\nask(c)', 'async Caller.__call__'],
		['from .store import save\nfrom functools import partial\nask(partial(save, 1))', 'async save'],
		['import asyncio\nask(asyncio.sleep)', 'asyncio.sleep'],
		['from asyncio import sleep as nap\nask(nap)', 'asyncio.sleep'],
		['ask(open)', 'builtins.open'],
		['ask(lambda: 1)', 'lambda'],
		['def run(callback):\n    ask(callback)', 'unknown'],
		['@unknown\ndef f(): pass\nask(f)', 'unknown'],
		['from .store import absent\nask(absent)', 'unknown'],
	])('%s', (main, expected) => expect(of(main)).toEqual([expected]));
});
