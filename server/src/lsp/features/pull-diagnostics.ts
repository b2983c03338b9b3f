import { createHash } from 'node:crypto';
import {
	DocumentDiagnosticReportKind,
	type Diagnostic,
	type DocumentDiagnosticParams,
	type DocumentDiagnosticReport,
} from 'vscode-languageserver';
import { isCurrent, type Entry, type Outcome } from '../analysis/outcome.ts';
import { toDiagnostics } from '../convert.ts';
import { openUriOf } from '../open-uri.ts';
import { settingsOf, type Server } from '../server-context.ts';

const NOTHING: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };

/**
 * The client asks, once for each version; the first answer needs no types. When a later look finds something else, the
 * client is told to ask again, and gets it from what is known by then.
 */
export function registerPullDiagnostics(server: Server): void {
	const { connection, client, capabilities, analysis, waiting, guards } = server;
	if (!client.pulls) return;
	capabilities.diagnosticProvider = { interFileDependencies: true, workspaceDiagnostics: false };

	const answers = new Map<string, { readonly version: number; readonly resultId: string }>();
	const open = new Map<string, number>();

	const items = async (entry: Entry, outcome: Outcome): Promise<Diagnostic[]> => {
		const settings = await settingsOf(server, entry);
		const { uri } = entry.document;
		return settings.enable ? toDiagnostics(outcome, { uri, settings, client, uriOf: openUriOf(server) }) : [];
	};

	const report = async (entry: Entry, previous: string | undefined, outcome: Outcome) => {
		const found = await items(entry, outcome);
		const resultId = resultIdOf(found);
		answers.set(entry.document.uri, { version: entry.document.version, resultId });
		return resultId === previous
			? unchanged(resultId)
			: { kind: DocumentDiagnosticReportKind.Full, items: found, resultId };
	};

	connection.languages.diagnostics.on(
		guards.request(NOTHING, async ({ textDocument: { uri }, previousResultId }: DocumentDiagnosticParams, token) => {
			const entry = analysis.entryOf(uri);
			if (!entry) return NOTHING;
			const { enable, run } = await settingsOf(server, entry);
			if (!enable) return await report(entry, previousResultId, { version: entry.document.version });
			if (run === 'onSave' && !isCurrent(entry) && server.documents.isEdited(entry.document)) {
				// What the client shows is about the saved text; it moves with the edits until the next save.
				const resultId = previousResultId ?? resultIdOf([]);
				answers.set(uri, { version: entry.document.version, resultId });
				return previousResultId === undefined ? { ...NOTHING, resultId } : unchanged(resultId);
			}
			open.set(uri, (open.get(uri) ?? 0) + 1);
			try {
				return await report(entry, previousResultId, await waiting.outcomeOf(entry, token));
			} finally {
				open.set(uri, open.get(uri)! - 1);
			}
		}) as never,
	);

	const refresh = coalesced(() => connection.languages.diagnostics.refresh());
	analysis.listen({
		settled: guards.event(async (entry: Entry) => {
			const { uri } = entry.document;
			// A request that waits for this very outcome gets it without being told.
			if (open.get(uri)) return;
			const found = resultIdOf(await items(entry, entry.outcome!));
			const answer = answers.get(uri);
			if (answer?.version === entry.document.version && answer.resultId !== found) await refresh();
		}),
		redrawn: guards.event(refresh),
	});
	server.documents.texts.onDidClose(({ document }) => {
		answers.delete(document.uri);
		open.delete(document.uri);
	});
}

const unchanged = (resultId: string): DocumentDiagnosticReport => ({
	kind: DocumentDiagnosticReportKind.Unchanged,
	resultId,
});

/** Named by content, so that the same diagnostics are the same result whatever led to them. */
const resultIdOf = (items: readonly Diagnostic[]): string =>
	createHash('sha1').update(JSON.stringify(items)).digest('base64url');

/** Runs a step again after it has ended, once, however often it was asked for meanwhile. */
function coalesced(step: () => Promise<void>): () => Promise<void> {
	let running: Promise<void> | undefined;
	let again = false;
	const run = async () => {
		do {
			again = false;
			await step();
		} while (again);
	};
	return () => {
		if (running) again = true;
		return (running ??= run().finally(() => (running = undefined)));
	};
}
