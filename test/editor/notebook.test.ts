import { deepEqual, ok } from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import { NotebookCellData, NotebookCellKind, NotebookData, window, workspace } from 'vscode';
import { action, findings, revertAll, ruleOf, some } from './kit.ts';

const code = (text: string) => new NotebookCellData(NotebookCellKind.Code, text, 'python');

describe('a notebook', () => {
	afterEach(revertAll);

	it('is checked as one text: a cell shows what another makes wrong, and mends it', async () => {
		const data = new NotebookData([code('async def load(): ...'), code('await load()\nload()')]);
		const notebook = await workspace.openNotebookDocument('jupyter-notebook', data);
		await window.showNotebookDocument(notebook);
		const cell = notebook.cellAt(1).document;
		const [found] = await findings(cell, some);
		deepEqual(ruleOf(found!), 'no-forgotten-await');
		deepEqual(found!.range.start.line, 1);
		const { edit } = await action(cell, found!, 'Add `await`.');
		ok(edit && (await workspace.applyEdit(edit)));
		await findings(cell, rest => !rest.length);
	});
});
