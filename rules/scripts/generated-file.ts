import { readFile, writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';

/** A file, or the part of one between two markers, that the catalogue or the manifest decides. */
export interface GeneratedFile {
	readonly path: string;
	readonly content: string;
}

/** The text with what stands between `<!-- begin NAME -->` and `<!-- end NAME -->` replaced. Throws when a marker is missing. */
export function replaceBetween(text: string, name: string, body: string, path: string): string {
	const begin = `<!-- begin ${name} -->`;
	const end = `<!-- end ${name} -->`;
	const from = text.indexOf(begin);
	const to = text.indexOf(end);
	if (from < 0 || to < from) throw new Error(`${path}: the markers ${begin} and ${end} are missing`);
	return `${text.slice(0, from + begin.length)}\n\n${body}\n\n${text.slice(to)}`;
}

/** Writes what is out of date, or only names it. Gives the paths that were. */
export async function bringUpToDate(
	files: readonly GeneratedFile[],
	{ checkOnly }: { checkOnly: boolean },
): Promise<string[]> {
	const stale: string[] = [];
	for (const { path, content } of files) {
		const options = await resolveConfig(path);
		const wanted = await format(content, { ...options, filepath: path });
		const present = await readFile(path, 'utf8').catch(() => {
			// Not there yet: a new rule's.
			return '';
		});
		if (present === wanted) continue;
		stale.push(path);
		if (!checkOnly) await writeFile(path, wanted);
	}
	return stale;
}
