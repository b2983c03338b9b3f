import { code, type Cases } from '#test';

/** Synchronous functions that the event loop runs: handlers of servers, links of a chain of promises. */
export const handlers: Cases = {
	valid: [
		// Start-up: the route is set up once.
		'import express from "express"; import fs from "node:fs"; const app = express(); app.get("/", show(fs.readFileSync("page")));',
		'import express from "express"; import fs from "node:fs"; const app = express(); app.listen(3000, () => fs.writeFileSync("started", ""));',
		'import http from "node:http"; import fs from "node:fs"; const server = http.createServer(); server.on("listening", () => fs.writeFileSync("started", ""));',
		// Somebody else's `get` and `on`.
		'import fs from "node:fs"; const app = own(); app.get("/", () => fs.readFileSync("page"));',
		'import fs from "node:fs"; export const start = (http) => http.createServer(() => fs.readFileSync("page"));',
		// A script's last word, and a chain that stays inside a synchronous function.
		'import fs from "node:fs"; fetch("/").then(() => fs.writeFileSync("a", ""));',
		'import fs from "node:fs"; export function load() { fetch("/").then(() => fs.writeFileSync("a", "")); }',
		'import fs from "node:fs"; export const store = { read() { return fs.readFileSync("a"); }, all() { return this.read(); } };',
		{
			code: code`
				import fs from 'node:fs';
				class Store { get all() { return fs.readFileSync('all'); } }
				const store = new Store();
				async function start() { return store.all; }
				start();
			`,
			options: { allowAtStartUp: true },
		},
	],
	invalid: [
		code`
			import fs from 'node:fs';
			import http from 'node:http';
			http.createServer((request, response) => response.end(fs.readFileSync('page')));
			                                                         ~~~~~~~~~~~~ blocks
		`,
		code`
			import { readFileSync } from 'node:fs';
			import express, { Router } from 'express';
			const app = express(), router = Router();
			const page = () => readFileSync('page');
			app.use([show]);
			router.route('/');
			router.post('/', (request, response) => { response.send(page()); });
			                                                        ~~~~ blocksThrough
			function show(request, response) {
				response.send(readFileSync('page'));
				              ~~~~~~~~~~~~ blocks
			}
		`,
		code`
			import fs from 'node:fs';
			import { WebSocketServer } from 'ws';
			const server = new WebSocketServer({ port: 8080 });
			server.on('connection', socket => {
				socket.on('message', text => fs.appendFileSync('log', text));
				                                ~~~~~~~~~~~~~~ blocks
			});
		`,
		{
			filename: 'case.cjs',
			code: code`
				const fastify = require('fastify')()
				const fs = require('fs')
				fastify.route({ method: 'GET', url: '/', handler: (request, reply) => { reply.send(fs.readFileSync('page')) } })
				                                                                                      ~~~~~~~~~~~~ blocks
				fastify.addHook('onRequest', (request, reply, done) => { fs.appendFileSync('log', request.url); done() })
				                                                            ~~~~~~~~~~~~~~ blocks
			`,
		},
		code`
			import fs from 'node:fs';
			export const load = () => fetch('/').then(answer => fs.writeFileSync('answer', String(answer)));
			                                                       ~~~~~~~~~~~~~ blocks
			export async function main() {
				const write = (text: string) => fs.writeFileSync('answer', text);
				await fetch('/').then(() => write('a')).finally(() => write('b'));
				                            ~~~~~ blocksThrough
				                                                      ~~~~~ blocksThrough
			}
		`,
		// What `this` is in an object that is written out.
		code`
			import fs from 'node:fs';
			export const store = {
				read() { return fs.readFileSync('a'); },
				all() { return this.read(); },
				async load() { return this.all(); },
				                           ~~~ blocksThrough
			};
		`,
	],
};
