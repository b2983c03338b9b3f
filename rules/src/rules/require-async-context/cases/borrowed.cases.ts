import { code, type Cases } from '#test';

/** Functions and calls that use it for as long as they are waited for, and those that keep it. */
export const borrowed: Cases = {
	valid: [
		// What its disposal calls closes it, too.
		code`
			class Session {
				async logout() { await fetch('/logout'); }
				async [Symbol.asyncDispose]() { await this.logout(); }
			}
			export async function end() {
				const session = new Session();
				await session.logout();
			}
		`,
		// Who gets it ends it; here it is destroyed when that fails.
		code`
			import { createWriteStream } from 'fs';
			export async function save(path, produce) {
				const output = createWriteStream(path);
				try {
					await produce(output);
				} catch (error) {
					output.destroy();
					throw error;
				}
			}
		`,
		// They end with what they read.
		code`
			import { createInterface } from 'readline';
			import { createReadStream } from 'fs';
			export async function follow(child, show, options) {
				createInterface({ input: child.stdout }).on('line', show);
				const lines = createInterface(createReadStream('list'));
				const others = createInterface(options);
				await child.exited;
			}
		`,
		code`
			import { MongoClient } from 'mongodb';
			let db;
			export async function start(url) {
				const client = await MongoClient.connect(url);
				db = client.db('admin');
			}
			export async function find(url) {
				const client = await MongoClient.connect(url);
				let own;
				own = client.db('admin');
				return own;
			}
		`,
		// What keeps its callback is awaited as well.
		code`
			import { Client } from 'pg';
			export async function serve(consumer) {
				const client = new Client();
				await client.connect();
				await consumer.subscribe('orders', order => client.query('insert', order));
			}
		`,
		// Nobody waits for it.
		code`
			import { Client } from 'pg';
			export async function start(retry) {
				const client = new Client();
				await client.connect();
				retry(() => client.query('select 1'));
			}
		`,
		// It is closed by what waits for it.
		code`
			import { Client } from 'pg';
			export async function count(retry) {
				const client = new Client();
				await client.connect();
				await retry(() => client.query('select 1').finally(() => client.end()));
			}
		`,
		code`
			import { Client } from 'pg';
			export function count(done) {
				const client = new Client();
				client.connect();
				client.query('select 1', (error, result) => { client.end(); done(error, result); });
			}
		`,
		// Streams that fail in a pipeline are destroyed by it.
		code`
			import { createWriteStream } from 'fs';
			import { pipeline } from 'stream/promises';
			export async function save(path, body) {
				const file = createWriteStream(path);
				await pipeline(body, file);
				file.close();
			}
		`,
		// What gets it may keep it, and nothing is closed here.
		code`
			import { Client } from 'pg';
			import { migrate } from './migrate.js';
			export async function start() {
				const client = new Client();
				await client.connect();
				await migrate(client);
			}
		`,
		code`
			import * as vscode from 'vscode';
			export async function ask(items, subscriptions) {
				const picker = vscode.window.createQuickPick();
				picker.items = items;
				picker.onDidHide(() => picker.dispose());
				picker.show();
				const box = vscode.window.createInputBox();
				subscriptions.push(box);
				box.show();
			}
		`,
	],
	invalid: [
		code`
			import { createInterface } from 'readline/promises';
			import process, { stdin } from 'process';
			export async function ask(text) {
				const first = createInterface(stdin);
				      ~~~~~ neverClosed
				await first.question(text);
				const second = createInterface({ input: process.stdin, output: process.stdout });
				      ~~~~~~ openOnError
				await second.question(text);
				second.close();
			}
			=> useAwaitUsing
			import { createInterface } from 'readline/promises';
			import process, { stdin } from 'process';
			export async function ask(text) {
				using first = createInterface(stdin);
				await first.question(text);
				const second = createInterface({ input: process.stdin, output: process.stdout });
				await second.question(text);
				second.close();
			}
			=> useAwaitUsing
			import { createInterface } from 'readline/promises';
			import process, { stdin } from 'process';
			export async function ask(text) {
				const first = createInterface(stdin);
				await first.question(text);
				using second = createInterface({ input: process.stdin, output: process.stdout });
				await second.question(text);
			}
		`,
		// A part that goes into a variable for several of them.
		code`
			import { MongoClient } from 'mongodb';
			export async function addUsers(url, users) {
				const client = await MongoClient.connect(url);
				      ~~~~~~ neverClosed
				let db = client.db('admin');
				for (const user of users) {
					db = client.db(user.database);
					await db.command(user);
				}
			}
			=> useAwaitUsing
			import { MongoClient } from 'mongodb';
			export async function addUsers(url, users) {
				await using client = await MongoClient.connect(url);
				let db = client.db('admin');
				for (const user of users) {
					db = client.db(user.database);
					await db.command(user);
				}
			}
		`,
		code`
			import { Client } from 'pg';
			export async function count(retry, ignoreErrors) {
				const client = new Client();
				      ~~~~~~ neverClosed
				await client.connect();
				await ignoreErrors(client.query('drop table a'));
				await client.query('begin').then(() => client.query('commit'));
				return await retry(() => client.query('select 1'));
			}
			=> closeInFinally
			import { Client } from 'pg';
			export async function count(retry, ignoreErrors) {
				const client = new Client();
				try {
					await client.connect();
					await ignoreErrors(client.query('drop table a'));
					await client.query('begin').then(() => client.query('commit'));
					return await retry(() => client.query('select 1'));
				} finally {
					await client.end();
				}
			}
		`,
		code`
			import { Client } from 'pg';
			import { migrate } from './migrate.js';
			export async function start() {
				const client = new Client();
				      ~~~~~~ openOnError
				await client.connect();
				await migrate(client);
				await client.end();
			}
			=> closeInFinally
			import { Client } from 'pg';
			import { migrate } from './migrate.js';
			export async function start() {
				const client = new Client();
				try {
					await client.connect();
					await migrate(client);
				} finally {
					await client.end();
				}
			}
		`,
		code`
			import { Client } from 'pg';
			export function count(show) {
				const client = new Client();
				      ~~~~~~ neverClosed
				client.connect();
				client.query('select 1', () => { client.query('select 2', show); });
			}
		`,
		code`
			import * as vscode from 'vscode';
			export async function ask(items, nextOf) {
				const picker = vscode.window.createQuickPick();
				      ~~~~~~ neverClosed
				picker.items = items;
				picker.show();
				const isAccepted = nextOf(picker.onDidAccept).then(() => picker.selectedItems);
				return await new Promise(resolve => {
					picker.onDidHide(() => resolve(isAccepted));
					picker.onDidChangeSelection(() => picker.hide());
				});
			}
		`,
	],
};
