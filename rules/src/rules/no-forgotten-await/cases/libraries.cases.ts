import { code, type Cases } from '#test';

/** A call as a statement of an async function, and what the suggestions make of it. */
function droppedCall(head: string, object: string, method: string, rest: string) {
	const text = (statement: string) => [head, 'export async function run() {', `\t${statement}`, '}'];
	const call = `${object}${method}${rest}`;
	const [first, second, third, last] = text(`${call};`);
	const squiggle = `\t${' '.repeat(object.length)}${'~'.repeat(method.length)} dropped`;
	return {
		filename: 'case.js',
		code: [
			...[first, second, third, squiggle, last],
			...['=> addAwait', ...text(`await ${call};`)],
			...['=> addCatch', ...text(`${call}.catch(console.error);`)],
			...['=> addVoid', ...text(`void ${call};`)],
		].join('\n'),
	};
}

/** Libraries and built-ins, by what they document, where no types are. */
export const libraries: Cases = {
	valid: [
		// Libraries: given a callback, awaited, other methods, shadowed.
		code`
			import { Pool } from 'pg';
			const pool = new Pool();
			export function first(done) {
				pool.query('select 1', (error, result) => done(error, result));
				pool.query('select 1', done);
				pool.on('error', console.error);
			}
			export async function second() {
				const client = await pool.connect();
				try { await client.query('select 1'); } finally { client.release(); }
			}
			export const third = (Pool) => { new Pool().query('select 1'); };
		`,
		// What only makes something in memory.
		"import { Model } from 'sequelize'; class User extends Model {} export function one() { User.build({}); User.scope('a'); User.init({}); }",
		"export const read = async fetch => { const page = await fetch('/'); page.json(); };",
		'export async function all(ids) { ids.values().map(id => fetch(id)); ids.map(id => id + 1); }',
		code`
			const EventEmitter = require('events');
			class Client extends EventEmitter {
				open(onOpen) {
					this.once('open', onOpen);
				}
			}
			new Client().once('error', console.error);
		`,
		// Only says when the worker has ended.
		"import { Worker } from 'node:worker_threads'; const worker = new Worker('a.js'); export function stop() { worker.terminate(); }",
		// With a callback it gives no promise.
		code`
			function close(done?: () => void) {
				if (!done) return new Promise<void>(resolve => close(resolve));
				setTimeout(done, 1);
			}
			close(() => {});
		`,
	],
	invalid: [
		// Libraries, by what they document, where no types are.
		droppedCall("import { Pool } from 'pg';\nconst pool = new Pool();", 'pool.', 'query', "('select 1', [1])"),
		droppedCall("import fs from 'fs-extra';", 'fs.', 'outputFile', "('a', 'b')"),
		droppedCall("import { S3Client } from '@aws-sdk/client-s3';\nconst s3 = new S3Client({});", 's3.', 'send', '({})'),
		droppedCall(
			"import { PrismaClient } from '@prisma/client';\nconst prisma = new PrismaClient();",
			'prisma.user.',
			'create',
			'({})',
		),
		droppedCall(
			"import { Model } from 'sequelize';\nclass User extends Model {}",
			'User.',
			'destroy',
			'({ where: {} })',
		),
		droppedCall(
			"import { Model } from 'sequelize-typescript';\nclass User extends Model {}\nconst user = await User.findByPk(1);",
			'user.',
			'save',
			'()',
		),
		droppedCall("import { BaseEntity } from 'typeorm';\nclass User extends BaseEntity {}", 'new User().', 'save', '()'),
		droppedCall("import { screen } from '@testing-library/react';", 'screen.', 'findByText', "('a')"),
		droppedCall("import { open } from 'node:fs/promises';\nconst file = await open('a');", 'file.', 'close', '()'),
		droppedCall("const page = await fetch('/');", 'page.', 'json', '()'),
		code`
			import { Worker } from 'node:worker_threads';
			const worker = new Worker('a.js');
			export async function stop() {
				worker.terminate();
				       ~~~~~~~~~ notWaited
			}
			=> addAwait
			import { Worker } from 'node:worker_threads';
			const worker = new Worker('a.js');
			export async function stop() {
				await worker.terminate();
			}
			=> addVoid
			import { Worker } from 'node:worker_threads';
			const worker = new Worker('a.js');
			export async function stop() {
				void worker.terminate();
			}
		`,
		code`
			import { pEvent } from 'p-event';
			import type { Server } from 'node:net';
			export async function close(server: Server) {
				pEvent(server, 'close');
				~~~~~~ dropped
				server.close();
			}
			=> addAwait
			import { pEvent } from 'p-event';
			import type { Server } from 'node:net';
			export async function close(server: Server) {
				await pEvent(server, 'close');
				server.close();
			}
			=> addCatch
			import { pEvent } from 'p-event';
			import type { Server } from 'node:net';
			export async function close(server: Server) {
				pEvent(server, 'close').catch(console.error);
				server.close();
			}
			=> addVoid
			import { pEvent } from 'p-event';
			import type { Server } from 'node:net';
			export async function close(server: Server) {
				void pEvent(server, 'close');
				server.close();
			}
		`,
	],
};
