import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
	DidChangeNotebookDocumentNotification,
	DidCloseNotebookDocumentNotification,
	DidOpenNotebookDocumentNotification,
	NotebookCellKind,
	type Diagnostic,
} from 'vscode-languageserver/node';
import { bundleServer, type Bundles } from './kit/build.ts';
import { PULLING, PUSHED, type TestClient } from './kit/client.ts';
import { ServerProcess } from './kit/server-process.ts';

let bundles: Bundles;
beforeAll(async () => {
	bundles = await bundleServer();
});
afterAll(() => bundles.remove());

let root: string;
let server: ServerProcess;
beforeEach(async () => {
	root = await realpath(await mkdtemp(join(tmpdir(), 'asynclint-notebook-')));
});
afterEach(async () => {
	expect(await server.stop()).toBe(0);
	await rm(root, { recursive: true, force: true });
});

const NOTEBOOK = 'case.ipynb';
const cellUri = (name: string) => `vscode-notebook-cell:/case.ipynb#${name}`;
const document = (name: string, text: string) => ({ uri: cellUri(name), languageId: 'python', version: 1, text });
const cell = (name: string) => ({ kind: NotebookCellKind.Code, document: cellUri(name) });

/** An open notebook: a cell that defines, and one that uses. */
async function opened(client: TestClient, uri: string): Promise<void> {
	const cells = [document('a', '%time\nasync def load(): ...'), document('b', 'await load()\nload()')];
	await client.connection.sendNotification(DidOpenNotebookDocumentNotification.type, {
		notebookDocument: { uri, notebookType: 'jupyter-notebook', version: 1, cells: [cell('a'), cell('b')] },
		cellTextDocuments: cells,
	});
}

describe.each([
	['asks', PULLING],
	['is told', PUSHED],
])('a notebook in a client that %s', (_, params) => {
	let client: TestClient;
	let uri: string;
	beforeEach(async () => {
		server = new ServerProcess(bundles.real, { cwd: root });
		client = server.client;
		uri = pathToFileURL(join(root, NOTEBOOK)).href;
		await client.start({ ...params, workspaceFolders: [{ name: '.', uri: pathToFileURL(root).href }] });
		await opened(client, uri);
	});

	const published = (name: string, look: (items: readonly Diagnostic[]) => boolean) =>
		client.untilPublished(cellUri(name), look);

	test('shows in a cell what another cell makes wrong', async () => {
		const [found] = await published('b', items => items.length > 0);
		expect(found).toMatchObject({
			code: 'no-forgotten-await',
			range: { start: { line: 1, character: 0 }, end: { line: 1, character: 4 } },
			relatedInformation: [{ location: { uri: cellUri('a'), range: { start: { line: 1 } } } }],
		});
		expect(await published('a', () => true)).toEqual([]);
	});

	test('offers what mends it, as an edit of the cell', async () => {
		const [found] = await published('b', items => items.length > 0);
		const actions = await client.actions(cellUri('b'), found!.range, { diagnostics: [found!] });
		const add = actions.find(({ title }) => title === 'Add `await`.')!;
		expect(add.diagnostics).toEqual([found]);
		expect(add.edit!.changes).toEqual({
			[cellUri('b')]: [
				{ range: { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } }, newText: 'await ' },
			],
		});
	});

	test('follows edits, and forgets what is closed', async () => {
		await published('b', items => items.length > 0);
		const change = (version: number, text: string) =>
			client.connection.sendNotification(DidChangeNotebookDocumentNotification.type, {
				notebookDocument: { uri, version },
				change: { cells: { textContent: [{ document: { uri: cellUri('b'), version }, changes: [{ text }] }] } },
			});
		await change(2, 'await load()');
		await published('b', items => items.length === 0);
		await change(3, '\n\nload()');
		const [found] = await published('b', items => items.length > 0);
		expect(found!.range.start.line).toBe(2);
		await client.connection.sendNotification(DidCloseNotebookDocumentNotification.type, {
			notebookDocument: { uri },
			cellTextDocuments: [{ uri: cellUri('a') }, { uri: cellUri('b') }],
		});
		await published('b', items => items.length === 0);
	});
});
