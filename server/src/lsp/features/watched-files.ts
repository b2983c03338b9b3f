import { basename } from 'node:path';
import {
	FileChangeType,
	DidChangeWatchedFilesNotification,
	type DidChangeWatchedFilesParams,
} from 'vscode-languageserver';
import { WATCHED_FILES } from '#protocol';
import type { Entry } from '../analysis/outcome.ts';
import { pathOf } from '../languages.ts';
import { check, type Server } from '../server-context.ts';

const { Created, Changed, Deleted } = FileChangeType;

/** Files that say how others are to be read. */
const CONFIGURATION = /^(?:asynclint\.json|pyproject\.toml|package\.json|[jt]sconfig.*\.json)$/;

/** Files that change behind the editor's back: what was found with their help is looked at again. */
export function registerWatchedFiles(server: Server): void {
	const { connection, client, analysis, guards, onInitialized } = server;

	connection.onDidChangeWatchedFiles(
		guards.event(async ({ changes }: DidChangeWatchedFilesParams) => {
			const open = new Set(analysis.entries.map(({ path }) => path));
			// The editor's text of an open document counts, not the file's.
			const of = (wanted: FileChangeType) =>
				changes
					.filter(({ type }) => type === wanted)
					.flatMap(({ uri }) => pathOf(uri) ?? [])
					.filter(path => !open.has(path));
			const [created, changed, deleted] = [of(Created), of(Changed), of(Deleted)];
			const paths = [...created, ...changed, ...deleted];
			if (!paths.length) return;
			analysis.filesChanged({ created, changed, deleted });
			await recheck(server, dependsOn(paths, created.length > 0));
		}),
	);
	if (client.registersWatchers) {
		const watchers = WATCHED_FILES.map(globPattern => ({ globPattern }));
		onInitialized.push(() => connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }));
	}
}

/** Whether an answer may be old once these files have changed. A new file may be what an import has been looking for. */
function dependsOn(paths: readonly string[], isNew: boolean): (entry: Entry) => boolean {
	const changed = new Set(paths);
	const configures = isNew || paths.some(path => CONFIGURATION.test(basename(path)));
	return ({ outcome }) =>
		configures || !outcome?.file || outcome.file.asksTypes || outcome.file.reads.some(path => changed.has(path));
}

/** Checks the open documents again whose answers may be old; what the user is typing in goes first. */
export const recheck = (server: Server, isOld: (entry: Entry) => boolean): Promise<unknown> =>
	Promise.all(server.analysis.entries.filter(isOld).map(({ document }) => check(server, document.uri, false)));
