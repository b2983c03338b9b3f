import type { Cases } from '#test';
import { REPORTED, SETUP } from './set-up.cases.ts';

const STEPS = "import { setUp } from './case.js';\nexport const steps = { setUp };\n";
const manifest = (more: object): string =>
	JSON.stringify({ name: 'plug-in', private: true, dependencies: { lodash: '4' }, ...more });

/** In a program of which nothing serves, and whose package says what it needs. */
export const nobodyServed: Cases = {
	valid: [
		{ filename: 'case.js', code: SETUP, files: { 'package.json': manifest({}), 'steps.js': STEPS } },
		// A server beside it that has nothing to do with it.
		{
			filename: 'case.js',
			code: SETUP,
			files: {
				'package.json': manifest({}),
				'steps.js': STEPS,
				'web.js': "import http from 'node:http';\nhttp.createServer(answer).listen(80);\n",
			},
		},
	],
	invalid: [
		// It needs nothing, or does not say so.
		{
			filename: 'case.js',
			code: REPORTED,
			files: { 'package.json': '{ "name": "plug-in", "private": true }', 'steps.js': STEPS },
		},
		// Nobody imports it.
		{ filename: 'case.js', code: REPORTED, files: { 'package.json': manifest({}) } },
		// What imports it imports a server as well.
		{
			filename: 'case.js',
			code: REPORTED,
			files: {
				'package.json': manifest({}),
				'steps.js': `import './web.js';\n${STEPS}`,
				'web.js': "import http from 'node:http';\nhttp.createServer(answer).listen(80);\n",
			},
		},
		// Its package uses a framework, which loads what it serves by its place, or is one for an editor.
		{
			filename: 'case.js',
			code: REPORTED,
			files: { 'package.json': manifest({ devDependencies: { next: '16' } }), 'steps.js': STEPS },
		},
		{
			filename: 'case.js',
			code: REPORTED,
			files: { 'package.json': manifest({ engines: { vscode: '^1.100.0' } }), 'steps.js': STEPS },
		},
		// Others can install it.
		{
			filename: 'case.js',
			code: REPORTED,
			files: { 'package.json': manifest({ private: false, main: 'steps.js' }), 'steps.js': STEPS },
		},
		// Some way shows that others wait.
		{
			filename: 'case.js',
			code: REPORTED,
			files: {
				'package.json': manifest({}),
				'steps.js': "import { setUp } from './case.js';\nexport const start = radio => radio.on('scan', setUp);\n",
			},
		},
		{
			filename: 'case.js',
			code: REPORTED,
			files: { 'package.json': manifest({}), 'steps.js': STEPS },
			options: { checkStartUp: true },
		},
	],
};
