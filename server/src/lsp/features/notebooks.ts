import type { NotebookDocument } from 'vscode-languageserver';
import { isCurrent, type Entry } from '../analysis/outcome.ts';
import { toDiagnostics } from '../convert.ts';
import { openUriOf } from '../open-uri.ts';
import { check, settingsOf, type Server } from '../server-context.ts';

/**
 * Python notebooks: the cells together are one text, as they share their names. What is found is sent to the cells,
 * also to a client that pulls: it would ask cell by cell.
 */
export function registerNotebooks(server: Server): void {
	const { connection, capabilities, notebooks, analysis, guards, client, settings, host } = server;
	capabilities.notebookDocumentSync = {
		notebookSelector: [{ notebook: 'jupyter-notebook', cells: [{ language: 'python' }] }],
		save: true,
	};
	const shown = new Map<string, readonly string[]>();
	const pauses = new Map<string, NodeJS.Timeout>();

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
			const entry = analysis.entryOf(uri);
			if (!entry) return;
			const { version } = notebooks.update(notebook).document;
			analysis.edited(uri);
			clearTimeout(pauses.get(uri));
			const { enable, run } = await settingsOf(server, entry);
			if (!enable || run === 'onSave' || entry.document.version !== version) return;
			const step = guards.event(() => analysis.need(uri));
			pauses.set(uri, setTimeout(step, host.limits.typingPause));
		}),
	);
	notebooks.documents.onDidSave(guards.event((notebook: NotebookDocument) => check(server, notebook.uri)));
	notebooks.documents.onDidClose(
		guards.event(async ({ uri }: NotebookDocument) => {
			clearTimeout(pauses.get(uri));
			pauses.delete(uri);
			settings.forget(uri);
			analysis.close(uri);
			notebooks.close(uri);
			for (const cell of shown.get(uri) ?? []) await connection.sendDiagnostics({ uri: cell, diagnostics: [] });
			shown.delete(uri);
		}),
	);
	notebooks.documents.listen(connection);
}
