import { code, type Cases } from '#test';

/** A program that ends, and what a server does before it serves: nobody else waits there. */
export const startUp: Cases = {
	valid: [
		code`
			import { readFileSync } from 'node:fs';
			export function App() {
				this.start = async function () {
					await fetch('/ready');
					this.settings = readFileSync('settings.json');
				};
			}
		`,
		// One thing after the other, in a program that is started from a command line.
		code`
			#!/usr/bin/env node
			import { execSync } from 'node:child_process';
			import { writeFileSync } from 'node:fs';
			(async () => {
				const answer = await fetch('https://example.org/tags');
				for (const tag of await answer.json()) execSync('git tag ' + tag);
				writeFileSync('tags.json', await answer.text());
			})();
		`,
		{
			filename: 'release.js',
			code: code`
				const { publish } = require('./publish.js');
				const { spawnSync } = require('child_process');
				async function main() {
					await publish(process.argv[2]);
					const run = name => spawnSync('npm', ['run', name]);
					run('build');
				}
				main();
			`,
			files: { 'publish.js': 'exports.publish = async name => { await fetch("/" + name); };\n' },
		},
		code`
			import { execSync } from 'node:child_process';
			export const tagOf = name => 'v' + name;
			async function main(name) {
				await fetch('/' + name);
				execSync('git tag ' + tagOf(name));
			}
			if (require.main === module) main(process.argv[2]).catch(() => process.exit(1));
		`,
		// Whoever makes the server, does not serve yet.
		code`
			import { readFileSync } from 'node:fs';
			import https from 'node:https';
			export class Web {
				async open(settings, app) {
					await settings.load();
					const options = { key: readFileSync(settings.key) };
					this.server = https.createServer(options, app);
					this.server.listen(443);
				}
			}
		`,
		code`
			import { mkdirSync } from 'node:fs';
			import { connect } from './store.js';
			import http from 'node:http';
			async function prepare() {
				await connect();
				mkdirSync('uploads');
			}
			export async function go() {
				await prepare();
				http.createServer().listen(80);
			}
		`,
		{
			code: code`
				import { readdirSync } from 'node:fs';
				import { begin } from './web.js';
				export async function launchAll(names) {
					await names.load();
					names.add(readdirSync('modules'));
					await begin(names);
				}
			`,
			files: {
				'web.js': code`
					import http from 'node:http';
					export async function begin(names) {
						http.createServer((request, response) => response.end(names.of(request))).listen(80);
					}
				`,
			},
		},
		code`
			import fs from 'node:fs';
			export async function routes(hook, { app }) {
				const page = fs.readFileSync('page.html');
				app.get('/page/' + hook, (request, response) => response.send(page));
			}
		`,
		// What frameworks run once.
		code`
			import { Meteor } from 'meteor/meteor';
			import fs from 'fs';
			Meteor.startup(async () => { fs.mkdirSync('files'); });
		`,
		code`
			import { app } from 'electron';
			import fs from 'fs';
			app.whenReady().then(async () => { await app.load(); fs.mkdirSync('files'); });
			process.once('SIGTERM', async () => { await app.close(); fs.writeFileSync('state', app.state); });
		`,
		code`
			import fs from 'fs';
			const stop = async () => { await fetch('/stop'); fs.rmSync('cache'); };
			process.on('SIGINT', stop);
			process.on('SIGTERM', stop);
		`,
		code`
			import fs from 'fs';
			export class Store {
				async onModuleInit() { await this.connect(); this.schema = fs.readFileSync('schema.sql', 'utf8'); }
				async init() { await this.connect(); this.names = fs.readdirSync('names'); }
			}
		`,
		// What is waited for in a start is a part of it.
		code`
			import { readFileSync } from 'node:fs';
			export class Store {
				async start() {
					await this.lock(async () => {
						await fetch('/ready');
						this.settings = readFileSync('settings.json');
					});
				}
			}
		`,
	],
	invalid: [
		// A handler that a start names runs later, and again and again.
		code`
			import { readFileSync } from 'node:fs';
			export class Api {
				start() {
					this.router.handle('labels', async request => {
						const path = await this.pathOf(request);
						return JSON.parse(readFileSync(path, 'utf8'));
						                  ~~~~~~~~~~~~ blocks
					});
				}
			}
			=> useTwin
			import { readFile } from 'node:fs/promises';
			export class Api {
				start() {
					this.router.handle('labels', async request => {
						const path = await this.pathOf(request);
						return JSON.parse(await readFile(path, 'utf8'));
					});
				}
			}
		`,
		code`
			import { readFileSync } from 'node:fs';
			export function App() {
				this.show = async function () {
					await fetch('/ready');
					this.settings = readFileSync('settings.json');
					                ~~~~~~~~~~~~ blocks
				};
			}
			=> useTwin
			import { readFile } from 'node:fs/promises';
			export function App() {
				this.show = async function () {
					await fetch('/ready');
					this.settings = await readFile('settings.json');
				};
			}
		`,
		// Others wait here: the program serves, or does several things at once.
		code`
			import { execSync } from 'node:child_process';
			import http from 'node:http';
			if (process.argv.length > 2) http.createServer(async (request, response) => response.end(execSync('date'))).listen(80);
			                                                                                         ~~~~~~~~ blocksInstead
		`,
		{
			filename: 'index.js',
			code: code`
				const { App } = require('./app.js');
				const { spawnSync } = require('child_process');
				async function main() {
					await new App().open(process.argv[2]);
					spawnSync('xdg-open', ['.']);
					~~~~~~~~~ blocksInstead
				}
				main();
			`,
			files: {
				'app.js':
					'const http = require("http");\nexports.App = class { async open() { this.server = http.createServer(); } };\n',
			},
		},
		code`
			import { execSync } from 'node:child_process';
			const build = async name => {
				await fetch(name);
				execSync('make ' + name);
				~~~~~~~~ blocksInstead
			};
			await Promise.all(process.argv.slice(2).map(each => build(each)));
		`,
		code`
			import { execSync } from 'node:child_process';
			process.argv.slice(2).forEach(async name => {
				await fetch(name);
				execSync('make ' + name);
				~~~~~~~~ blocksInstead
			});
		`,
		code`
			import { execSync } from 'node:child_process';
			import { onChange } from './watcher.js';
			const build = async name => {
				await fetch(name);
				execSync('make ' + name);
				~~~~~~~~ blocksInstead
			};
			onChange(process.argv[2], build);
		`,
		// Nothing says that it is started from a command line, or others import it.
		code`
			import { execSync } from 'node:child_process';
			async function main() {
				await fetch('/');
				execSync('make');
				~~~~~~~~ blocksInstead
			}
			main();
		`,
		code`
			import { execSync } from 'node:child_process';
			export async function build() {
				execSync('make ' + process.argv[2]);
				~~~~~~~~ blocksInstead
			}
		`,
		// After the server is there, and in what it calls.
		code`
			import { execSync } from 'node:child_process';
			import http from 'node:http';
			export async function open(store) {
				const server = http.createServer(async (request, response) => {
					response.end(execSync('date'));
					             ~~~~~~~~ blocksInstead
				});
				server.listen(80);
				await store.ready;
				execSync('touch ready');
				~~~~~~~~ blocksInstead
			}
		`,
		// Not only start-up calls it.
		code`
			import { execSync } from 'node:child_process';
			import http from 'node:http';
			async function prepare() {
				await fetch('/');
				execSync('mkdir uploads');
				~~~~~~~~ blocksInstead
			}
			export async function upload() { await prepare(); }
			export async function go() {
				await prepare();
				http.createServer().listen(80);
			}
		`,
		// It is asked for something, or runs a process.
		code`
			import fs from 'fs';
			import { execSync } from 'child_process';
			export class Store {
				async start(name) { await this.connect(); return fs.readFileSync(name); }
				                                                    ~~~~~~~~~~~~ blocks
				async init() { await this.connect(); execSync('git init'); }
				                                     ~~~~~~~~ blocksInstead
			}
			=> useTwin
			import fs from 'fs';
			import { execSync } from 'child_process';
			export class Store {
				async start(name) { await this.connect(); return await fs.promises.readFile(name); }
				async init() { await this.connect(); execSync('git init'); }
			}
		`,
		{
			code: code`
				import { execSync } from 'child_process';
				process.once('SIGTERM', async () => { execSync('git commit'); });
				                                      ~~~~~~~~ blocksInstead
			`,
			options: { checkStartUp: true },
		},
	],
};
