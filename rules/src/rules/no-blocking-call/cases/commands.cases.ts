import { code, type Cases } from '#test';
import { MANIFEST, REPORTED, SETUP, WEB } from './set-up.cases.ts';

const TABLE =
	"import 'express';\nimport * as database from './case.js';\nconst features = { database };\nexport const init = name => features[name].setUp(name);\n";

/** In a package that installs a command, beside what serves: only what some way shows to hold up others is reported. */
export const commands: Cases = {
	valid: [
		// Dispatched by a table.
		{
			filename: 'case.js',
			code: SETUP,
			files: {
				'package.json': MANIFEST,
				'init.js': TABLE,
				'bin.js': "import { init } from './init.js';\nawait init(process.argv[2]);\n",
			},
		},
		// Loaded by its place.
		{
			filename: 'case.js',
			code: SETUP,
			files: { 'package.json': MANIFEST, 'web.js': WEB, 'bin.js': "import './web.js';\n" },
		},
		// Behind an interface.
		{
			filename: 'case.ts',
			code: code`
				import { execSync } from 'node:child_process';
				import type { Step } from './step.ts';
				export class Build implements Step {
					async run(name: string) {
						await prepare(name);
						execSync('make ' + name);
					}
				}
			`,
			files: {
				'package.json': MANIFEST,
				'step.ts': 'export interface Step { run(name: string): Promise<void> }\n',
				'steps.ts':
					"import { Build } from './case.ts';\nimport 'express';\nconst steps = [new Build()];\nexport const run = async () => {\n\tfor (const step of steps) await step.run(process.argv[2]);\n};\n",
				'bin.ts': "import { run } from './steps.ts';\nawait run();\n",
			},
		},
		// A member of something else has the same name.
		{
			filename: 'case.js',
			code: SETUP,
			files: {
				'package.json': MANIFEST,
				'web.js':
					"import 'express';\nimport './case.js';\nexport const web = (server, plugin) => server.on('request', plugin.setUp);\n",
				'bin.js': "import './web.js';\n",
			},
		},
		// The end of a program.
		{
			filename: 'case.js',
			code: SETUP,
			files: {
				'package.json': MANIFEST,
				'main.js':
					"import { setUp } from './case.js';\nimport 'express';\nexport const main = async () => {\n\tprocess.on('exit', () => setUp('end'));\n\tawait withSpinner(async () => setUp('now'));\n};\n",
				'bin.js': "import { main } from './main.js';\nawait main();\n",
			},
		},
		// In a package of its own that only the command leads to.
		{
			filename: 'packages/steps/case.js',
			code: SETUP,
			files: {
				'package.json': '{ "private": true, "workspaces": ["packages/*"] }',
				'packages/tool/package.json': MANIFEST,
				'packages/tool/bin.js': "import './init.js';\n",
				'packages/tool/init.js': TABLE.replace('./case.js', '../steps/case.js'),
				'packages/steps/package.json': '{ "name": "steps" }',
			},
		},
		// In one that nothing but its tests starts.
		{
			filename: 'src/case.js',
			code: SETUP,
			files: {
				'package.json': '{ "scripts": { "build": "tsc", "test": "mocha" } }',
				'src/boot.js': "import { setUp } from './case.js';\nexport const boot = { setUp };\n",
				'src/case.spec.js': "import { setUp } from './case.js';\nit('sets up', () => setUp('a'));\n",
			},
		},
		// An object that gets members keeps them.
		{
			filename: 'case.js',
			code: SETUP,
			files: {
				'package.json': MANIFEST,
				'hooks.js':
					"import 'express';\nimport { setUp } from './case.js';\nexport const hooks = {};\nexport const add = () => Object.assign(hooks, { run: async () => setUp('a') });\n",
				'bin.js': "import './hooks.js';\n",
			},
		},
	],
	invalid: [
		// What a library does with it, the library knows.
		{
			filename: 'case.ts',
			code: code`
				import { execSync } from 'node:child_process';
				import type { Named, Step } from 'steps';
				export class Build implements Step<string> {
					async perform(name: string) {
						await prepare(name);
						execSync('make ' + name);
						~~~~~~~~ blocksInstead
					}
				}
			`,
			files: {
				'package.json': MANIFEST,
				'init.js':
					"import 'express';\nimport { Pipeline } from 'steps';\nimport { Build } from './case.ts';\nexport const init = () => new Pipeline({ steps: [new Build()] }).run();\n",
				'bin.js': "import { init } from './init.js';\nawait init();\n",
			},
		},
		// The same with a script that starts it.
		{
			filename: 'src/case.js',
			code: REPORTED,
			files: {
				'package.json': '{ "scripts": { "start": "next start", "test": "mocha" } }',
				'src/case.spec.js': "import { setUp } from './case.js';\nit('sets up', () => setUp('a'));\n",
			},
		},
		// A package that something else leads to as well.
		{
			filename: 'packages/steps/case.js',
			code: REPORTED,
			files: {
				'package.json': '{ "private": true, "workspaces": ["packages/*"] }',
				'packages/tool/package.json': MANIFEST,
				'packages/tool/bin.js': "import './init.js';\n",
				'packages/tool/init.js': TABLE.replace('./case.js', '../steps/case.js'),
				'packages/steps/package.json': '{ "name": "steps" }',
				'packages/web/package.json': '{ "name": "web", "private": true }',
				'packages/web/init.js': TABLE.replace('./case.js', '../steps/case.js'),
			},
		},
		// A server is given what leads there.
		{
			filename: 'case.js',
			code: REPORTED,
			files: {
				'package.json': MANIFEST,
				'web.js':
					"import { createServer } from 'node:http';\nimport { setUp } from './case.js';\nexport const web = () => createServer(async (request, response) => response.end(await setUp(request.url))).listen(80);\n",
				'bin.js': "import { web } from './web.js';\nweb();\n",
			},
		},
		// By another name, and in a list of what is handed over.
		{
			filename: 'case.js',
			code: REPORTED,
			files: {
				'package.json': MANIFEST,
				'web.js':
					"import { router } from 'express';\nimport { setUp as make } from './case.js';\nimport { routes } from './routes.js';\nroutes.add(router, [{ path: '/', make }]);\n",
				'routes.js': 'export const routes = [];\n',
				'bin.js': "import './web.js';\n",
			},
		},
		// A table of what a server answers with.
		{
			filename: 'case.js',
			code: REPORTED,
			files: {
				'package.json': MANIFEST,
				'web.js':
					"import express from 'express';\nimport { setUp } from './case.js';\nconst routes = { '/': setUp };\nexport const web = express();\nweb.use((request, response) => routes[request.url](request.query.name));\n",
				'bin.js': "import { web } from './web.js';\nweb.listen(80);\n",
			},
		},
		// A method that a listener is made of.
		{
			filename: 'case.js',
			code: code`
				import { execSync } from 'node:child_process';
				import { watch } from 'chokidar';
				export class Build {
					start() {
						watch('src').on('change', this.make.bind(this));
					}
					async make(name) {
						await prepare(name);
						execSync('make ' + name);
						~~~~~~~~ blocksInstead
					}
				}
			`,
			files: {
				'package.json': MANIFEST,
				'bin.js': "import { Build } from './case.js';\nnew Build().start();\n",
			},
		},
		// It overrides what a base of the project hands over.
		{
			filename: 'case.js',
			code: code`
				import { execSync } from 'node:child_process';
				import { Server } from './web.js';
				export class Maker extends Server {
					async answer(name) {
						await prepare(name);
						return execSync('make ' + name);
						       ~~~~~~~~ blocksInstead
					}
				}
			`,
			files: {
				'package.json': MANIFEST,
				'web.js':
					"import { createServer } from 'node:http';\nexport class Server {\n\tasync answer(name) {}\n\tstart() {\n\t\tcreateServer(async (request, response) => response.end(await this.answer(request.url))).listen(80);\n\t}\n}\n",
				'start.js':
					"import express from 'express';\nimport { Maker } from './case.js';\nexport const start = () => new Maker(express).start();\n",
				'bin.js': "import { start } from './start.js';\nstart();\n",
			},
		},
		// A member of an object that a function makes.
		{
			filename: 'case.js',
			code: code`
				import { execSync } from 'node:child_process';
				export function makeStore() {
					async function get(name) {
						await prepare(name);
						return execSync('cat ' + name);
						       ~~~~~~~~ blocksInstead
					}
					return {
						get,
						async size(name) {
							await prepare(name);
							return execSync('wc ' + name);
							       ~~~~~~~~ blocksInstead
						},
					};
				}
			`,
			files: {
				'package.json': MANIFEST,
				'web.js':
					"import express from 'express';\nimport { makeStore } from './case.js';\nexport const web = (app, store = makeStore()) => {\n\tapp.get('/', async (request, response) => response.json([await store.get(request.url), await store.size(request.url)]));\n};\n",
				'bin.js': "import { web } from './web.js';\nweb();\n",
			},
		},
		// An object that one file hands to the next.
		{
			filename: 'case.js',
			code: code`
				import { execSync } from 'node:child_process';
				export class Store {
					async read(name) {
						await prepare(name);
						return execSync('cat ' + name);
						       ~~~~~~~~ blocksInstead
					}
				}
			`,
			files: {
				'package.json': MANIFEST,
				'web.js':
					"import express from 'express';\nexport const web = (app, store) => app.get('/', async (request, response) => response.json(await store.read(request.url)));\n",
				'start.js':
					"import express from 'express';\nimport { Store } from './case.js';\nimport { web } from './web.js';\nexport const start = () => web(express(), new Store());\n",
				'bin.js': "import { start } from './start.js';\nstart();\n",
			},
		},
		// Beside others.
		{
			filename: 'case.js',
			code: REPORTED,
			files: {
				'package.json': MANIFEST,
				'bin.js': "import './all.js';\n",
				'all.js':
					"import { setUp } from './case.js';\nimport 'express';\nconst one = async name => setUp(name);\nconst all = async names => Promise.all(names.map(name => one(name)));\nawait all(process.argv);\n",
			},
		},
		{
			filename: 'case.js',
			code: REPORTED,
			files: {
				'package.json': MANIFEST,
				'bin.js': "import './main.js';\n",
				'main.js':
					"import { setUp } from './case.js';\nimport 'express';\nconst main = async () => {\n\tawait Promise.all([setUp('a'), fetch('/b')]);\n};\nawait main();\n",
			},
		},
		// Others import it, and who they are nobody knows.
		{
			filename: 'case.js',
			code: REPORTED,
			files: {
				'package.json': '{ "name": "tool", "bin": "./bin.js", "main": "./index.js" }',
				'index.js': "export { setUp } from './case.js';\n",
				'web.js': WEB,
				'bin.js': "import './index.js';\nimport './web.js';\n",
			},
		},
		// No command: what nobody calls may be called by anybody.
		{
			filename: 'case.js',
			code: REPORTED,
			files: { 'package.json': '{ "private": true }', 'web.js': WEB, 'init.js': TABLE },
		},
		{
			filename: 'case.js',
			options: { checkStartUp: true },
			code: REPORTED,
			files: { 'package.json': MANIFEST, 'web.js': WEB, 'init.js': TABLE, 'bin.js': "import './init.js';\n" },
		},
	],
};
