import { code, type Cases } from '#test';

/** Timers, events, servers and frameworks. */
export const ignored: Cases = {
	valid: [
		code`
			export function start(save) {
				setTimeout(async () => {
					try {
						await save();
					} catch (error) {
						console.error(error);
					}
				}, 10);
				setInterval(async () => {
					await save().catch(() => {});
					await save().catch(console.error);
					console.log('saved');
				}, 10);
				setTimeout(async () => {
					await new Promise(resolve => setTimeout(resolve, 10));
					await Promise.allSettled([save(), save()]);
					return console.log('done');
				}, 10);
			}
		`,
		// Tests of types are never run.
		"import { expectType } from 'tsd'; expectType<object>(setTimeout(async () => { await fetch('/'); }, 10));",
		{ filename: 'test/module/typings/index.ts', code: "setTimeout(async () => { await fetch('/'); }, 10);" },
		{ filename: 'typings-test/index.ts', code: "setTimeout(async () => { await fetch('/'); }, 10);" },
		{ filename: 'case.test-d.ts', code: "setTimeout(async () => { await fetch('/'); }, 10);" },
		// Only a signal ends such a wait with an error.
		{
			filename: 'case.cjs',
			code: code`
				const { createServer } = require('node:http');
				const { setTimeout: sleep, scheduler } = require('node:timers/promises');
				createServer(async (request, response) => {
					await sleep(100);
					await scheduler.wait(100);
					response.end('late');
				}).listen(80);
				createServer(async (request, response) => {
					await new Promise((resolve, reject) => { setTimeout(resolve, 10); });
					response.end('late');
				}).listen(81);
			`,
		},
		code`
			async function quiet() { try { await fetch('/'); } catch {} }
			export function start() {
				setTimeout(quiet, 10);
				setTimeout(() => quiet(), 10);
				setTimeout(async () => { await quiet(); }, 10);
				setTimeout(() => fetch('/').catch(() => {}), 10);
				setTimeout(() => void fetch('/'), 10);
				setTimeout(() => { fetch('/'); }, 10);
			}
		`,
		code`
			function setTimeout(work, delay) { return work().then(delay); }
			setTimeout(async () => { await fetch('/'); }, 10);
		`,
		code`
			import { EventEmitter } from 'node:events';
			const emitter = new EventEmitter({ captureRejections: true });
			emitter.on('change', async () => { await fetch('/'); });
		`,
		code`
			import { Bot } from 'grammy';
			import emittery from 'emittery';
			const bot = new Bot('token');
			bot.on('message', async context => { await context.reply('a'); });
			export const listen = (emitter, any) => emitter.on('a', async () => { await any(); });
			emittery.on('a', async () => { await fetch('/'); });
		`,
		code`
			import { ipcMain } from 'electron';
			import { test, describe } from 'node:test';
			ipcMain.handle('load', async () => { await fetch('/'); });
			test('a', async () => { await fetch('/'); });
		`,
		code`
			// It looks at what the function gives, and tells of a rejection.
			import { CronJob } from 'cron';
			new CronJob('* * * * *', async () => { await fetch('/'); });
		`,
		code`
			// Rejections of its listeners become its 'error' event.
			import { Client } from 'discord.js';
			const client = new Client({ intents: [] });
			client.on('ready', async () => { await fetch('/'); });
		`,
		{
			options: { checkArguments: false, checkProperties: false },
			code: code`
			setTimeout(async () => { await fetch('/'); }, 10);
			new WebSocket('/').onmessage = async () => { await fetch('/'); };
		`,
		},
		code`
			class Source { listeners = []; on(event, work) { this.listeners.push(work); } async run() { await Promise.all(this.listeners.map(work => work())); } }
			new Source().on('data', async chunk => { await fetch(chunk); });
		`,
		{
			files: {
				'quiet.ts': "export async function quiet() { try { await fetch('/'); } catch { console.log('none'); } }\n",
			},
			code: code`
			import { quiet } from './quiet';
			setTimeout(quiet, 10);
			setTimeout(() => quiet(), 10);
			process.once('SIGINT', async () => { await quiet(); });
		`,
		},
	],
	invalid: [
		{
			filename: 'case.cjs',
			code: code`
				const { createServer } = require('node:http');
				const { setTimeout: sleep } = require('node:timers/promises');
				createServer(async (request, response) => {
				             ~~~~~ ignored
					await sleep(100, undefined, { signal: request.signal });
					response.end('late');
				}).listen(80);
				=> addCatch
				const { createServer } = require('node:http');
				const { setTimeout: sleep } = require('node:timers/promises');
				createServer(async (request, response) => {
					try {
						await sleep(100, undefined, { signal: request.signal });
						response.end('late');
					} catch (error) {
						console.error(error);
					}
				}).listen(80);
			`,
		},
		{
			filename: 'case.cjs',
			code: code`
				const { createServer } = require('node:http');
				const wait = ms => new Promise((resolve, reject) => { work(ms, resolve, reject); });
				createServer(async (request, response) => {
				             ~~~~~ ignored
					await wait(10);
					response.end('late');
				}).listen(81);
				=> addCatch
				const { createServer } = require('node:http');
				const wait = ms => new Promise((resolve, reject) => { work(ms, resolve, reject); });
				createServer(async (request, response) => {
					try {
						await wait(10);
						response.end('late');
					} catch (error) {
						console.error(error);
					}
				}).listen(81);
			`,
		},
		{
			filename: 'case.js',
			code: code`
			export function start(save) {
				setTimeout(async () => { await save(); }, 10);
				           ~~~~~ ignored
			}
			=> addCatch
			export function start(save) {
				setTimeout(async () => { try { await save(); } catch (error) { console.error(error); } }, 10);
			}
		`,
		},
		code`
			export function start(save: () => Promise<void>) {
				queueMicrotask(async () => await save());
				               ~~~~~ ignored
			}
			=> addCatch
			export function start(save: () => Promise<void>) {
				queueMicrotask(async () => { try { await save(); } catch (error) { console.error(error); } });
			}
		`,
		code`
			export function start(save) {
				window.setTimeout(async () => {
				                  ~~~~~ ignored
					const a = 1;
					await save(a);
				});
			}
			=> addCatch
			export function start(save) {
				window.setTimeout(async () => {
					try {
						const a = 1;
						await save(a);
					} catch (error) {
						console.error(error);
					}
				});
			}
		`,
		// A text over several lines is not another one afterwards.
		code`
			export function start(save) {
				window.setTimeout(async () => {
				                  ~~~~~ ignored
					const text = [
						'a',

						'b\
						c',
					];
					await save(text);
				});
			}
		=> addCatch
			export function start(save) {
				window.setTimeout(async () => {
					try {
						const text = [
							'a',

							'b\
						c',
						];
						await save(text);
					} catch (error) {
						console.error(error);
					}
				});
			}
		`,
		{
			filename: 'case.cjs',
			code: code`
			const { setInterval: every } = require('node:timers');
			const { EventEmitter } = require('events');
			const emitter = new EventEmitter();
			async function tick() { await fetch('/'); }
			every(tick, 10);
			      ~~~~ ignored
			process.nextTick(tick);
			                 ~~~~ ignored
			emitter.on('tick', tick.bind(null));
			                   ~~~~~~~~~~~~~~~ ignored
			emitter.prependListener('tick', () => tick());
			                                      ~~~~ ignored
			require('fs').readFile('a', tick);
			                            ~~~~ ignored
		`,
		},
		code`
			async function load() { await fetch('/'); }
			export function start() {
				setTimeout(() => load(), 10);
				                 ~~~~ ignored
				setTimeout(() => { return load(); }, 10);
				                          ~~~~ ignored
			}
		`,
		code`
			import { EventEmitter } from 'node:events';
			import http, { createServer, type Server } from 'node:http';
			async function handle(event) { await fetch(event); }
			class Store extends EventEmitter {
				own = http.createServer(handle);
				                        ~~~~~~ ignored
				constructor(private readonly server: Server) { super(); }
				start() {
					this.on('change', handle);
					                  ~~~~~~ ignored
					this.own.listen(80, handle);
					                    ~~~~~~ ignored
					this.server.once('close', handle);
					                          ~~~~~~ ignored
				}
			}
			const store = new Store(createServer());
			store.once('change', handle).on('x', handle);
			                     ~~~~~~ ignored
			                                     ~~~~~~ ignored
			createServer((request, response) => { request.on('data', handle); response.on('close', handle); });
			                                                         ~~~~~~ ignored
			                                                                                       ~~~~~~ ignored
		`,
		code`
			async function leave() { await fetch('/'); }
			process.on('exit', leave);
			                   ~~~~~ exit
			process.on('SIGINT', leave);
			                     ~~~~~ ignored
		`,
		code`
			import { Server } from 'socket.io';
			import chokidar from 'chokidar';
			import amqp from 'amqplib';
			async function handle(text) { await fetch(text); }
			const io = new Server(80);
			io.on('connection', socket => { socket.on('message', handle); });
			                                                     ~~~~~~ ignored
			chokidar.watch('.').on('change', handle);
			                                 ~~~~~~ ignored
			const connection = await amqp.connect('amqp://localhost');
			const channel = await connection.createChannel();
			channel.consume('queue', handle);
			                         ~~~~~~ ignored
		`,
		code`
			async function handle(event) { await fetch(event.data); }
			const socket = new WebSocket('/');
			socket.onmessage = handle;
			                   ~~~~~~ ignored
			socket.addEventListener('message', handle);
			                                   ~~~~~~ ignored
			document.body.addEventListener('click', { handleEvent: handle });
			                                                       ~~~~~~ ignored
			document.getElementById('a').onclick = handle;
			                                       ~~~~~~ ignored
			onmessage = handle;
			            ~~~~~~ ignored
			new MutationObserver(handle);
			                     ~~~~~~ ignored
		`,
		code`
			import { Command } from 'commander';
			async function sync() { await fetch('/'); }
			const program = new Command();
			program.command('sync').option('-a').action(sync);
			                                            ~~~~ ignored
			program.parse();
		`,
		code`
			import * as vscode from 'vscode';
			import mitt from 'mitt';
			import { createClient } from '@redis/client';
			async function run() { await fetch('/'); }
			mitt().on('change', run);
			                    ~~~ ignored
			createClient().duplicate().subscribe('news', run);
			                                             ~~~ ignored
			vscode.workspace.onDidSaveTextDocument(run);
			                                       ~~~ ignored
			chrome.tabs.onUpdated.addListener(run);
			                                  ~~~ ignored
		`,
		{
			options: { ignoring: [{ name: 'queue.each' }, { name: 'run', at: 0 }] },
			code: code`
			async function save() { await fetch('/'); }
			queue.each(1, save);
			              ~~~~ ignored
			run(save, 10);
			    ~~~~ ignored
		`,
		},
		code`
			interface Events { on(event: string, listener: (value: string) => void): void }
			declare const target: EventTarget;
			async function handle() { await fetch('/'); }
			target.addEventListener('a', handle);
			                             ~~~~~~ ignored
		`,
		code`
			async function handle(chunk) { await fetch(chunk); }
			export const read = stream => stream.on('data', handle).once('end', handle);
			                                                ~~~~~~ ignored
			                                                                    ~~~~~~ ignored
			process.stdin.setEncoding('utf8').on('close', handle);
			                                              ~~~~~~ ignored
			function load() { return fetch('/'); }
			async function later() { await load(); }
			setTimeout(later, 10);
			           ~~~~~ ignored
		`,
	],
};
