import type { NotebookDocument } from 'vscode-languageserver';
import { isCurrent, type Entry } from '../analysis/outcome.ts';
import { toDiagnostics } from '../convert.ts';
import { openUriOf } from '../open-uri.ts';
import { check, settingsOf, type Server } from '../server-context.ts';
import { createTyping } from './typing.ts';

/**
 * Python notebooks: the cells together are one text, as they share their names. What is found is sent to the cells,
 * also to a client that pulls: it would ask cell by cell.
 */
export function registerNotebooks(server: Server): void {
	const { connection, capabilities, notebooks, analysis, guards, client } = server;
	capabilities.notebookDocumentSync = {
		notebookSelector: [{ notebook: 'jupyter-notebook', cells: [{ language: 'python' }] }],
		save: true,
	};
	const shown = new Map<string, readonly string[]>();
	const typing = createTyping(server);

	const publish = async (entry: Entry) => {
		if (!entry.isNotebook) return;
		const { uri } = entry.document;
		const user = await settingsOf(server, entry);
		const open = notebooks.get(uri);
		if (!open || analysis.entryOf(uri) !== entry || (user.enable && !isCurrent(entry))) return;
		const context = { uri, settings: user, client, uriOf: openUriOf(server) };
		const found = (user.enable ? toDiagnostics(entry.outcome!, context) : []).flatMap(
			each => notebooks.diagnosticInCell(each, uri) ?? [],
		);
		const gone = (shown.get(uri) ?? []).filter(cell => !open.uris.includes(cell));
		shown.set(uri, open.uris);
		for (const cell of [...open.uris, ...gone]) {
			const diagnostics = found.filter(each => each.uri === cell).map(({ diagnostic }) => diagnostic);
			await connection.sendDiagnostics({ uri: cell, diagnostics });
		}
	};
	analysis.listen({
		settled: guards.event(publish),
		redrawn: guards.event(() => Promise.all(analysis.entries.map(publish))),
	});

	notebooks.documents.onDidOpen(
		guards.event(async (notebook: NotebookDocument) => {
			const checkable = server.documents.checkableNotebook(notebook.uri);
			if (!checkable) return;
			analysis.open(notebooks.update(notebook).document, checkable);
			await check(server, notebook.uri);
		}),
	);
	notebooks.documents.onDidChange(
		guards.event(async ({ notebookDocument: notebook }: { notebookDocument: NotebookDocument }) => {
			const { uri } = notebook;
			if (analysis.entryOf(uri)) await typing.edited(uri, notebooks.update(notebook).document.version);
		}),
	);
	notebooks.documents.onDidSave(guards.event((notebook: NotebookDocument) => check(server, notebook.uri)));
	notebooks.documents.onDidClose(
		guards.event(async ({ uri }: NotebookDocument) => {
			typing.closed(uri);
			notebooks.close(uri);
			for (const cell of shown.get(uri) ?? []) await connection.sendDiagnostics({ uri: cell, diagnostics: [] });
			shown.delete(uri);
		}),
	);
	notebooks.documents.listen(connection);
}
