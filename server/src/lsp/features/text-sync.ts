import { TextDocumentSyncKind } from 'vscode-languageserver';
import { check, settingsOf, type Server } from '../server-context.ts';

/** Opened and saved texts are checked at once, edited ones after a pause in typing. */
export function registerTextSync(server: Server): void {
	const { capabilities, documents, analysis, settings, connection, guards, host } = server;
	capabilities.textDocumentSync = { openClose: true, change: TextDocumentSyncKind.Incremental, save: true };
	const pauses = new Map<string, NodeJS.Timeout>();

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
			analysis.edited(uri);
			clearTimeout(pauses.get(uri));
			const { enable, run } = await settingsOf(server, entry);
			if (!enable || run === 'onSave' || entry.document.version !== version) return;
			// A client that pulls has mostly asked by then.
			const step = guards.event(() => analysis.need(uri));
			pauses.set(uri, setTimeout(step, host.limits.typingPause));
		}),
	);
	documents.texts.onDidSave(guards.event(({ document }) => check(server, document.uri)));
	documents.texts.onDidClose(
		guards.event(({ document: { uri } }) => {
			clearTimeout(pauses.get(uri));
			pauses.delete(uri);
			settings.forget(uri);
			analysis.close(uri);
		}),
	);
	documents.listen(connection);
}
