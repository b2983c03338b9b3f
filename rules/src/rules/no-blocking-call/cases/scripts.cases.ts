import { code, type Cases } from '#test';

const MODULE = code`
	import { execSync } from 'node:child_process';
	export async function notes(tag) {
		const log = await fetch('/log/' + tag);
		return execSync('git log ' + tag) + (await log.text());
	}
`;

const REPORTED = code`
	import { execSync } from 'node:child_process';
	export async function notes(tag) {
		const log = await fetch('/log/' + tag);
		return execSync('git log ' + tag) + (await log.text());
		       ~~~~~~~~ blocksInstead
	}
`;

const SCRIPT = "import { notes } from './case.js';\nconsole.log(await notes(process.argv[2]));\n";
const SERVER =
	"import http from 'node:http';\nimport { notes } from './case.js';\nhttp.createServer(notes).listen(80);\n";

/** Modules by who imports them: nobody waits for a loop that belongs to a script alone. */
export const scripts: Cases = {
	valid: [
		{ filename: 'case.js', code: MODULE, files: { 'release.js': SCRIPT } },
		// A getter is no call.
		{
			filename: 'case.js',
			code: code`
				import { execSync } from 'node:child_process';
				class Tag {
					get log() { return execSync('git log'); }
				}
				export async function notes(tag) {
					const log = await fetch('/log/' + tag);
					return new Tag().log + (await log.text());
				}
			`,
			files: { 'release.js': SCRIPT },
		},
		// Its command runs it, whoever else may.
		{
			filename: 'case.js',
			code: MODULE,
			files: {
				'package.json': '{ "name": "tool", "bin": "bin.js", "main": "case.js" }',
				'bin.js': "require('./case.js').notes(process.argv[2]);\n",
			},
		},
		// A workflow runs it.
		{
			filename: 'case.js',
			code: MODULE,
			files: {
				'package.json': '{ "private": true }',
				'.github/workflows/notes.yml':
					"jobs:\n  notes:\n    steps:\n      - uses: actions/github-script@v8\n        with:\n          script: |\n            const { notes } = require('./case.js');\n            await notes('v1');\n",
			},
		},
		{
			filename: 'case.js',
			code: MODULE,
			files: {
				'package.json': '{ "private": true }',
				'release.js': "const { notes } = require('./case.js');\nnotes('v1');\n",
				'.github/workflows/notes.yaml': 'jobs:\n  notes:\n    steps:\n      - run: npx tsx --no-cache release.js\n',
			},
		},
		// A build tool looks for the file by its name, whatever it watches there.
		{
			filename: 'case.js',
			code: MODULE,
			files: {
				'gulpfile.js':
					"const gulp = require('gulp');\nconst { notes } = require('./case.js');\nexports.notes = () => notes('v1');\nexports.watch = () => gulp.watch('src', exports.notes);\n",
			},
		},
		// A test runner loads it before its tests, as its configuration says.
		{
			filename: 'setup/case.ts',
			code: code`
				import { execSync } from 'node:child_process';
				export default async () => {
					await fetch('/ready');
					execSync('docker compose up -d');
				};
			`,
			files: {
				'package.json': '{ "name": "web", "main": "index.js", "dependencies": { "express": "5" } }',
				'jest.integration.config.ts': "export default { rootDir: '.', globalSetup: '<rootDir>/setup/case.ts' };\n",
			},
		},
		{
			filename: 'setup/case.js',
			code: MODULE,
			files: {
				'package.json': '{ "name": "web", "main": "index.js", "dependencies": { "express": "5" } }',
				'vitest.config.js': "export default { test: { setupFiles: ['./setup/first.js', './setup/database'] } };\n",
				'setup/database.js': "import { notes } from './case.js';\nawait notes('v1');\n",
			},
		},
		// Through others, and by several.
		{
			filename: 'case.js',
			code: MODULE,
			files: {
				'release.js': "import { draft } from './draft.js';\nawait draft(process.argv[2]);\n",
				'draft.js': "import { notes } from './case.js';\nexport const draft = tag => notes(tag);\n",
				'nightly.cjs': "#!/usr/bin/env node\nrequire('./case.js').notes('nightly');\n",
			},
		},
		// Tests are no part of a program.
		{
			filename: 'case.js',
			code: MODULE,
			files: {
				'release.js': SCRIPT,
				'notes.test.js':
					"import { notes } from './case.js';\nimport { test } from 'node:test';\ntest('notes', () => notes('v1'));\n",
			},
		},
		// A command, also where another of its modules serves: that one does not import this one.
		{
			filename: 'case.js',
			code: MODULE,
			files: {
				'package.json': '{ "name": "tool", "bin": { "tool": "./bin.js" } }',
				'bin.js':
					"const { program } = require('commander');\nprogram.command('notes').action(require('./case.js').notes);\nprogram.command('serve').action(() => require('./serve.js'));\n",
				'serve.js': "require('express')().listen(80);\n",
			},
		},
		// A command that loads its parts by their place.
		{
			filename: 'case.js',
			code: MODULE,
			files: {
				'package.json': '{ "name": "tool", "bin": "bin.js" }',
				'bin.js': 'import(`./${process.argv[2]}.js`);\n',
			},
		},
		// A build step, as its package says.
		{
			filename: 'case.js',
			code: code`
				import { readFileSync, writeFileSync } from 'node:fs';
				const build = async name => {
					const page = await import(name);
					writeFileSync('out.html', page.render(readFileSync('page.html', 'utf8')));
				};
				await build('./page.js');
			`,
			files: { 'package.json': '{ "name": "site", "private": true, "scripts": { "build": "node ./case.js" } }' },
		},
		// Only a worker imports it, whose loop is its own.
		{
			filename: 'case.js',
			code: MODULE,
			files: {
				'server.js':
					"import http from 'node:http';\nimport { Worker } from 'node:worker_threads';\nhttp.createServer(() => new Worker('./work.js')).listen(80);\n",
				'work.js':
					"import { parentPort } from 'node:worker_threads';\nimport { notes } from './case.js';\nparentPort.on('message', async tag => parentPort.postMessage(await notes(tag)));\n",
			},
		},
		// A build tool that watches.
		{
			filename: 'gulpfile.js',
			code: code`
				const { execSync } = require('node:child_process');
				const gulp = require('gulp');
				exports.notes = async () => {
					const log = await fetch('/log');
					return execSync('git log') + (await log.text());
				};
				exports.watch = () => gulp.watch('src', exports.notes);
			`,
		},
		// It launches a browser, which is no server.
		{
			filename: 'case.js',
			code: MODULE,
			files: {
				'release.js':
					"import { chromium } from 'playwright';\nimport { notes } from './case.js';\nawait chromium.launch();\nconsole.log(await notes(process.argv[2]));\n",
			},
		},
		// It knows the types of a server.
		{
			filename: 'case.ts',
			code: MODULE.replace('tag)', 'tag: string)'),
			files: {
				'package.json': '{ "name": "site", "private": true, "scripts": { "notes": "node release.ts" } }',
				'release.ts':
					"import type { Web } from './server.ts';\nimport { notes } from './case.ts';\nexport const web: Web | undefined = undefined;\nconsole.log(await notes(process.argv[2]!));\n",
				'server.ts':
					"import http from 'node:http';\nexport const web = http.createServer().listen(80);\nexport type Web = typeof web;\n",
			},
		},
	],
	invalid: [
		// A workflow starts when it changes, and does not run it.
		{
			filename: 'case.js',
			code: REPORTED,
			files: {
				'package.json': '{ "private": true }',
				'.github/workflows/test.yml': "on:\n  push:\n    paths:\n      - 'case.js'\njobs: {}\n",
			},
		},
		// So does a server import it.
		{
			filename: 'case.js',
			code: REPORTED,
			files: { 'gulpfile.js': "exports.notes = require('./case.js').notes;\n", 'server.js': SERVER },
		},
		{ filename: 'case.js', code: REPORTED },
		{ filename: 'case.js', code: REPORTED, files: { 'server.js': SERVER } },
		{
			filename: 'case.js',
			code: code`
				import { execSync } from 'node:child_process';
				class Tag {
					get log() { return execSync('git log'); }
				}
				export async function notes(tag) {
					const log = await fetch('/log/' + tag);
					return new Tag().log + (await log.text());
					                 ~~~ blocksThrough
				}
			`,
			files: { 'server.js': SERVER },
		},
		// One of several serves.
		{ filename: 'case.js', code: REPORTED, files: { 'release.js': SCRIPT, 'server.js': SERVER } },
		{
			filename: 'case.js',
			code: REPORTED,
			files: {
				'start.js': "import { begin } from './begin.js';\nbegin().catch(() => process.exit(1));\n",
				'begin.js':
					"import express from 'express';\nimport { notes } from './case.js';\nexport const begin = async () => express().get('/', notes);\n",
			},
		},
		// What begins here starts a server as well: this file may run beside it.
		{
			filename: 'case.js',
			code: REPORTED,
			files: {
				'start.js':
					"import { begin } from './begin.js';\nimport { notes } from './case.js';\nbegin();\nnotes('now').catch(() => process.exit(1));\n",
				'begin.js': "import http from 'node:http';\nexport const begin = () => http.createServer().listen(80);\n",
			},
		},
		// Others can install it, and not only run its command.
		{
			filename: 'case.js',
			code: REPORTED,
			files: {
				'package.json': '{ "name": "tool", "bin": "bin.js", "main": "case.js" }',
				'bin.js': "import './case.js';\n",
			},
		},
		// Others can install it.
		{
			filename: 'case.js',
			code: REPORTED,
			files: { 'package.json': '{ "name": "notes", "exports": "./case.js" }', 'release.js': SCRIPT },
		},
		{
			filename: 'case.js',
			code: REPORTED,
			files: {
				'package.json': '{ "name": "notes", "main": "main.js" }',
				'main.js': "export { notes } from './case.js';\n",
				'release.js': "import { notes } from './main.js';\nawait notes(process.argv[2]);\n",
			},
		},
		// Who imports it says nothing of a command line: a framework may run it.
		{
			filename: 'case.js',
			code: REPORTED,
			files: { 'page.js': "import { notes } from './case.js';\nexport default () => notes('v1');\n" },
		},
		// A worker imports it, and a server as well.
		{
			filename: 'case.js',
			code: REPORTED,
			files: {
				'server.js': SERVER,
				'work.js':
					"import { parentPort } from 'node:worker_threads';\nimport { notes } from './case.js';\nparentPort.on('message', async tag => parentPort.postMessage(await notes(tag)));\n",
			},
		},
		// Only tests do.
		{
			filename: 'case.js',
			code: REPORTED,
			files: {
				'notes.test.js':
					"import { notes } from './case.js';\nimport { test } from 'node:test';\ntest('notes', () => notes('v1'));\n",
			},
		},
		// A script of the package that starts its server.
		{
			filename: 'case.js',
			code: REPORTED,
			files: {
				'package.json': '{ "name": "app", "private": true, "scripts": { "start": "node start.js" } }',
				'start.js': "import './server.js';\nimport './case.js';\n",
				'server.js': "import fastify from 'fastify';\nawait fastify().listen({ port: 80 });\n",
			},
		},
		// Side by side, each one holds up the others.
		{
			filename: 'case.js',
			code: code`
				import { execSync } from 'node:child_process';
				export const all = tags =>
					Promise.all(
						tags.map(async tag => {
							const log = await fetch('/log/' + tag);
							return execSync('git log ' + tag) + (await log.text());
							       ~~~~~~~~ blocksInstead
						}),
					);
			`,
			files: { 'release.js': "import { all } from './case.js';\nconsole.log(await all(process.argv.slice(2)));\n" },
		},
		{ filename: 'case.js', code: REPORTED, files: { 'release.js': SCRIPT }, options: { checkStartUp: true } },
	],
};
