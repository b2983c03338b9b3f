import { startAndKeep } from './end-process.ts';
import type { FileChanges, NativeApi, NativeSession, NativeSnapshot } from './native-api.ts';

interface Client {
	updateSnapshot(changes: {
		openFiles?: readonly string[];
		closeFiles?: readonly string[];
		openProjects?: readonly string[];
		fileChanges?: FileChanges;
	}): NativeSnapshot;
	close(): void;
}

interface Module {
	readonly API: new (options: { cwd: string; fs: { readFile(path: string): string | undefined } }) => Client;
}

/** Speaks with `typescript/unstable/sync` of TypeScript 7.0. */
export const sessions70 =
	({ API }: Module): NativeApi['start'] =>
	(cwd, readUnsaved): NativeSession => {
		// `undefined` sends the checker to the disk.
		const { started: client, end } = startAndKeep(() => new API({ cwd, fs: { readFile: readUnsaved } }));
		return {
			update: ({ files, ...open }) => client.updateSnapshot({ ...open, ...(files ? { fileChanges: files } : {}) }),
			close() {
				end();
				client.close();
			},
		};
	};
