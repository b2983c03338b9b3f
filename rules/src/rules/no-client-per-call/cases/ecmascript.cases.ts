import { code, type Cases } from '#test';

/** Clients and limiters. */
export const ecmascript: Cases = {
	valid: [
		code`
			import { Pool } from 'pg';
			import pLimit from 'p-limit';
			const pool = new Pool();
			const limit = pLimit(3);
			export const connect = () => new Pool();
			export async function main(ids) {
				const own = pLimit(3);
				await Promise.all(ids.map(id => own(() => pool.query(id))));
				for (const id of ids) await limit(() => pool.query(id));
			}
		`,
		// Until one works.
		code`
			import { MongoClient } from 'mongodb';
			export async function first(urls) {
				for (const url of urls) {
					try {
						return await new MongoClient(url).connect();
					} catch (error) {
						console.error(error);
					}
				}
			}
		`,
		// One for each host.
		code`
			import { Client } from 'undici';
			export async function main(hosts) {
				for (const host of hosts) await new Client('http://' + host).request({ path: '/' });
				await Promise.all(hosts.map(({ url }) => new Client(url).request({ path: '/' })));
			}
		`,
		// Somebody's own.
		code`
			import { Pool } from './pool.js';
			import express from 'express';
			const app = express();
			app.get('/', (request, response) => response.send(new Pool()));
			export const all = urls => urls.map(url => new Pool(url));
		`,
		// A limiter that is shared inside, or handed on.
		code`
			import pLimit from 'p-limit';
			export function make(work) {
				const limit = pLimit(3);
				work(limit);
				const other = pLimit(3);
				return () => other(work);
			}
		`,
		code`
			import { Kysely } from 'kysely';
			import { Storage } from '@google-cloud/storage';
			import Piscina from 'piscina';
			const db = new Kysely({});
			const storage = new Storage();
			const piscina = new Piscina();
			export const all = ids => Promise.all(ids.map(id => piscina.run(storage.bucket(id), db)));
		`,
	],
	invalid: [
		code`
			import express from 'express';
			import { Kysely } from 'kysely';
			import { Storage } from '@google-cloud/storage';
			import Piscina from 'piscina';
			import pThrottle from 'p-throttle';
			const app = express();
			app.get('/', async (request, response) => {
				const db = new Kysely({});
				               ~~~~~~ perRequest
				const storage = new Storage();
				                    ~~~~~~~ perRequest
				response.json(await db.selectFrom('a').execute(), storage);
			});
			export async function all(ids) {
				for (const id of ids) await new Piscina().run(id);
				                                ~~~~~~~ perTurn
				await Promise.all(ids.map(id => pThrottle({ limit: 2, interval: 1 })(() => fetch(id))()));
				                                ~~~~~~~~~ limiterPerTurn
			}
		`,
		code`
			import { Agent } from 'node:https';
			import { S3Client } from '@aws-sdk/client-s3';
			export async function main(urls) {
				for (const url of urls) {
					await fetch(url, { agent: new Agent() });
					                              ~~~~~ perTurn
				}
				await Promise.all(urls.map(async url => new S3Client().send(url)));
				                                            ~~~~~~~~ perTurn
			}
		`,
		code`
			const express = require('express');
			const { PrismaClient } = require('@prisma/client');
			const app = express();
			app.get('/users', async (request, response) => {
				const prisma = new PrismaClient();
				                   ~~~~~~~~~~~~ perRequest
				response.json(await prisma.user.findMany());
			});
		`,
		code`
			import { createServer } from 'node:http';
			import { Hono } from 'hono';
			import Redis from 'ioredis';
			createServer(async (request, response) => {
				const redis = new Redis();
				                  ~~~~~ perRequest
				response.end(await redis.get('a'));
			});
			const app = new Hono();
			app.post('/', async c => c.text(await new Redis().get('a')));
			                                          ~~~~~ perRequest
		`,
		code`
			import pLimit from 'p-limit';
			export const all = urls => Promise.all(urls.map(url => pLimit(3)(() => fetch(url))));
			                                                       ~~~~~~ limiterPerTurn
			export async function load(url) {
				const limit = pLimit(3);
				              ~~~~~~ limitsNothing
				return await limit(() => fetch(url));
			}
		`,
	],
};
