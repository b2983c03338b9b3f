import { equal, ok } from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import { CodeActionKind, commands, Range, workspace } from 'vscode';
import { CLIENT_COMMANDS, FIX_ALL_KIND } from '#protocol';
import { action, actionsFor, findings, open, revertAll, ruleOf, some } from './kit.ts';

describe('code actions', () => {
	afterEach(revertAll);

	it('adds an await to TypeScript, and the finding is gone', async () => {
		const document = await open('src/orders.ts');
		const before = await findings(document, some);
		const dropped = before.find(({ range }) => document.getText(range).includes('saveOrder'))!;
		const { edit } = await action(document, dropped, 'Add `await`.');
		ok(edit && (await workspace.applyEdit(edit)));
		ok(document.getText().includes('\tawait saveOrder(order);'));
		await findings(document, found => found.length === before.length - 1);
	});

	it('adds an await to Python, and the finding is gone', async () => {
		const document = await open('app/accounts.py');
		const isForgotten = (found: Parameters<typeof ruleOf>[0]) => ruleOf(found) === 'no-forgotten-await';
		const before = await findings(document, found => found.some(isForgotten));
		const { edit } = await action(document, before.find(isForgotten)!, 'Add `await`.');
		ok(edit && (await workspace.applyEdit(edit)));
		ok(document.getText().includes('    await save(email)'));
		await findings(document, found => !found.some(isForgotten));
	});

	it('excuses a line with the comment of its language', async () => {
		const document = await open('app/accounts.py');
		const before = await findings(document, some);
		const { edit } = await action(document, before[0]!, `Disable ${String(ruleOf(before[0]!))} on this line`);
		ok(edit && (await workspace.applyEdit(edit)));
		ok(document.getText().includes('# asynclint-disable'));
		await findings(document, found => found.length === before.length - 1);
	});

	it('offers a page for each rule', async () => {
		const document = await open('src/orders.ts');
		const [first] = await findings(document, some);
		const { command } = await action(document, first!, `Show documentation for ${String(ruleOf(first!))}`);
		ok(command);
		ok((await commands.getCommands()).includes(command.command));
	});

	it('fix-all leaves what may change behaviour to a person', async () => {
		const document = await open('src/orders.ts');
		const before = await findings(document, some);
		const text = document.getText();
		await action(document, before[0]!, 'Add `await`.');
		await commands.executeCommand(CLIENT_COMMANDS.fixAll);
		equal(document.getText(), text);
		const all = new Range(0, 0, document.lineCount, 0);
		const offered = await actionsFor(document, all, CodeActionKind.SourceFixAll.append('asynclint'));
		equal(FIX_ALL_KIND, CodeActionKind.SourceFixAll.append('asynclint').value);
		equal(offered.filter(({ kind, edit }) => kind?.value === FIX_ALL_KIND && edit?.size).length, 0);
	});
});
