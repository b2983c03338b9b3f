import { code, type Cases } from '#test';
import { MANIFEST, REPORTED, SETUP, WEB } from './set-up.cases.ts';

const RUN = code`
	const all = [];
	export const kept = work => all.push(work);
	export async function reporting(work) {
		try {
			await work();
		} catch (error) {
			console.error(error);
		}
	}
	export async function later(name, work) {
		await prepare(name);
		return reporting(work);
	}
	export function timed(work) {
		return async (...args) => {
			console.time('work');
			return work(...args);
		};
	}
`;

/** A listener that calls a method of what it is handed, which two classes have. */
const namesake = (name: string): Readonly<Record<string, string>> => ({
	'hook.js': `import { Radio } from './case.js';\nexport class Hook {\n\trun() {}\n}\nexport const listen = (client, ${name}) => client.on('message', () => ${name}.run(Radio.name));\n`,
	'bin.js':
		"import { Radio } from './case.js';\nimport { listen } from './hook.js';\nimport 'express';\nlisten();\nawait new Radio().run('a');\n",
});

/** In a package that installs a command: what the functions of the project do with what they are given, and who has its objects. */
export const commandsHanded: Cases = {
	valid: [
		// Its command runs what it publishes.
		{
			filename: 'case.js',
			code: SETUP,
			files: {
				'package.json': '{ "name": "tool", "bin": "./bin.js", "main": "./index.js" }',
				'index.js': "export { setUp } from './case.js';\n",
				'web.js': WEB,
				'bin.js': "import { setUp } from './index.js';\nimport './web.js';\nawait setUp(process.argv[2]);\n",
			},
		},
		// Functions of the project that run what they are given, or give one that does.
		{
			filename: 'case.js',
			code: SETUP,
			files: {
				'package.json': MANIFEST,
				'run.js': RUN,
				'bin.js':
					"import { setUp } from './case.js';\nimport { later, reporting, timed } from './run.js';\nimport 'express';\nconst measured = timed(setUp);\nconst main = async () => {\n\tawait measured('a');\n\treturn later('b', () => setUp('b'));\n};\nreporting(main);\n",
			},
		},
		// Tests use it, and nobody else.
		{
			filename: 'test/case.js',
			code: code`
				import { readFileSync } from 'node:fs';
				import express from 'express';
				export const app = express();
				app.get('/', async (request, response) => response.send(readFileSync('page.html')));
			`,
			files: {
				'package.json': MANIFEST,
				'test/page.test.js':
					"import { test } from 'node:test';\nimport { app } from './case.js';\ntest('page', () => app.listen(0));\n",
				'bin.js': '',
			},
		},
		// What is told when the program ends.
		{
			filename: 'case.js',
			code: SETUP,
			files: {
				'package.json': MANIFEST,
				'bin.js':
					"import { setUp } from './case.js';\nimport { onBeforeExit } from 'hooks';\nimport 'express';\nonBeforeExit(async () => setUp('end'));\n",
			},
		},
		// Another class has a method of that name, and a listener calls that.
		{
			filename: 'case.js',
			code: code`
				import { execSync } from 'node:child_process';
				export class Radio {
					async run(name) {
						await prepare(name);
						execSync('scan ' + name);
					}
				}
			`,
			files: { 'package.json': MANIFEST, ...namesake('hook') },
		},
		// A class of what takes the command line apart runs it.
		{
			filename: 'case.js',
			code: code`
				import { execSync } from 'node:child_process';
				import { Command } from '@oclif/core';
				export class Build extends Command {
					async build() {
						await prepare(this.argv);
						execSync('make');
					}
				}
			`,
			files: { 'package.json': MANIFEST, 'web.js': WEB, 'bin.js': "import './case.js';\nimport './web.js';\n" },
		},
		// A function of the project that keeps it, for all that is known to run it at once.
		{
			filename: 'case.js',
			code: SETUP,
			files: {
				'package.json': MANIFEST,
				'run.js': RUN,
				'bin.js':
					"import { setUp } from './case.js';\nimport { kept } from './run.js';\nimport 'express';\nkept(() => setUp('a'));\n",
			},
		},
		// It is given among options, and hands it on: a builder that runs it when it ends, say.
		{
			filename: 'case.js',
			code: SETUP,
			files: {
				'package.json': MANIFEST,
				'run.js': "import { build } from 'builder';\nexport const make = async options => build(options);\n",
				'bin.js':
					"import { setUp } from './case.js';\nimport { make } from './run.js';\nimport 'express';\nawait make({ onEnd: async () => setUp('a') });\n",
			},
		},
		// What a library is handed, it may run at once.
		{
			filename: 'case.js',
			code: SETUP,
			files: {
				'package.json': MANIFEST,
				'web.js': WEB,
				'bin.js':
					"import { withSpan } from 'spans';\nimport { setUp } from './case.js';\nimport './web.js';\nexport const build = withSpan({ run: async name => setUp(name) });\n",
			},
		},
		// Files, for a piece of work among others of one command.
		{
			filename: 'case.js',
			code: code`
				import { readFileSync } from 'node:fs';
				export async function load(name) {
					await prepare(name);
					return readFileSync(name);
				}
			`,
			files: {
				'package.json': MANIFEST,
				'web.js': WEB,
				'bin.js':
					"import { load } from './case.js';\nimport './web.js';\nawait Promise.all(process.argv.map(async name => load(name)));\n",
			},
		},
		// A command's class of what takes the command line apart.
		{
			filename: 'case.ts',
			code: code`
				import { execSync } from 'node:child_process';
				import type { CommandModule } from 'yargs';
				export class Build implements CommandModule {
					async handler(name: string) {
						await prepare(name);
						execSync('make ' + name);
					}
				}
			`,
			files: { 'package.json': MANIFEST, 'web.js': WEB, 'bin.js': "import './case.ts';\nimport './web.js';\n" },
		},
		// A package that asks at a terminal is a part of command lines.
		{
			filename: 'packages/kit/case.js',
			code: SETUP,
			files: {
				'package.json': '{ "private": true, "workspaces": ["packages/*"] }',
				'packages/kit/package.json': '{ "name": "kit", "main": "ask.js", "dependencies": { "inquirer": "12" } }',
				'packages/kit/ask.js':
					"import inquirer from 'inquirer';\nimport { setUp } from './case.js';\nexport const ask = async () => setUp(await inquirer.prompt([]));\n",
			},
		},
	],
	invalid: [
		// The same of one that serves, too.
		{
			filename: 'packages/kit/case.js',
			code: REPORTED,
			files: {
				'package.json': '{ "private": true, "workspaces": ["packages/*"] }',
				'packages/kit/package.json':
					'{ "name": "kit", "main": "ask.js", "dependencies": { "inquirer": "12", "express": "5" } }',
				'packages/kit/ask.js':
					"import inquirer from 'inquirer';\nimport { setUp } from './case.js';\nexport const ask = async () => setUp(await inquirer.prompt([]));\n",
			},
		},
		// A call that says that it keeps handlers, of the project and of a library.
		{
			filename: 'case.js',
			code: REPORTED,
			files: {
				'package.json': MANIFEST,
				'run.js': RUN.replace('kept =', 'addListener ='),
				'bin.js':
					"import { setUp } from './case.js';\nimport { addListener } from './run.js';\nimport 'express';\naddListener(() => setUp('a'));\n",
			},
		},
		{
			filename: 'case.js',
			code: REPORTED,
			files: {
				'package.json': MANIFEST,
				'bin.js':
					"import { setUp } from './case.js';\nimport { bot } from 'bots';\nimport 'express';\nbot.onMention(async thread => setUp(thread.name));\n",
			},
		},
		// A decorator that is told.
		{
			filename: 'case.ts',
			code: code`
				import { execSync } from 'node:child_process';
				import { Get } from 'routes';
				export class Build {
					@Get('/')
					async build(name: string) {
						await prepare(name);
						execSync('make ' + name);
						~~~~~~~~ blocksInstead
					}
				}
			`,
			files: {
				'package.json': MANIFEST,
				'bin.js': "import { Build } from './case.ts';\nimport 'express';\nnew Build();\n",
			},
		},
		// A process, for a piece of work among others of one command.
		{
			filename: 'case.js',
			code: REPORTED,
			files: {
				'package.json': MANIFEST,
				'bin.js':
					"import { setUp } from './case.js';\nimport 'express';\nawait Promise.all(process.argv.map(async name => setUp(name)));\n",
			},
		},
		// Functions of the project that start several.
		{
			filename: 'case.js',
			code: REPORTED,
			files: {
				'package.json': MANIFEST,
				'run.js': RUN,
				'bin.js':
					"import { setUp } from './case.js';\nimport { reporting } from './run.js';\nimport 'express';\nconst all = [];\nfor (const name of process.argv) all.push(reporting(() => setUp(name)));\nawait Promise.all(all);\n",
			},
		},
		// A namesake that is a listener, under its own name.
		{
			filename: 'case.js',
			code: code`
				import { execSync } from 'node:child_process';
				export class Radio {
					async run(name) {
						await prepare(name);
						execSync('scan ' + name);
						~~~~~~~~ blocksInstead
					}
				}
			`,
			files: { 'package.json': MANIFEST, ...namesake('oldRadio') },
		},
		// A folder of that name with what others use.
		{
			filename: 'test/case.js',
			code: code`
				import { readFileSync } from 'node:fs';
				import express from 'express';
				export const app = express();
				app.get('/', async (request, response) => response.send(readFileSync('page.html')));
				                                                        ~~~~~~~~~~~~ blocks
				=> useTwin
				import { readFile } from 'node:fs/promises';
				import express from 'express';
				export const app = express();
				app.get('/', async (request, response) => response.send(await readFile('page.html')));
			`,
			files: {
				'package.json': MANIFEST,
				'test/page.test.js':
					"import { test } from 'node:test';\nimport { app } from './case.js';\ntest('page', () => app.listen(0));\n",
				'bin.js': "import { app } from './test/case.js';\napp.listen(80);\n",
			},
		},
		// It takes what it is given among options, and serves.
		{
			filename: 'case.js',
			code: REPORTED,
			files: {
				'package.json': MANIFEST,
				'run.js':
					"import { createServer } from 'node:http';\nexport const make = async options => createServer(options.answer).listen(80);\n",
				'bin.js':
					"import { setUp } from './case.js';\nimport { make } from './run.js';\nimport 'express';\nawait make({ answer: async request => setUp(request.url) });\n",
			},
		},
		// The object that it is a method of is handed from one file to the next, which imports nothing.
		{
			filename: 'case.js',
			code: code`
				import { execSync } from 'node:child_process';
				export class Radio {
					async start() {
						await this.scan('all');
					}
					async scan(name) {
						await prepare(name);
						execSync('scan ' + name);
						~~~~~~~~ blocksInstead
					}
				}
			`,
			files: {
				'package.json': MANIFEST,
				'bridge.js':
					"import 'express';\nexport class Bridge {\n\tconstructor(radio, client) {\n\t\tthis.radio = radio;\n\t\tclient.on('message', async name => this.radio.scan(name));\n\t}\n}\n",
				'bin.js':
					"import { Radio } from './case.js';\nimport { Bridge } from './bridge.js';\nimport { connect } from 'mqtt';\nconst radio = new Radio();\nnew Bridge(radio, connect());\nawait radio.start();\n",
			},
		},
		// One that is given back is handed to a server.
		{
			filename: 'case.js',
			code: REPORTED,
			files: {
				'package.json': MANIFEST,
				'run.js': RUN,
				'bin.js':
					"import { setUp } from './case.js';\nimport { timed } from './run.js';\nimport express from 'express';\nconst measured = timed(request => setUp(request.url));\nexpress().get('/', measured);\n",
			},
		},
	],
};
