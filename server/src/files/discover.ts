import type { Dirent } from 'node:fs';
import { lstat, readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { dialectOf, isLeftOut, KNOWN_EXTENSIONS } from '#catalogue';
import { GitIgnore, gitIgnoreAbove } from './git-ignore.ts';
import { isMinified, VENV_MARK } from './left-out.ts';

/** Something that was not checked, and why. */
export interface Notice {
	/** `named`: a path of the command line that leads nowhere. `unreadable`: found, and shut. `skipped`: left out on purpose. */
	readonly kind: 'named' | 'unreadable' | 'skipped';
	readonly path: string;
	readonly reason: string;
}

export interface Discovered {
	/** Absolute, sorted, each once. */
	readonly files: readonly string[];
	/** Those of `files` that the command line names themselves. */
	readonly named: ReadonlySet<string>;
	readonly notices: readonly Notice[];
}

interface Folder {
	readonly path: string;
	readonly rules: GitIgnore;
	/** Named on the command line, so nothing about the folder itself can leave it out. */
	readonly isNamed: boolean;
}

/**
 * The files that can be checked under the given paths. What `.gitignore` names, what was installed and what was built
 * is left out, unless it is named itself. Links are followed only when they are named: so there are no loops, and no
 * file is met twice.
 */
export async function discover(paths: readonly string[], cwd: string): Promise<Discovered> {
	const notices: Notice[] = [];
	const files = new Set<string>();
	const named = new Set<string>();
	let folders: Folder[] = [];

	for (const given of paths) {
		const path = resolve(cwd, given);
		const kind = await kindOf(path);
		if (kind === 'folder') folders.push({ path, rules: await rulesFor(path), isNamed: true });
		else if (kind === 'other') notices.push({ kind: 'named', path, reason: 'no such file or folder' });
		else if (kind !== 'file') notices.push({ kind: 'named', path, reason: kind.reason });
		else if (!dialectOf(path)) notices.push({ kind: 'named', path, reason: NOT_OURS });
		else {
			files.add(path);
			named.add(path);
		}
	}
	const visited = new Set<string>();
	while (folders.length) {
		const fresh = folders.filter(({ path }) => !visited.has(path) && visited.add(path));
		folders = [];
		for (let at = 0; at < fresh.length; at += FOLDERS_AT_ONCE) {
			const found = await Promise.all(fresh.slice(at, at + FOLDERS_AT_ONCE).map(folder => look(folder, notices)));
			for (const path of found.flatMap(each => each.files)) files.add(path);
			folders.push(...found.flatMap(each => each.folders));
		}
	}
	return { files: [...files].sort(byCodeUnits), named, notices: notices.sort((a, b) => byCodeUnits(a.path, b.path)) };
}

/** Each opens a folder and perhaps a file in it: far below what a process may have open. */
const FOLDERS_AT_ONCE = 64;

const NOT_OURS = `not a kind of file that asynclint reads (${KNOWN_EXTENSIONS.join(', ')})`;

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

async function look(
	{ path: folder, rules: outer, isNamed }: Folder,
	notices: Notice[],
): Promise<{ files: string[]; folders: Folder[] }> {
	const found = { files: [] as string[], folders: [] as Folder[] };
	let entries: Dirent[];
	try {
		entries = await readdir(folder, { withFileTypes: true });
	} catch (error) {
		// A folder that is gone since it was listed is no news.
		if (codeOf(error) === 'ENOENT') return found;
		notices.push({ kind: isNamed ? 'named' : 'unreadable', path: folder, reason: reasonOf(error) });
		return found;
	}
	if (!isNamed && entries.some(({ name }) => name === VENV_MARK)) return found;

	const rules = entries.some(({ name }) => name === '.gitignore') ? await outer.enter(folder) : outer;
	for (const entry of entries) {
		const path = join(folder, entry.name);
		if (entry.isDirectory()) {
			if (!isLeftOut(entry.name) && !rules.ignores(path, true)) found.folders.push({ path, rules, isNamed: false });
		} else if (entry.isFile() && dialectOf(entry.name) && !rules.ignores(path, false)) {
			if (isMinified(entry.name)) notices.push({ kind: 'skipped', path, reason: 'minified' });
			else found.files.push(path);
		}
	}
	return found;
}

/** The ignore files around a named folder; none when they leave out the folder itself: it was named all the same. */
async function rulesFor(folder: string): Promise<GitIgnore> {
	const rules = await gitIgnoreAbove(folder, hasGit);
	let path = folder;
	// A folder above that is left out takes this one with it.
	while (path !== resolve(path, '..')) {
		if (rules.ignores(path, true)) return new GitIgnore();
		if (await hasGit(path)) break;
		path = resolve(path, '..');
	}
	return rules;
}

async function hasGit(folder: string): Promise<boolean> {
	try {
		await lstat(join(folder, '.git'));
		return true;
	} catch {
		return false;
	}
}

async function kindOf(path: string): Promise<'file' | 'folder' | 'other' | { readonly reason: string }> {
	try {
		const stats = await stat(path);
		if (stats.isDirectory()) return 'folder';
		return stats.isFile() ? 'file' : { reason: 'neither a file nor a folder' };
	} catch (error) {
		return codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR' ? 'other' : { reason: reasonOf(error) };
	}
}

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

const REASONS: Readonly<Record<string, string>> = {
	EACCES: 'permission denied',
	EPERM: 'permission denied',
	ELOOP: 'a link that leads to itself',
	ENOENT: 'no such file or folder',
	EMFILE: 'too many open files',
};

/** The system's error in words, without the path that the line names already. */
export const reasonOf = (error: unknown): string =>
	REASONS[codeOf(error) ?? ''] ?? (error instanceof Error ? error.message : String(error));
