import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver';
import { DIAGNOSTIC_SOURCE } from '#protocol';
import { openUriOf } from '../open-uri.ts';
import type { Server } from '../server-context.ts';

/**
 * A project file that cannot be used is shown as an error in that file. Pushed also to clients that pull: they ask for
 * documents in our languages only.
 */
export function registerConfigDiagnostics(server: Server): void {
	const { connection, analysis, documents, guards, log } = server;
	const shown = new Map<string, string>();

	const show = async () => {
		const present = diagnosticsByPath(server);
		for (const path of new Set([...shown.keys(), ...present.keys()])) {
			const diagnostics = present.get(path) ?? [];
			const key = JSON.stringify(diagnostics);
			if ((shown.get(path) ?? '[]') === key) continue;
			if (diagnostics.length) shown.set(path, key);
			else shown.delete(path);
			for (const { message } of diagnostics) log.warn(`${path}: ${textOf(message)}`);
			await connection.sendDiagnostics({ uri: openUriOf(server)(path), diagnostics });
		}
	};
	analysis.listen({ settled: guards.event(show) });
	documents.texts.onDidClose(guards.event(show));
}

const textOf = (message: Diagnostic['message']): string => (typeof message === 'string' ? message : message.value);

/** What the open documents say of their project files, each complaint once. */
function diagnosticsByPath({ analysis }: Server): Map<string, Diagnostic[]> {
	const found = new Map<string, Diagnostic[]>();
	for (const { outcome } of analysis.entries) {
		for (const { path, message, range } of outcome?.file?.configProblems ?? []) {
			const diagnostics = found.get(path) ?? [];
			found.set(path, diagnostics);
			if (diagnostics.some(each => each.message === message)) continue;
			diagnostics.push({ range, message, severity: DiagnosticSeverity.Error, source: DIAGNOSTIC_SOURCE });
		}
	}
	return found;
}
