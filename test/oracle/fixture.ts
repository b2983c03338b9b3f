import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface Fixture {
	/** Absolute folder, without symbolic links. */
	readonly folder: string;
	path(name: string): string;
	write(name: string, text: string): string;
	remove(): void;
}

/** A folder of its own for a test, with these files in it. */
export function fixture(files: Readonly<Record<string, string>>): Fixture {
	const folder = realpathSync(mkdtempSync(join(tmpdir(), 'asynclint-oracle-')));
	const made: Fixture = {
		folder,
		path: name => join(folder, name),
		write(name, text) {
			const path = join(folder, name);
			mkdirSync(dirname(path), { recursive: true });
			writeFileSync(path, text);
			return path;
		},
		remove: () => rmSync(folder, { recursive: true, force: true }),
	};
	for (const [name, text] of Object.entries(files)) made.write(name, text);
	return made;
}
