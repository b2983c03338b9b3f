import { readFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';

interface Level {
	readonly folder: string;
	readonly rules: Ignore;
}

/** The `.gitignore` files that hold in one folder, outermost first. */
export class GitIgnore {
	readonly #levels: readonly Level[];

	constructor(levels: readonly Level[] = []) {
		this.#levels = levels;
	}

	/** The innermost file that speaks of a path decides, as in git. `isFolder`: some patterns are for folders only. */
	ignores(path: string, isFolder: boolean): boolean {
		for (const { folder, rules } of [...this.#levels].reverse()) {
			const inside = relative(folder, path).split(sep).join('/');
			// A file says nothing about the folder that it lies in, nor about what lies outside.
			if (!inside || inside.startsWith('..')) continue;
			const local = inside + (isFolder ? '/' : '');
			const { ignored, unignored } = rules.test(local);
			if (ignored || unignored) return ignored;
		}
		return false;
	}

	/** The same with one more file, for what lies in its folder. */
	with(folder: string, text: string): GitIgnore {
		return new GitIgnore([...this.#levels, { folder, rules: ignore().add(text) }]);
	}

	/** With the folder's own `.gitignore`, where it has one that can be read. */
	async enter(folder: string, file = '.gitignore'): Promise<GitIgnore> {
		const text = await readText(join(folder, file));
		return text === undefined ? this : this.with(folder, text);
	}
}

/** What holds in a folder before its own file is read: the files above it, up to the top of the repository. */
export async function gitIgnoreAbove(folder: string, hasGit: (folder: string) => Promise<boolean>): Promise<GitIgnore> {
	if (await hasGit(folder)) return new GitIgnore().enter(folder, '.git/info/exclude');
	const above = [];
	for (let at = dirname(folder), below = folder; at !== below; below = at, at = dirname(at)) {
		above.unshift(at);
		if (!(await hasGit(at))) continue;
		let rules = await new GitIgnore().enter(at, '.git/info/exclude');
		for (const each of above) rules = await rules.enter(each);
		return rules;
	}
	// Outside a repository git ignores nothing, and a file far above was not written for this folder.
	return new GitIgnore();
}

async function readText(path: string): Promise<string | undefined> {
	try {
		return await readFile(path, 'utf8');
	} catch {
		// Most folders have none, and one that cannot be read ignores nothing.
		return undefined;
	}
}
