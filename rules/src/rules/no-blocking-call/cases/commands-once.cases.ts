import { code, type Cases } from '#test';
import { MANIFEST, REPORTED, SETUP, WEB } from './set-up.cases.ts';

/** In a package that installs a command: what is called back once, or for the one who sits there. */
export const commandsOnce: Cases = {
	valid: [
		// Events of one piece of work, and the line that somebody types.
		{
			filename: 'case.js',
			code: SETUP,
			files: {
				'package.json': MANIFEST,
				'web.js': WEB,
				'bin.js':
					"import { spawn } from 'node:child_process';\nimport { setUp } from './case.js';\nimport 'express';\nspawn('tool').on('close', async code => setUp(code));\nprompt.on('line', async line => setUp(line));\n",
			},
		},
		// A server that waits for one answer.
		{
			filename: 'case.js',
			code: SETUP,
			files: {
				'package.json': MANIFEST,
				'bin.js':
					"import { createServer } from 'node:http';\nimport { setUp } from './case.js';\nconst server = createServer(async (request, response) => {\n\tawait setUp(request.url);\n\tresponse.end('Go back to the terminal.');\n\tserver.close();\n});\nserver.listen(0);\n",
			},
		},
		// A method of a class that is published, and that the package calls by a table.
		{
			filename: 'case.js',
			code: code`
				import { execSync } from 'node:child_process';
				export class Build {
					async perform(name) {
						await prepare(name);
						execSync('make ' + name);
					}
				}
			`,
			files: {
				'package.json': '{ "name": "tool", "bin": "./bin.js", "main": "./index.js" }',
				'index.js': "export { Build } from './case.js';\n",
				'web.js': WEB,
				'bin.js': "import { Build } from './index.js';\nimport './web.js';\nrun({ Build });\n",
			},
		},
		// An interface that only asks for its end.
		{
			filename: 'case.ts',
			code: code`
				import { execSync } from 'node:child_process';
				import * as vscode from 'vscode';
				export class Build implements vscode.Disposable {
					async perform(name: string) {
						await prepare(name);
						execSync('make ' + name);
					}
					dispose() {}
				}
			`,
			files: { 'package.json': MANIFEST, 'web.js': WEB, 'bin.js': "import './case.ts';\nimport './web.js';\n" },
		},
		// What a command does, it also offers to a model.
		{
			filename: 'case.js',
			code: SETUP,
			files: {
				'package.json': MANIFEST,
				'tools.js':
					"import { setUp } from './case.js';\nexport const offer = server => server.tool('set-up', async ({ name }) => setUp(name));\n",
				'bin.js':
					"import { setUp } from './case.js';\nimport { offer } from './tools.js';\nimport 'express';\noffer(process.argv);\nawait setUp(process.argv[2]);\n",
			},
		},
	],
	invalid: [
		// A server of a model's tools, which is started by a command.
		{
			filename: 'case.js',
			code: REPORTED,
			files: {
				'package.json': MANIFEST,
				'tools.js':
					"import { setUp } from './case.js';\nexport const offer = server => server.registerTool('set-up', async ({ name }) => setUp(name));\n",
				'bin.js': "import { offer } from './tools.js';\nimport 'express';\noffer(process.argv);\n",
			},
		},
		{
			filename: 'case.ts',
			code: code`
				import { execSync } from 'node:child_process';
				import * as vscode from 'vscode';
				export class Build implements vscode.Disposable, vscode.TaskProvider {
					async perform(name: string) {
						await prepare(name);
						execSync('make ' + name);
						~~~~~~~~ blocksInstead
					}
					dispose() {}
				}
			`,
			files: { 'package.json': MANIFEST, 'web.js': WEB, 'bin.js': "import './case.ts';\nimport './web.js';\n" },
		},
		// What comes again and again, from others.
		{
			filename: 'case.js',
			code: REPORTED,
			files: {
				'package.json': MANIFEST,
				'web.js': WEB,
				'bin.js':
					"import { spawn } from 'node:child_process';\nimport { setUp } from './case.js';\nimport 'express';\nspawn('tool').on('message', async name => setUp(name));\n",
			},
		},
		// A server that stays.
		{
			filename: 'case.js',
			code: REPORTED,
			files: {
				'package.json': MANIFEST,
				'bin.js':
					"import { createServer } from 'node:http';\nimport { setUp } from './case.js';\nconst server = createServer(async (request, response) => {\n\tawait setUp(request.url);\n\tresponse.end('Go back to the terminal.');\n});\nserver.listen(0);\nprocess.once('SIGINT', () => server.close());\n",
			},
		},
		// A function that is published, and that the package has no use for.
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
	],
};
