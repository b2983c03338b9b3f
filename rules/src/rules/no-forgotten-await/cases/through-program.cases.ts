import { code, type Cases } from '#test';

/** What a library gives where the file reaches it through types, fields and other files; and `then` of what nobody knows. */
export const throughProgram: Cases = {
	valid: [
		{
			files: {
				'share.ts': code`
					export async function shareNote(text: string, tell: (text: string) => void) {
						try { await navigator.share({ text }); } catch (error) { tell(String(error)); }
					}
				`,
			},
			code: code`
				import { shareNote } from './share';
				export function actions(text: string, tell: (text: string) => void) {
					const share = () => shareNote(text, tell);
					return (id: string) => {
						if (id === 'share') {
							share();
						} else {
							tell(id);
						}
					};
				}
			`,
		},
		// A class of the project stands in front of the library's.
		`
			class Client { send() { return 1; } }
			class Store { client = new Client(); save() { this.client.send(); } }
			new Store();
		`,
		// A query starts when it is awaited, and knows itself what it is.
		"import { Kysely } from 'kysely'; class Store { constructor(db: Kysely<object>) { db.selectFrom('a'); } }",
		"import OpenAI from 'openai'; export class Bot { constructor(client: OpenAI) { client.responses.stream({}); } }",
		// What takes a callback calls it.
		"import { Redis } from 'ioredis'; export class Store { constructor(redis: Redis) { redis.get('a', () => {}); } }",
		// Not the reader of a stream.
		'export function stop(all) { const reader = all.getReader(1, 2); reader.cancel(); }',
		'export function stop(reader) { reader.cancel(); }',
		// By default `then` is believed where something says that it is a promise.
		'export function load(get, show) { get().then(show); }',
		{ code: 'export function load(get, show) { get().then(show, show); }', options: { checkThen: true } },
		{ code: 'export function load(get, show) { get().then(show).catch(show); }', options: { checkThen: true } },
		{ code: 'export function load(get, show) { get().catch(show).then(show); }', options: { checkThen: true } },
		{ code: 'export async function load(get, show) { await get().then(show); }', options: { checkThen: true } },
		{ code: "cy.get('a').then(it => it.click());", options: { checkThen: true } },
		{
			code: code`
				async function read() { try { return await fetch('/'); } catch { return undefined; } }
				read().then(answer => console.log(answer));
			`,
			filename: 'case.js',
			options: { checkThen: true },
		},
	],
	invalid: [
		{
			code: code`
				import { Redis } from 'ioredis';
				export class Store {
					constructor(private redis: Redis) {}
					async touch() {
						this.redis.expire('a', 1);
						           ~~~~~~ dropped
					}
				}
				=> addAwait
				import { Redis } from 'ioredis';
				export class Store {
					constructor(private redis: Redis) {}
					async touch() {
						await this.redis.expire('a', 1);
					}
				}
				=> addCatch
				import { Redis } from 'ioredis';
				export class Store {
					constructor(private redis: Redis) {}
					async touch() {
						this.redis.expire('a', 1).catch(console.error);
					}
				}
				=> addVoid
				import { Redis } from 'ioredis';
				export class Store {
					constructor(private redis: Redis) {}
					async touch() {
						void this.redis.expire('a', 1);
					}
				}
			`,
		},
		{
			code: code`
				import { connect } from './client';
				export async function drop() {
					connect().dropDatabase();
					          ~~~~~~~~~~~~ dropped
				}
				=> addAwait
				import { connect } from './client';
				export async function drop() {
					await connect().dropDatabase();
				}
				=> addCatch
				import { connect } from './client';
				export async function drop() {
					connect().dropDatabase().catch(console.error);
				}
				=> addVoid
				import { connect } from './client';
				export async function drop() {
					void connect().dropDatabase();
				}
			`,
			files: {
				'client.ts':
					"import { type Db, MongoClient } from 'mongodb'; export const connect = (): Db => new MongoClient('').db();",
			},
		},
		{
			code: code`
				import { PrismaClient } from '@prisma/client';
				type Database = PrismaClient;
				export async function clear(database: Database) {
					database.user.deleteMany();
					              ~~~~~~~~~~ dropped
				}
				=> addAwait
				import { PrismaClient } from '@prisma/client';
				type Database = PrismaClient;
				export async function clear(database: Database) {
					await database.user.deleteMany();
				}
				=> addCatch
				import { PrismaClient } from '@prisma/client';
				type Database = PrismaClient;
				export async function clear(database: Database) {
					database.user.deleteMany().catch(console.error);
				}
				=> addVoid
				import { PrismaClient } from '@prisma/client';
				type Database = PrismaClient;
				export async function clear(database: Database) {
					void database.user.deleteMany();
				}
			`,
		},
		{
			code: code`
				import { PrismaClient } from '@prisma/client';
				type Database = Pick<PrismaClient, 'user'>;
				export async function clear(database: Database) {
					database.user.deleteMany();
					              ~~~~~~~~~~ dropped
				}
				=> addAwait
				import { PrismaClient } from '@prisma/client';
				type Database = Pick<PrismaClient, 'user'>;
				export async function clear(database: Database) {
					await database.user.deleteMany();
				}
				=> addCatch
				import { PrismaClient } from '@prisma/client';
				type Database = Pick<PrismaClient, 'user'>;
				export async function clear(database: Database) {
					database.user.deleteMany().catch(console.error);
				}
				=> addVoid
				import { PrismaClient } from '@prisma/client';
				type Database = Pick<PrismaClient, 'user'>;
				export async function clear(database: Database) {
					void database.user.deleteMany();
				}
			`,
		},
		{
			code: code`
				import { PrismaClient } from '@prisma/client';
				const make = () => new PrismaClient();
				type Database = ReturnType<typeof make>;
				export async function clear(database: Database) {
					database.user.deleteMany();
					              ~~~~~~~~~~ dropped
				}
				=> addAwait
				import { PrismaClient } from '@prisma/client';
				const make = () => new PrismaClient();
				type Database = ReturnType<typeof make>;
				export async function clear(database: Database) {
					await database.user.deleteMany();
				}
				=> addCatch
				import { PrismaClient } from '@prisma/client';
				const make = () => new PrismaClient();
				type Database = ReturnType<typeof make>;
				export async function clear(database: Database) {
					database.user.deleteMany().catch(console.error);
				}
				=> addVoid
				import { PrismaClient } from '@prisma/client';
				const make = () => new PrismaClient();
				type Database = ReturnType<typeof make>;
				export async function clear(database: Database) {
					void database.user.deleteMany();
				}
			`,
		},
		{
			code: code`
				class Client {
					fetch(path: string, how: { raw: true }): Promise<Response>;
					fetch(path: string): Promise<string>;
					fetch(path: string, how?: object) { return retry(path, how); }
				}
				export async function ping(client: Client) {
					client.fetch('/');
					       ~~~~~ dropped
				}
				=> addAwait
				class Client {
					fetch(path: string, how: { raw: true }): Promise<Response>;
					fetch(path: string): Promise<string>;
					fetch(path: string, how?: object) { return retry(path, how); }
				}
				export async function ping(client: Client) {
					await client.fetch('/');
				}
				=> addCatch
				class Client {
					fetch(path: string, how: { raw: true }): Promise<Response>;
					fetch(path: string): Promise<string>;
					fetch(path: string, how?: object) { return retry(path, how); }
				}
				export async function ping(client: Client) {
					client.fetch('/').catch(console.error);
				}
				=> addVoid
				class Client {
					fetch(path: string, how: { raw: true }): Promise<Response>;
					fetch(path: string): Promise<string>;
					fetch(path: string, how?: object) { return retry(path, how); }
				}
				export async function ping(client: Client) {
					void client.fetch('/');
				}
			`,
		},
		{
			code: code`
				export async function stop(body) {
					const reader = body.getReader();
					reader.cancel();
					       ~~~~~~ dropped
				}
				=> addAwait
				export async function stop(body) {
					const reader = body.getReader();
					await reader.cancel();
				}
				=> addCatch
				export async function stop(body) {
					const reader = body.getReader();
					reader.cancel().catch(console.error);
				}
				=> addVoid
				export async function stop(body) {
					const reader = body.getReader();
					void reader.cancel();
				}
			`,
		},
		{
			code: code`
				export async function load(get, show) {
					get().then(show);
					~~~ dropped
				}
				=> addAwait
				export async function load(get, show) {
					await get().then(show);
				}
				=> addCatch
				export async function load(get, show) {
					get().then(show).catch(console.error);
				}
				=> addVoid
				export async function load(get, show) {
					void get().then(show);
				}
			`,
			options: { checkThen: true },
		},
	],
};
