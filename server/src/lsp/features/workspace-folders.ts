import type { Server } from '../server-context.ts';
import { recheck } from './watched-files.ts';

/** Folders that come and go: each has settings of its own, and the first one is where untitled documents lie. */
export function registerWorkspaceFolders(server: Server): void {
	const { connection, client, capabilities, documents, settings, analysis, guards, onInitialized } = server;
	capabilities.workspace = { workspaceFolders: { supported: true, changeNotifications: true } };
	if (!client.registersFolders) return;

	onInitialized.push(() =>
		connection.workspace.onDidChangeWorkspaceFolders(
			guards.event(async ({ added, removed }) => {
				documents.moveFolders(added, removed);
				settings.clear();
				analysis.redraw();
				await recheck(server, () => true);
			}),
		),
	);
}
