import { open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { decode, encode, type Encoding } from './decode.ts';
import { reasonOf, type Notice } from './discover.ts';
import { isNotebook, readNotebook, type Notebook } from './notebook.ts';

/** Larger files are generated or data; the language server has the same limit. */
const LARGEST_BYTES = 1024 * 1024;

export interface SourceFile {
	readonly path: string;
	/** Of a notebook the code of its cells. */
	readonly text: string;
	readonly notebook?: Notebook;
	readonly encoding: Encoding;
	/** As they were read: what is on the disk must still be this when the file is written. */
	readonly bytes: Buffer;
}

/** Reads one file, or says why not. */
export async function readSource(path: string): Promise<SourceFile | Notice> {
	try {
		const { size } = await stat(path);
		if (size > LARGEST_BYTES) return { kind: 'skipped', path, reason: 'larger than 1 MiB' };
		const bytes = await readFile(path);
		const decoded = decode(path, bytes);
		if (decoded.text === undefined) return { kind: 'unreadable', path, reason: decoded.reason };
		const read = textOf(path, decoded.text);
		return 'reason' in read ? read : { path, ...read, encoding: decoded.encoding, bytes };
	} catch (error) {
		return { kind: 'unreadable', path, reason: reasonOf(error) };
	}
}

/** What is to be checked of a file's text, or why nothing is. */
export function textOf(path: string, text: string): Pick<SourceFile, 'text' | 'notebook'> | Notice {
	if (!isNotebook(path)) return { text };
	try {
		const notebook = readNotebook(text);
		if (!notebook) return { kind: 'skipped', path, reason: 'its cells are not Python' };
		return { text: notebook.text, notebook };
	} catch (error) {
		return { kind: 'unreadable', path, reason: `not a notebook: ${reasonOf(error)}` };
	}
}

/**
 * Replaces a file's text in one step, so that nobody ever sees half of it: a new file beside it takes its name and its
 * mode. Returns why it was not written, or undefined.
 */
export async function writeSource(source: SourceFile, text: string): Promise<string | undefined> {
	const bytes = encode(text, source.encoding);
	if (!bytes) return `the fix needs characters that ${source.encoding.name} does not have`;
	let fresh: string | undefined;
	try {
		// A link stays a link: what it leads to is replaced.
		const target = await realpath(source.path);
		const { mode } = await stat(target);
		if (!source.bytes.equals(await readFile(target))) return 'it has changed on the disk meanwhile';

		fresh = join(dirname(target), `.${basename(target)}.${process.pid}.asynclint`);
		const file = await open(fresh, 'wx', mode);
		try {
			// The mode at creation is cut by the umask.
			await file.chmod(mode);
			await file.writeFile(bytes);
		} finally {
			await file.close();
		}
		await rename(fresh, target);
		return undefined;
	} catch (error) {
		if (fresh !== undefined) await rm(fresh, { force: true });
		return reasonOf(error);
	}
}
