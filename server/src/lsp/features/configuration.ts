import { DidChangeConfigurationNotification, type DidChangeConfigurationParams } from 'vscode-languageserver';
import { TRUST_GRANTED } from '#protocol';
import { check, type Server } from '../server-context.ts';

/** Settings that change, and trust that is granted: every open document is looked at again. */
export function registerConfiguration(server: Server): void {
	const { connection, client, settings, analysis, guards, onInitialized } = server;

	const checkAll = () => Promise.all(analysis.entries.map(({ document }) => check(server, document.uri, false)));

	connection.onDidChangeConfiguration(
		guards.event(async (change: DidChangeConfigurationParams) => {
			settings.clear(change.settings);
			// Severities and `enable` change what is shown of what is known already.
			analysis.redraw();
			await checkAll();
		}),
	);
	connection.onNotification(
		TRUST_GRANTED,
		guards.event(async () => {
			analysis.trust();
			await checkAll();
		}),
	);
	if (client.registersConfiguration) {
		onInitialized.push(() =>
			connection.client.register(DidChangeConfigurationNotification.type, { section: 'asynclint' }),
		);
	}
}
