import { deepEqual, equal, ok } from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import { commands, Selection, window, type TextDocument } from 'vscode';
import { CLIENT_COMMANDS, type CallPathArgument } from '#protocol';
import { action, findings, open, peeked, revertAll, some } from './kit.ts';

describe('the path that leads to a finding', () => {
	afterEach(async () => {
		await commands.executeCommand('closeReferenceSearch');
		await revertAll();
	});

	it('is in the lightbulb, which opens a peek view at the finding', async () => {
		const { document, found } = await dropped();
		const { command } = await action(document, found, 'Show call path');
		ok(command);
		equal(command.command, CLIENT_COMMANDS.showCallPath);
		await commands.executeCommand(command.command, ...(command.arguments as unknown[]));
		await peeked('app/accounts.py', lineOf(document, 'async def save'));
		deepEqual(window.activeTextEditor!.document.uri, document.uri);
	});

	it('is shown for the finding at the cursor by the command in the palette', async () => {
		const { document, found } = await dropped();
		window.activeTextEditor!.selection = new Selection(found.range.start, found.range.start);
		await commands.executeCommand(CLIENT_COMMANDS.showCallPath);
		await peeked('app/accounts.py', lineOf(document, 'async def save'));
	});

	it('leads through several files', async () => {
		const [store, invoice, orders] = [
			await open('src/store.ts'),
			await open('src/invoice.js'),
			await open('src/orders.ts'),
		];
		const [found] = await findings(orders, some);
		const path: CallPathArgument = {
			uri: orders.uri.toString(),
			position: found!.range.start,
			locations: [stepAt(store, 'isInStock'), stepAt(invoice, 'async function invoice')],
		};
		await commands.executeCommand(CLIENT_COMMANDS.showCallPath, path);
		// The editor decides which of them it shows first.
		const first = await Promise.race([
			peeked('src/store.ts', lineOf(store, 'isInStock')).then(() => store),
			peeked('src/invoice.js', lineOf(invoice, 'async function invoice')).then(() => invoice),
		]);
		await commands.executeCommand('goToNextReference');
		if (first === store) await peeked('src/invoice.js', lineOf(invoice, 'async function invoice'));
		else await peeked('src/store.ts', lineOf(store, 'isInStock'));
	});
});

/** The finding of the sample project that rests on another line. */
async function dropped() {
	const document = await open('app/accounts.py');
	const found = (await findings(document, some)).find(({ relatedInformation = [] }) => relatedInformation.length);
	ok(found);
	return { document, found };
}

const lineOf = (document: TextDocument, text: string): number =>
	document.positionAt(document.getText().indexOf(text)).line;

function stepAt(document: TextDocument, text: string): CallPathArgument['locations'][number] {
	const start = document.getText().indexOf(text);
	const range = { start: document.positionAt(start), end: document.positionAt(start + text.length) };
	return { uri: document.uri.toString(), range };
}
