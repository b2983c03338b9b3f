import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Files below a folder whose path fits, without those of other packages. */
export async function glob(folder: string, pattern: RegExp): Promise<string[]> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	return entries
		.filter(entry => entry.isFile() && pattern.test(entry.name))
		.map(entry => join(entry.parentPath, entry.name))
		.filter(path => !path.slice(folder.length).includes('node_modules'))
		.sort();
}
