import { code, type Cases } from '#test';

const OPEN = "import { open } from 'node:fs/promises';";

/** What is opened and never closed. */
export const never: Cases = {
	valid: [
		code`
			import { open } from 'node:fs/promises';
			export async function size(path: string) {
				await using file = await open(path);
				return (await file.stat()).size;
			}
		`,
		code`
			import { open } from 'node:fs/promises';
			export async function size(path: string) {
				const file = await open(path);
				try {
					return (await file.stat()).size;
				} finally {
					await file.close();
				}
			}
		`,
		code`
			import { open } from 'node:fs/promises';
			export async function size(path: string) {
				let file: FileHandle | undefined;
				try {
					file = await open(path);
					return (await file.stat()).size;
				} finally {
					await file?.close();
				}
			}
		`,
		code`
			import { open } from 'node:fs/promises';
			export async function size(path: string) {
				let file;
				try {
					file = await open(path);
					return (await file.stat()).size;
				} finally {
					if (file !== undefined) await file[Symbol.asyncDispose]();
				}
			}
		`,
		// Somebody else's from here on.
		`${OPEN} export async function first(path) { const file = await open(path); return file; }`,
		`${OPEN} export async function* all(path) { const file = await open(path); yield file; }`,
		`${OPEN} export async function first(path) { const file = await open(path); return { file, path }; }`,
		`${OPEN} export async function first(path, log) { const file = await open(path); log.write(file); }`,
		`${OPEN} export class Log { async start(path) { const file = await open(path); this.file = file; } }`,
		`${OPEN} export class Log { async start(path) { this.file = await open(path); } }`,
		`${OPEN} let shared; export async function start(path) { shared = await open(path); }`,
		`${OPEN} export async function first(path) { const file = await open(path); return () => file.close(); }`,
		`${OPEN} export async function first(path) { const file = await open(path); return { read: n => file.read(n) }; }`,
		`${OPEN} export const first = path => open(path);`,
		`${OPEN} const log = await open('log'); await log.write('started');`,
		// The stream closes it at its end.
		`${OPEN} export async function stream(path) { const file = await open(path); return file.createReadStream(); }`,
		`${OPEN} export async function lines(path) { const file = await open(path); for await (const a of file.readLines()) show(a); }`,
		"import { opendir } from 'fs/promises'; export async function list(path) { const all = await opendir(path); for await (const each of all) show(each); }",
		code`
			import { open } from 'fs/promises';
			const kept: unknown[] = [];
			const keep = (file: unknown) => { kept.push(file); };
			async function end(path: string, file: FileHandle) { await file.close(); }
			async function later(file: FileHandle) { return () => file.stat(); }
			export async function all(path: string) {
				const one = await open(path);
				keep(one);
				const two = await open(path);
				await end(path, two);
				const three = await open(path);
				await later(three);
				const four = await open(path);
				keep(...[four]);
			}
		`,
		// It is nobody's name that we know.
		"import { open } from './own'; export async function first(path) { const file = await open(path); await file.stat(); }",
		"export async function first(open) { const file = await open('a'); await file.stat(); }",
		// What has not been connected holds nothing.
		"import { Client } from 'pg'; export function quote(name) { const client = new Client(); return client.escapeIdentifier(name); }",
		// Listeners keep it.
		'export function watch(url) { const socket = new WebSocket(url); socket.onmessage = show; }',
		"import net from 'net'; export function watch(port) { const socket = net.connect(port); socket.on('data', show); }",
		// The page leads back to the browser.
		"import puppeteer from 'puppeteer'; export async function open() { const browser = await puppeteer.launch(); return browser.newPage(); }",
		"import puppeteer from 'puppeteer'; export async function open() { const browser = await puppeteer.launch(); const page = await browser.newPage(); return page; }",
		"import { MongoClient } from 'mongodb'; export async function connect(url) { const client = await new MongoClient(url).connect(); const db = client.db(); return db.collection('users'); }",
		code`
			import { Client } from 'pg';
			async function main() {
				const client = new Client();
				await client.connect();
				await client.query('select 1');
				process.exit();
			}
			main();
		`,
		code`
			class Lock {
				release() {}
				[Symbol.dispose]() { this.release(); }
			}
			export function work() {
				const lock = new Lock();
				lock.release();
			}
		`,
		{
			code: `${OPEN} export async function size(path) { const file = await open(path); return (await file.stat()).size; }`,
			options: { allow: ['open'] },
		},
		// Kept by the module, given by a getter, or somebody else's as well.
		...[
			"import { open } from 'sqlite'; const store = open({}); export const openStore = () => store;",
			"import { open } from 'sqlite'; let store; export async function openStore() { store ??= await open({}); return store; }",
			"import { open } from 'sqlite'; const all = []; export async function openStore() { const one = await open({}); all.push(one); return one; }",
		].map(text => ({
			code: "import { openStore } from './store'; export async function f() { const store = await openStore(); return await store.all('a'); }",
			files: { 'store.ts': text },
		})),
		{
			code: "import { Store } from './store'; export async function f() { const store = new Store(); return await store.count(); }",
			files: { 'store.ts': 'export class Store { async count() {} async close() {} }' },
		},
		// What is closed here and not known is strict's to look at.
		'export async function fill(items) { const store = openStore(); await add(store, items); store.close(); }',
		...[
			'export async function fill(items) { const store = openStore(); try { await add(store, items); } finally { store.close(); } }',
			'export async function fill(items) { const store = openStore(); all.push(store); await add(items); store.close(); }',
			'export async function fill(items) { const store = openStore(); await add(items); store.close(); return store; }',
			'export async function fill(items) { const store = openStore(); const stop = () => store.close(); await add(items, stop); }',
			'export async function fill(items) { const store = openStore(); add(items); store.close(); }',
			"export async function fill(items) { const store = stores.get('a'); await add(items); store.close(); }",
		].map(each => ({ code: each, options: { checkUnknown: true } })),
	],
	invalid: [
		code`
			import { open } from 'node:fs/promises';
			export async function size(path: string) {
				const file = await open(path);
				      ~~~~ neverClosed
				const { size } = await file.stat();
				return size;
			}
			=> useAwaitUsing
			import { open } from 'node:fs/promises';
			export async function size(path: string) {
				await using file = await open(path);
				const { size } = await file.stat();
				return size;
			}
		`,
		{
			code: code`
				const { promises: fs } = require('fs');
				exports.size = async path => {
				  let file
				  file = await fs.open(path)
				  ~~~~ neverClosed
				  if (!file) return 0
				  console.log(file)
				  return (await file.stat()).size
				}
			`,
			filename: 'size.js',
		},
		code`
			import { open as openFile } from 'fs/promises';
			export async function touch(path: string) {
				await openFile(path, 'w');
				      ~~~~~~~~ dropped
			}
		`,
		code`
			import pg from 'pg';
			export async function names(ids: number[]) {
				const client = new pg.Client();
				      ~~~~~~ neverClosed
				await client.connect();
				return await Promise.all(ids.map(id => client.query('select $1', [id])));
			}
			=> closeInFinally
			import pg from 'pg';
			export async function names(ids: number[]) {
				const client = new pg.Client();
				try {
					await client.connect();
					return await Promise.all(ids.map(id => client.query('select $1', [id])));
				} finally {
					await client.end();
				}
			}
		`,
		code`
			import { MongoClient } from 'mongodb';
			export async function count(url: string) {
				const client = await new MongoClient(url).connect();
				      ~~~~~~ neverClosed
				const users = client.db().collection('users');
				return await users.countDocuments();
			}
			=> useAwaitUsing
			import { MongoClient } from 'mongodb';
			export async function count(url: string) {
				await using client = await new MongoClient(url).connect();
				const users = client.db().collection('users');
				return await users.countDocuments();
			}
		`,
		code`
			import { chromium } from 'playwright';
			export async function title(url: string) {
				const browser = await chromium.launch();
				      ~~~~~~~ neverClosed
				const page = await browser.newPage();
				await page.goto(url);
				const title = await page.title();
				await page.close();
				return title;
			}
			=> useAwaitUsing
			import { chromium } from 'playwright';
			export async function title(url: string) {
				await using browser = await chromium.launch();
				const page = await browser.newPage();
				await page.goto(url);
				const title = await page.title();
				await page.close();
				return title;
			}
		`,
		code`
			import { open } from 'fs/promises';
			const sizeOf = async (file: FileHandle) => (await file.stat()).size;
			export async function size(path: string) {
				const file = await open(path);
				      ~~~~ neverClosed
				return await sizeOf(file);
			}
			=> useAwaitUsing
			import { open } from 'fs/promises';
			const sizeOf = async (file: FileHandle) => (await file.stat()).size;
			export async function size(path: string) {
				await using file = await open(path);
				return await sizeOf(file);
			}
		`,
		code`
			import { Builder } from 'selenium-webdriver';
			import { Kafka } from 'kafkajs';
			import { createClient } from 'redis';
			import Redis from 'ioredis';
			import * as undici from 'undici';
			export async function everything(url: string) {
				let driver, producer, redis, other, agent;
				driver = await new Builder().forBrowser('firefox').build();
				~~~~~~ neverClosed
				await driver.get(url);
				const kafka = new Kafka({});
				producer = kafka.producer();
				~~~~~~~~ neverClosed
				await producer.connect();
				redis = await createClient().on('error', console.error).connect();
				~~~~~ neverClosed
				await redis.get('a');
				other = new Redis();
				~~~~~ neverClosed
				await other.get('a');
				agent = new undici.Agent();
				~~~~~ neverClosed
				console.log(agent);
			}
		`,
		code`
			class Connection {
				async close() {}
				async [Symbol.asyncDispose]() { await this.close(); }
				async ask(text: string) { return text; }
			}
			export async function ask() {
				const connection = new Connection();
				      ~~~~~~~~~~ neverClosed
				return await connection.ask('who');
			}
			=> useAwaitUsing
			class Connection {
				async close() {}
				async [Symbol.asyncDispose]() { await this.close(); }
				async ask(text: string) { return text; }
			}
			export async function ask() {
				await using connection = new Connection();
				return await connection.ask('who');
			}
		`,
	],
};
