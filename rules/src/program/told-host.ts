import type { ProgramHost } from './program-host.ts';

export interface ToldHost extends ProgramHost {
	/** Says that files were changed, created or removed. */
	changed(paths: readonly string[]): void;
	takeChanges(): readonly string[];
}

/**
 * A host whose owner says what changes, so that nobody has to look at every file again for each question. Whether a path
 * is there is asked once: imports of Python are looked for in many places, most of them empty.
 */
export function toldHost(host: ProgramHost): ToldHost {
	let changes: string[] = [];
	const files = new Map<string, boolean>();
	const folders = new Map<string, boolean>();
	return {
		...host,
		isFile: path => remembered(files, path, each => host.isFile(each)),
		isDirectory: path => remembered(folders, path, each => host.isDirectory(each)),
		changed(paths) {
			changes.push(...paths);
			files.clear();
			folders.clear();
		},
		takeChanges: () => {
			const taken = changes;
			changes = [];
			return taken;
		},
	};
}

function remembered(known: Map<string, boolean>, path: string, ask: (path: string) => boolean): boolean {
	let is = known.get(path);
	if (is === undefined) known.set(path, (is = ask(path)));
	return is;
}
