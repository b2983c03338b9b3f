import { code, type Cases } from '#test';

/** The work, where other files tell what it does, or nothing does but a name that one generator gives. */
export const clients: Cases = {
	valid: [
		// A class of the project that has been given the name.
		{
			code: "import { PrismaClient } from './prisma'; export const load = (ids, db: PrismaClient) => Promise.all(ids.map(id => db.user.findMany(id)));",
			files: { 'prisma.ts': 'export class PrismaClient { user = { findMany: (id: number) => [id] }; }' },
		},
		{
			code: "import { Redis } from 'ioredis'; export const load = (ids, redis: Redis) => Promise.all(ids.map(id => redis.once(id)));",
		},
	],
	invalid: [
		// What the generator writes is not there.
		code`
			import { PrismaClient } from '../generated/prisma';
			export const load = (ids: number[], db: PrismaClient) => Promise.all(ids.map(id => db.user.delete({ where: { id } })));
			                                                         ~~~~~~~~~~~ unbounded
		`,
		code`
			import type { Prisma } from '@/generated/prisma/client';
			export const load = (ids: number[], db: Prisma.TransactionClient) =>
				Promise.all(ids.map(id => db.user.findMany(id)));
				~~~~~~~~~~~ unbounded
		`,
		{
			code: code`
				import type { Writing } from './database';
				export const load = (ids: number[], db: Writing) => Promise.all(ids.map(id => db.user.create({ data: { id } })));
				                                                    ~~~~~~~~~~~ unbounded
			`,
			files: {
				'database.ts':
					"import type { PrismaClient } from './client'; export type Writing = Omit<PrismaClient, '$connect'>; export * from './client';",
				'client.ts': "export * from '../generated/client';",
			},
		},
		// It is there, and says no more than what there is.
		{
			code: code`
				import { PrismaClient } from './generated';
				export const load = (ids: number[], db: PrismaClient) => Promise.all(ids.map(id => db.user.count(id)));
				                                                         ~~~~~~~~~~~ unbounded
			`,
			files: {
				'generated/index.d.ts': 'export class PrismaClient { $transaction(): Promise<void>; get user(): any; }',
			},
		},
		// A command that somebody has added.
		code`
			import { Redis } from 'ioredis';
			export const take = (keys: string[], redis: Redis) => Promise.all(keys.map(key => redis.takeItem(key)));
			                                                      ~~~~~~~~~~~ unbounded
		`,
		code`
			import { Vercel } from '@vercel/sdk';
			const vercel = new Vercel();
			export const load = ids => Promise.all(ids.map(id => vercel.projects.getProject({ id })));
			                           ~~~~~~~~~~~ unbounded
		`,
		// What a promise goes on with.
		{
			code: code`
				import { load } from './load';
				export const all = urls => Promise.all(urls.map(url => load(url)));
				                           ~~~~~~~~~~~ unboundedThrough
			`,
			files: {
				'load.ts': 'export const load = url => Promise.resolve().then(() => one(url)); const one = url => fetch(url);',
			},
		},
		{
			code: code`
				import { load } from './load';
				export const all = paths => Promise.all(paths.map(path => load(path)));
				                            ~~~~~~~~~~~ unboundedThrough
			`,
			files: {
				'load.ts':
					"import fs from 'fs'; import util from 'util'; const read = util.promisify(fs.readFile); export async function load(path) { return await read(path); }",
			},
		},
		// Made once, by the function that makes one.
		{
			code: code`
				import { engine } from './engine';
				export const repair = (ids: string[]) => Promise.all(ids.map(id => engine.repair(id)));
				                                         ~~~~~~~~~~~ unboundedThrough
			`,
			files: {
				'engine.ts': code`
					import { singleton } from './singleton';
					class Engine { async repair(id: string) { return await fetch(id); } }
					export const engine = singleton('engine', makeEngine);
					function makeEngine() { return new Engine(); }
				`,
				'singleton.ts': code`
					export function singleton<T>(name: string, make: () => T): T {
						const all = globalThis as unknown as Record<string, T>;
						all[name] ??= make();
						return all[name];
					}
				`,
			},
		},
		// A limit that is looked up limits nothing.
		code`
			import { billingLimit } from 'billing';
			export const load = (ids: string[], lookupBillingLimit = billingLimit) =>
				Promise.all(ids.map(async id => (await lookupBillingLimit(id)) ?? (await fetch(id)).status));
				~~~~~~~~~~~ unbounded
		`,
		// However deep it lies.
		{
			code: code`
				import { a } from './a';
				export const load = urls => Promise.all(urls.map(url => a(url)));
				                            ~~~~~~~~~~~ unboundedThrough
			`,
			files: {
				'a.ts': ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j']
					.map((name, index, all) => `export const ${name} = async url => ${all[index + 1] ?? 'fetch'}(url);`)
					.join('\n'),
			},
		},
	],
};
