import { mkdtemp, mkdir, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Diagnostic, InitializeParams } from 'vscode-languageserver/node';
import { bundleServer, type Bundles } from './kit/build.ts';
import { PULLING, PUSHED, type TestClient } from './kit/client.ts';
import { ServerProcess } from './kit/server-process.ts';

let bundles: Bundles;
beforeAll(async () => {
	bundles = await bundleServer();
});
afterAll(() => bundles.remove());

/** A project on disk, made anew for each test. */
let root: string;
let server: ServerProcess;
beforeEach(async () => {
	root = await realpath(await mkdtemp(join(tmpdir(), 'asynclint-lsp-')));
});
afterEach(async () => {
	expect(await server.stop()).toBe(0);
	await rm(root, { recursive: true, force: true });
});

const uri = (path: string) => pathToFileURL(join(root, path)).href;

async function write(path: string, text: string): Promise<void> {
	await mkdir(join(root, path, '..'), { recursive: true });
	await writeFile(join(root, path), text);
}

async function started(params: Partial<InitializeParams>, ...folders: string[]): Promise<TestClient> {
	server = new ServerProcess(bundles.real, { cwd: root });
	await server.client.start({
		...params,
		initializationOptions: { status: true },
		workspaceFolders: (folders.length ? folders : ['.']).map(name => ({ name, uri: uri(name) })),
	});
	return server.client;
}

const codes = (items: readonly Diagnostic[]) => items.map(({ code }) => code);

const DROPPED = 'async function load(): Promise<void> {}\n\nexport function start(): void {\n\tload();\n}\n';

describe.each([
	['asks', PULLING],
	['is told', PUSHED],
])('a client that %s', (_, params) => {
	const pulls = params === PULLING;

	async function diagnostics(client: TestClient, address: string): Promise<readonly Diagnostic[]> {
		await client.untilComplete(address);
		return pulls ? await client.items(address) : client.published.findLast(each => each.uri === address)!.diagnostics;
	}

	test('sees a forgotten await in TypeScript, and an edit that mends it', async () => {
		await write('tsconfig.json', '{}');
		await write('a.ts', '');
		const client = await started(params);
		await client.open(uri('a.ts'), DROPPED);
		const items = await diagnostics(client, uri('a.ts'));
		expect(codes(items)).toEqual(['no-forgotten-await']);
		const { range } = items[0]!;
		expect(range.start).toEqual({ line: 3, character: 1 });
		expect(items[0]!.codeDescription!.href).toMatch(/no-forgotten-await/);

		const actions = await client.actions(uri('a.ts'), range);
		const disable = actions.find(({ title }) => title === 'Disable no-forgotten-await on this line')!;
		await client.change(uri('a.ts'), { text: client.after(uri('a.ts'), disable) });
		expect(codes(await diagnostics(client, uri('a.ts')))).toEqual([]);
	});

	test('reads Python: a directive that silences nothing, and nothing in the rest of a broken file', async () => {
		const address = uri('a.py');
		const client = await started(params);
		await client.open(address, '# asynclint-disable-next-line no-forgotten-await\nname = "ä"\n');
		expect(await diagnostics(client, address)).toMatchObject([
			{ code: 'unused-directive', severity: 4, tags: [1], range: { end: { line: 0, character: 48 } } },
		]);
		await client.change(address, { text: 'def f(:\n\tname =\n' });
		expect(await diagnostics(client, address)).toEqual([]);
	});

	test('sees what only a type checker knows, from a file that is not open', async () => {
		await write('tsconfig.json', '{ "compilerOptions": { "strict": true, "module": "nodenext" } }');
		await write(
			'jobs.ts',
			'export interface Job { run(): Promise<number> }\nexport declare const jobs: Map<string, Job>;\n',
		);
		await write('a.ts', '');
		const client = await started(params);
		await client.open(uri('a.ts'), "import { jobs } from './jobs.js';\n\njobs.get('a')!.run();\n");
		expect(codes(await diagnostics(client, uri('a.ts')))).toEqual(['no-forgotten-await']);
	});
});

describe('the project file', () => {
	test('decides over the editor, and counts as soon as it changes', async () => {
		const client = await started(PUSHED);
		await client.configure({ preset: 'off' });
		await client.open(uri('a.js'), DROPPED.replaceAll(': Promise<void>', '').replaceAll(': void', ''));
		await client.untilComplete(uri('a.js'));
		expect(client.statuses.at(-1)).toMatchObject({ state: 'disabled' });
		await write('asynclint.json', '{ "preset": "recommended" }');
		await client.filesChanged(uri('asynclint.json'));
		const status = await client.until(() => client.statuses.find(each => each.details.configFile));
		expect(status).toMatchObject({ state: 'ready', details: { configFile: join(root, 'asynclint.json') } });
		expect(status.details.rules).toBeGreaterThan(0);
	});

	test('that cannot be read is shown as an error in it, its last good state holds, and the error goes when it is mended', async () => {
		await write('asynclint.json', '{ "preset": "off" }');
		const client = await started(PULLING);
		await client.open(uri('a.js'), 'foo();');
		await client.untilComplete(uri('a.js'));
		await write('asynclint.json', '{ "preset": "of" }');
		await client.filesChanged(uri('asynclint.json'));
		const [problem] = await client.untilPublished(uri('asynclint.json'), items => items.length === 1);
		expect(problem).toMatchObject({ severity: 1, source: 'asynclint' });
		expect(problem!.message).toMatch(/preset/);
		expect(client.statuses.at(-1)).toMatchObject({ state: 'disabled', details: { rules: 0 } });
		await write('asynclint.json', '{ "preset": "all" }');
		await client.filesChanged(uri('asynclint.json'));
		await client.untilPublished(uri('asynclint.json'), items => !items.length);
	});

	test('each folder of a workspace has its own', async () => {
		await write('a/asynclint.json', '{ "preset": "off" }');
		await write('b/asynclint.json', '{ "preset": "all" }');
		const client = await started(PULLING, 'a', 'b');
		await client.open(uri('a/x.js'), '');
		await client.open(uri('b/x.js'), '');
		await client.untilComplete(uri('a/x.js'));
		await client.untilComplete(uri('b/x.js'));
		const rules = (path: string) => client.statuses.findLast(each => each.uri === uri(path))!.details.rules;
		expect(rules('a/x.js')).toBe(0);
		expect(rules('b/x.js')).toBeGreaterThan(0);
	});
});
