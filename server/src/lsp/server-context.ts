import type { Connection, ServerCapabilities } from 'vscode-languageserver';
import type { Settings } from '#protocol';
import type { Analysis } from './analysis/analysis.ts';
import type { Entry } from './analysis/outcome.ts';
import type { Waiting } from './analysis/waiting.ts';
import type { Client } from './client.ts';
import type { Documents } from './documents.ts';
import type { Guards } from './guard.ts';
import type { ServerHost } from './host.ts';
import type { Log } from './log.ts';
import type { Notebooks } from './notebooks.ts';
import type { SettingsStore } from './settings.ts';

/** What the features stand on. Each of them sets its capability next to its handler. */
export interface Server {
	readonly connection: Connection;
	readonly client: Client;
	readonly capabilities: ServerCapabilities;
	readonly documents: Documents;
	readonly notebooks: Notebooks;
	readonly settings: SettingsStore;
	readonly analysis: Analysis;
	readonly waiting: Waiting;
	readonly guards: Guards;
	readonly log: Log;
	readonly host: ServerHost;
	/** Steps to take once the client has said `initialized`; before that it may not be asked for anything. */
	readonly onInitialized: (() => unknown)[];
}

/** The user's settings for an open document. The preset goes along, for the next look at it. */
export async function settingsOf({ settings }: Server, entry: Entry): Promise<Settings> {
	const found = await settings.of(entry.document.uri);
	entry.preset = found.preset;
	return found;
}

/** Checks an open document now, unless the user has switched us off for it. */
export async function check(server: Server, uri: string, urgent = true): Promise<void> {
	const entry = server.analysis.entryOf(uri);
	if (!entry) return;
	const { enable } = await settingsOf(server, entry);
	if (enable) server.analysis.want(uri, urgent);
}
