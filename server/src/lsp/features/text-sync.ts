import { TextDocumentSyncKind } from 'vscode-languageserver';
import { check, type Server } from '../server-context.ts';
import { createTyping } from './typing.ts';

/** Opened and saved texts are checked at once, edited ones after a pause in typing. */
export function registerTextSync(server: Server): void {
	const { capabilities, documents, analysis, connection, guards } = server;
	capabilities.textDocumentSync = { openClose: true, change: TextDocumentSyncKind.Incremental, save: true };
	const typing = createTyping(server);

	documents.texts.onDidOpen(
		guards.event(async ({ document }) => {
			const checkable = documents.checkable(document);
			if (!checkable) return;
			analysis.open(document, checkable);
			await check(server, document.uri);
		}),
	);
	documents.texts.onDidChangeContent(
		guards.event(async ({ document: { uri, version } }) => {
			const entry = analysis.entryOf(uri);
			// The event comes with opening too; then there is nothing older to be overtaken.
			if (!entry || !documents.isEdited(entry.document)) return;
			await typing.edited(uri, version);
		}),
	);
	documents.texts.onDidSave(guards.event(({ document }) => check(server, document.uri)));
	documents.texts.onDidClose(guards.event(({ document: { uri } }) => typing.closed(uri)));
	documents.listen(connection);
}
