import { isCurrent, type Entry } from '../analysis/outcome.ts';
import { toDiagnostics } from '../convert.ts';
import { openUriOf } from '../open-uri.ts';
import { settingsOf, type Server } from '../server-context.ts';

/** For clients that cannot be told to ask again: each outcome is sent, if it is still about the present text. */
export function registerPushDiagnostics(server: Server): void {
	const { connection, client, analysis, documents, guards } = server;
	if (client.pulls) return;

	const publish = async (entry: Entry) => {
		if (entry.isNotebook) return;
		const settings = await settingsOf(server, entry);
		const { uri, version } = entry.document;
		if (analysis.entryOf(uri) !== entry) return;
		if (settings.enable && !isCurrent(entry)) return;
		const context = { uri, settings, client, uriOf: openUriOf(server) };
		const diagnostics = settings.enable ? toDiagnostics(entry.outcome!, context) : [];
		await connection.sendDiagnostics({ uri, version, diagnostics });
	};
	analysis.listen({
		settled: guards.event(publish),
		redrawn: guards.event(() => Promise.all(analysis.entries.map(publish))),
	});
	documents.texts.onDidClose(
		guards.event(({ document }) => connection.sendDiagnostics({ uri: document.uri, diagnostics: [] })),
	);
}
