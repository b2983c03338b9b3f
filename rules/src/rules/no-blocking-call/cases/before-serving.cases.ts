import { code, type Cases } from '#test';

const RUNS = code`
	import { execSync } from 'node:child_process';
	export async function load(name) {
		await prepare(name);
		return JSON.parse(execSync('cat ' + name));
	}
`;

const REPORTED = code`
	import { execSync } from 'node:child_process';
	export async function load(name) {
		await prepare(name);
		return JSON.parse(execSync('cat ' + name));
		                  ~~~~~~~~ blocksInstead
	}
`;

const COMMAND = code`
	import { execSync } from 'node:child_process';
	import { Command } from '../command.ts';
	export const load = new Command('load <name>').description('loads').action(async (name: string) => {
		await prepare(name);
		return show(name);
	});
	const show = async (name: string) => JSON.parse(String(execSync('cat ' + name)));
`;

const CLASS = code`
	import { execSync } from 'node:child_process';
	import { createServer } from 'node:http';
	export class Bridge {
		async start() {
			await this.load();
			createServer((request, response) => response.end()).listen(80);
		}
		async load() {
			const found = await fetch('/plugins');
			return [execSync('ls plugins'), await found.text()];
		}
	}
`;

/** Functions by who calls them, in whichever file: before somebody is served, nobody waits. */
export const beforeServing: Cases = {
	valid: [
		// Spread over methods, before the server listens.
		{
			filename: 'case.js',
			code: CLASS,
			files: { 'main.js': "import { Bridge } from './case.js';\nnew Bridge().start().catch(() => process.exit(1));\n" },
		},
		// A server that is made serves nobody before it listens.
		{
			filename: 'case.js',
			code: RUNS,
			files: {
				'package.json': '{ "name": "web", "main": "main.ts" }',
				'main.ts':
					"import http from 'node:http';\nimport ws from 'ws';\nimport { load } from './case.js';\nclass Server {\n\tsockets: ws.Server | undefined;\n\thttp: http.Server;\n\tconstructor() {\n\t\tthis.http = http.createServer(async (request, response) => response.end());\n\t}\n\tasync start() {\n\t\tconst { port } = await load('settings.json');\n\t\tthis.http.listen(port);\n\t}\n}\nconst server = new Server();\nawait server.start();\n",
			},
		},
		// Spread over files.
		{
			filename: 'case.js',
			code: RUNS,
			files: {
				'settings.js':
					"import { load } from './case.js';\nexport const settings = async () => load('settings.json');\n",
				'server.js':
					"import fastify from 'fastify';\nimport { settings } from './settings.js';\nasync function main() {\n\tconst { port } = await settings();\n\tawait fastify().listen({ port });\n}\nawait main();\n",
			},
		},
		// A branch that serves and leaves comes before nothing.
		{
			filename: 'case.js',
			code: RUNS,
			files: {
				'server.js':
					"import fastify from 'fastify';\nimport { load } from './case.js';\nasync function main() {\n\tif (process.env.DEMO) {\n\t\tawait fastify().listen({ port: 80 });\n\t\treturn;\n\t}\n\tconst { port } = await load('settings.json');\n\tawait fastify().listen({ port });\n}\nawait main();\n",
			},
		},
		// A command beside one that serves.
		{
			filename: 'case.ts',
			code: code`
				import { execSync } from 'node:child_process';
				export const show = {
					command: 'show <name>',
					handler: async ({ name }: { name: string }) => {
						await prepare(name);
						console.log(execSync('cat ' + name));
					},
				};
			`,
			files: {
				'main.ts':
					"import { show } from './case.ts';\nimport { serve } from './serve.ts';\nyargs.command(show).command(serve);\n",
				'serve.ts':
					"import http from 'node:http';\nexport const serve = { command: 'serve', handler: () => http.createServer().listen(80) };\n",
			},
		},
		// A command by itself, of what a project wraps around a package for command lines.
		{
			filename: 'commands/case.ts',
			code: COMMAND,
			files: { 'command.ts': "import * as commander from 'commander';\nexport class Command { cli = commander; }\n" },
		},
		{
			filename: 'case.js',
			code: RUNS,
			files: {
				'main.js':
					"import { program } from 'commander';\nimport { load } from './case.js';\nimport './web.js';\nprogram.command('load').action(load);\n",
				'web.js': "import express from 'express';\nexport const web = () => express().listen(80);\n",
			},
		},
		// What only tests call, and lies with them.
		{
			filename: 'test/case.js',
			code: RUNS,
			files: {
				'package.json': '{ "private": true }',
				'test/store.test.js':
					"import { load } from './case.js';\nimport { test } from 'node:test';\ntest('store', () => load('store.json'));\n",
			},
		},
		// A program by the question whether it is one.
		{
			filename: 'case.js',
			code: code`
				import esMain from 'es-main';
				import { execSync } from 'node:child_process';
				export async function changed(base) {
					await prepare(base);
					return execSync('git diff ' + base);
				}
				if (esMain(import.meta)) {
					console.log(await changed(process.argv[2]));
				}
			`,
		},
		// Keys of curves are made at once.
		code`
			import { generateKeyPairSync } from 'node:crypto';
			const make = () => generateKeyPairSync('x25519');
			export async function pair() {
				return make();
			}
			export async function another() {
				return generateKeyPairSync('ed25519');
			}
		`,
		// Tests in a suite of the project's own.
		code`
			import { execSync } from 'node:child_process';
			describeFor('postgres')('a store', () => {
				it('adds', async () => {
					const rows = await store.add(execSync('rows'));
					expect(rows).toBe(1);
				});
			});
		`,
		// In a function that is called where it stands.
		{
			filename: 'case.js',
			code: RUNS,
			files: {
				'main.js':
					"import { load } from './case.js';\n(async () => {\n\tawait fetch('/ready');\n\tawait load('settings.json');\n})();\n",
			},
		},
		// A link of the chain with which the program begins.
		{
			filename: 'case.js',
			code: RUNS,
			files: {
				'main.js':
					"import express from 'express';\nimport * as settings from './case.js';\nconst app = express();\nfetch('/ready')\n\t.then(settings.load)\n\t.finally(() => app.listen(80));\n",
			},
		},
	],
	invalid: [
		// A branch that serves and goes on.
		{
			filename: 'case.js',
			code: REPORTED,
			files: {
				'server.js':
					"import fastify from 'fastify';\nimport { load } from './case.js';\nasync function main() {\n\tif (process.env.DEMO) {\n\t\tawait fastify().listen({ port: 80 });\n\t}\n\tawait load('settings.json');\n}\nawait main();\n",
			},
		},
		// Nobody waits for the function around the call, and it serves beside it.
		{
			filename: 'case.js',
			code: REPORTED,
			files: {
				'main.js':
					"import express from 'express';\nimport { load } from './case.js';\n(async () => {\n\tawait fetch('/ready');\n\tawait load('settings.json');\n})();\nexpress().listen(80);\n",
			},
		},
		// It listens as soon as it is made.
		{
			filename: 'case.js',
			code: REPORTED,
			files: {
				'main.ts':
					"import http from 'node:http';\nimport { load } from './case.js';\nclass Server {\n\thttp = http.createServer(async (request, response) => response.end());\n\tconstructor() {\n\t\tthis.http.listen(80);\n\t}\n\tasync renew() {\n\t\tawait load('settings.json');\n\t}\n}\nconst server = new Server();\nawait server.renew();\n",
			},
		},
		// Others can import the class.
		{
			filename: 'case.js',
			code: REPORTED,
			files: {
				'package.json': '{ "name": "web", "main": "main.ts" }',
				'main.ts':
					"import http from 'node:http';\nimport { load } from './case.js';\nexport class Server {\n\thttp = http.createServer();\n\tasync start() {\n\t\tawait load('settings.json');\n\t\tthis.http.listen(80);\n\t}\n}\nconst server = new Server();\nawait server.start();\n",
			},
		},
		// Several side by side.
		{
			filename: 'case.js',
			code: REPORTED,
			files: {
				'main.js':
					"import { load } from './case.js';\n['a', 'b'].map(async each => {\n\tawait fetch(each);\n\tawait load(each);\n});\n",
			},
		},
		// A link behind the one that serves.
		{
			filename: 'case.js',
			code: REPORTED,
			files: {
				'main.js':
					"import express from 'express';\nimport * as settings from './case.js';\nconst app = express();\nfetch('/ready')\n\t.then(() => app.listen(80))\n\t.then(settings.load);\n",
			},
		},
		// It serves already.
		{
			filename: 'case.js',
			code: REPORTED,
			files: {
				'server.js':
					"import fastify from 'fastify';\nimport { load } from './case.js';\nconst app = fastify();\nasync function main() {\n\tawait app.listen({ port: 80 });\n\tawait load('late.json');\n}\nawait main();\n",
			},
		},
		// What is called a command, and no command line is anywhere.
		{
			filename: 'commands/case.ts',
			code: COMMAND.replace(
				/(.*)execSync\('cat.*/,
				match => `${match}\n${' '.repeat(match.indexOf('execSync'))}~~~~~~~~ blocksInstead`,
			),
			files: { 'command.ts': 'export class Command { constructor(readonly name: string) {} }\n' },
		},
		// One of its callers is handed to somebody.
		{
			filename: 'case.js',
			code: REPORTED,
			files: {
				'server.js':
					"import express from 'express';\nimport { load } from './case.js';\nconst app = express();\nconst show = async (request, response) => response.json(await load(request.query.name));\nawait load('settings.json');\napp.get('/', show);\napp.listen(80);\n",
			},
		},
		// A timer calls it.
		{
			filename: 'case.js',
			code: REPORTED,
			files: {
				'main.js':
					"import { load } from './case.js';\nsetInterval(() => load('settings.json'), 1000);\nawait load('settings.json');\n",
			},
		},
		// It is passed on, and nobody knows where to.
		{
			filename: 'case.js',
			code: REPORTED,
			files: {
				'main.js':
					"import { load } from './case.js';\nimport { loaders } from 'loaders';\nawait load('a.json');\nloaders.push(load);\n",
			},
		},
		// A program that goes on by itself.
		{
			filename: 'case.js',
			code: REPORTED,
			files: {
				'main.js':
					"import { load } from './case.js';\nasync function work() {\n\twhile (true) await load('next.json');\n}\nawait work();\n",
			},
		},
		// Side by side.
		{
			filename: 'case.js',
			code: REPORTED,
			files: {
				'main.js':
					"import { load } from './case.js';\nconst all = async names => Promise.all(names.map(name => load(name)));\nawait all(['a.json', 'b.json']);\n",
			},
		},
		// A method of whichever loader it is: other files call it by what they have in common.
		{
			filename: 'case.js',
			code: code`
				import { execSync } from 'node:child_process';
				import { Loader } from './loader.js';
				export class FileLoader extends Loader {
					async load(name) {
						await prepare(name);
						return execSync('cat ' + name);
						       ~~~~~~~~ blocksInstead
					}
				}
			`,
			files: {
				'loader.js': 'export class Loader {}\n',
				'main.js':
					"import { FileLoader } from './case.js';\nconst loader = new FileLoader();\nawait loader.load('a.json');\n",
				'handler.js': 'export default async (request, { loader }) => loader.load(request.url);\n',
			},
		},
		// Functions that only call each other.
		{
			filename: 'case.js',
			code: code`
				import { execSync } from 'node:child_process';
				export async function even(name) {
					await odd(name);
				}
				export async function odd(name) {
					execSync(name);
					~~~~~~~~ blocksInstead
					await even(name);
				}
			`,
		},
		// Loaded by its place and tried by a test that lies elsewhere.
		{
			filename: 'routes/case.js',
			code: REPORTED,
			files: {
				'package.json': '{ "private": true }',
				'test/case.test.js':
					"import { load } from '../routes/case.js';\nimport { test } from 'node:test';\ntest('load', () => load('store.json'));\n",
			},
		},
		// A key of RSA takes its time.
		code`
			import { generateKeyPairSync } from 'node:crypto';
			export async function pair() {
				return generateKeyPairSync('rsa', { modulusLength: 4096 });
				       ~~~~~~~~~~~~~~~~~~~ blocksInstead
			}
		`,
		{
			filename: 'case.js',
			options: { checkStartUp: true },
			code: REPORTED,
			files: { 'main.js': "import { load } from './case.js';\nawait load('settings.json');\n" },
		},
	],
};
