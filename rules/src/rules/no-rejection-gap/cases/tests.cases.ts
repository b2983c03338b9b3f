import { code, type Cases } from '#test';

const GAP = "const a = fetch('/a'); await fetch('/b'); await a;";
const PY = 'import asyncio\nasync def load(a, b):\n    one = asyncio.create_task(a())\n    await b()\n    await one\n';

/** Files of tests, told by what they say. */
export const inTests: Cases = {
	valid: [
		`import { test } from 'vitest'; test('a', async () => { ${GAP} });`,
		`import { test as base } from '@playwright/test'; export const test = base.extend({}); export async function load() { ${GAP} }`,
		{ code: `const test = require('node:test'); test('a', async () => { ${GAP} });`, filename: 'case.cjs' },
		{ code: `const { it } = require('node:test'); it('a', async () => { ${GAP} });`, filename: 'case.cjs' },
		`describe('a', () => { it('b', async () => { ${GAP} }); });`,
		`describe.skip('a', () => { it('b', async () => { ${GAP} }); });`,
		`test.each([1, 2])('a', async () => { ${GAP} });`,
		`beforeEach(async () => { ${GAP} });`,
		`import { test } from '../fixtures'; test('a', async ({ page }) => { ${GAP} });`,
		`export default (setup) => { describe('a', () => { it('b', async () => { ${GAP} }); }); };`,
		`export function suite(setup) { const store = setup(); describe('a', () => { it('b', async () => { ${GAP} }); }); }`,
		`import { integrationTest } from './suite'; integrationTest('a', { testBody: async () => { ${GAP} } });`,
		`import { storeSuite } from './suite'; storeSuite('a', async () => { ${GAP} });`,
		`import type { TestProject } from 'vitest/node'; export default async function (project: TestProject) { ${GAP} }`,
		`import type { FullConfig } from '@playwright/test'; async function before(config: FullConfig) { ${GAP} } export default before;`,
		`import type { TestProject } from 'vitest/node'; export async function setup(project: TestProject) { ${GAP} }`,
		`import { integrationTest } from './suite'; integrationTest.only(\`a\`, { testBody: async () => { ${GAP} } });`,
		{
			code: `module.exports = setup => { describe('a', () => { it('b', async () => { ${GAP} }); }); };`,
			filename: 'case.cjs',
		},
	],
	invalid: [
		// Types of a runner are named by reporters and the like, too.
		{
			filename: 'case.ts',
			code: code`
				import type { TestProject } from 'vitest/node';
				export const load = async (project: TestProject) => {
					const a = fetch('/a');
					      ~ gap
					const b = await fetch('/b');
					return [b, await a];
				};
			`,
		},
		{
			code: code`
				import { runTest } from './machine';
				runTest(settings, { all: true });
				export const load = async () => {
					const a = fetch('/a');
					      ~ gap
					const b = await fetch('/b');
					return [b, await a];
				};
			`,
		},
		{
			code: code`
				import { test } from 'vitest';
				test('a', async () => {
					const a = fetch('/a');
					      ~ gap
					const b = await fetch('/b');
					return [b, await a];
				});
			`,
			options: { checkTests: true },
		},
		// Its own function of that name, another one's, and no test at all.
		code`
			function test(name: string, run: () => Promise<unknown>) { return [name, run]; }
			test('a', async () => {
				const a = fetch('/a');
				      ~ gap
				const b = await fetch('/b');
				return [b, await a];
			});
		`,
		code`
			import type { Mock } from 'vitest';
			import { it } from './pronouns';
			it(async (mock: Mock) => {
				const a = fetch('/a');
				      ~ gap
				const b = await fetch('/b');
				return [b, await a, mock];
			});
		`,
		code`
			export async function load(test: (name: string) => boolean) {
				const a = fetch('/a');
				      ~ gap
				const b = await fetch('/b');
				return [b, await a, test('a')];
			}
		`,
	],
};

export const inPythonTests: Cases = {
	valid: [
		`import pytest\n${PY}`,
		`from unittest import IsolatedAsyncioTestCase\n${PY}`,
		`import pytest_asyncio\n${PY}`,
		`${PY}\nclass TestLoad:\n    async def test_once(self):\n        await load(None, None)\n`,
		`${PY}\nclass Load(ServerTestCase):\n    async def test_once(self):\n        await load(None, None)\n`,
		`${PY}\nasync def test_load():\n    await load(None, None)\n`,
	],
	invalid: [
		{
			code: code`
				import asyncio
				import pytest
				async def load(a, b):
				    one = asyncio.create_task(a())
				    ~~~ orphan
				    await b()
				    return await one + await a()
			`,
			options: { checkTests: true },
		},
		// A class that only sounds like one.
		code`
			import asyncio
			class TestServer:
			    def start(self):
			        pass
			async def load(a, b):
			    one = asyncio.create_task(a())
			    ~~~ orphan
			    await b()
			    return await one + await a()
		`,
		code`
			import asyncio
			from .unittest import settings
			async def load(a, b):
			    one = asyncio.create_task(a())
			    ~~~ orphan
			    await b()
			    return await one + await a()
		`,
	],
};
