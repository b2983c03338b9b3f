import { startAndKeep } from './end-process.ts';
import type { FileChanges, NativeApi, NativeSession, NativeSnapshot } from './native-api.ts';

interface Changes {
	readonly openFiles?: readonly string[];
	readonly closeFiles?: readonly string[];
	readonly openProjects?: readonly string[];
	readonly fileNotifications?: FileChanges;
	/** Makes programs anew that a change has made stale; without it they are left as they were. */
	readonly ensurePrograms: true;
}

interface Snapshot extends NativeSnapshot {
	update(changes: Changes): Snapshot;
}

interface Client {
	createSnapshot(changes: Changes): Snapshot;
	close(): void;
}

interface Module {
	readonly API: new (options: { cwd: string; fs: Readonly<Record<string, unknown>> }) => Client;
}

interface FileSystemModule {
	readonly serverFS: { readonly useOS: unknown };
}

/** What a client of 7.1 has to name; what is not about files' texts is left to the checker's own file system. */
const LEFT_TO_CHECKER = ['directoryExists', 'getAccessibleEntries', 'realpath', 'stat', 'writeFile', 'removeFile'];

/** Speaks with `typescript/sync` of TypeScript 7.1. */
export const sessions71 =
	({ API }: Module, { serverFS }: FileSystemModule): NativeApi['start'] =>
	(cwd, readUnsaved): NativeSession => {
		const { started: client, end } = startAndKeep(
			() =>
				new API({
					cwd,
					fs: {
						...Object.fromEntries(LEFT_TO_CHECKER.map(name => [name, serverFS.useOS])),
						// Here a file that is nowhere on the disk has to exist before it is read.
						fileExists: (path: string) => readUnsaved(path) !== undefined || serverFS.useOS,
						readFile: (path: string) => readUnsaved(path) ?? serverFS.useOS,
					},
				}),
		);
		let last: Snapshot | undefined;
		return {
			update({ files, ...open }) {
				const changes = { ensurePrograms: true as const, ...open, ...(files ? { fileNotifications: files } : {}) };
				last = last ? last.update(changes) : client.createSnapshot(changes);
				return last;
			},
			close() {
				end();
				client.close();
			},
		};
	};
