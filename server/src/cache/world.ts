import { lstatSync, readdirSync, readFileSync, readlinkSync, realpathSync, statSync, type Dirent } from 'node:fs';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import { dialectOf } from '#catalogue';
import { digest } from './digest.ts';
import type { Recorded } from './recording-host.ts';

/**
 * What results rest on besides the texts of the checked files: which files there are, what configures them, and what
 * lies outside. Each path with a print of what was seen there.
 */
export interface World {
	/** Folders of the workspace: names of what can be imported, contents of what configures. */
	readonly folders: Readonly<Record<string, string>>;
	/** Single paths elsewhere: what is there. */
	readonly places: Readonly<Record<string, string>>;
	/** Texts of files that were read and that no check looks at by itself. */
	readonly texts: Readonly<Record<string, string>>;
}

/** What decides where imports lead and what types there are, by name. */
const CONFIGURES =
	/^(?:[jt]sconfig.*\.json|package\.json|asynclint\.json|pyproject\.toml|setup\.(?:cfg|py)|pyvenv\.cfg|pnpm-workspace\.yaml|(?:rush|lerna|package-lock|npm-shrinkwrap|deno)\.json|(?:yarn|pnpm-lock|bun|poetry|uv|pdm)\.(?:lock|yaml)|bun\.lockb|Pipfile\.lock)$/;
/** What package managers leave behind in `node_modules` when they have changed something there. */
const INSTALLED = ['.package-lock.json', '.modules.yaml', '.yarn-state.yml', '.yarn-integrity'];
/** Folders that come and go with every run of a tool, and that nothing is imported from. */
const NOISE = /^(?:__pycache__|\..*_cache|\.git|\.cache|\.nyc_output|coverage|\.coverage.*)$/;

/** Looks at the same things as the run before. True when all of them are as they were. */
export function isUnchanged({ folders, places, texts }: World, isChecked: (path: string) => boolean): boolean {
	return (
		Object.entries(folders).every(([path, print]) => printOfFolder(path, isChecked) === print) &&
		Object.entries(places).every(([path, print]) => printOfPlace(path) === print) &&
		Object.entries(texts).every(([path, print]) => printOfText(path) === print)
	);
}

/**
 * What a run rests on, and the runs before it whose results it took over.
 *
 * @param checked The files whose texts are looked at anyway.
 * @param since When the run began, in milliseconds: nobody knows what it saw of things that have changed since.
 */
export function worldOf(
	workspace: string,
	checked: ReadonlySet<string>,
	{ read, probed, listed }: Recorded,
	since: number,
	before?: World,
): World {
	const isChecked = (path: string) => checked.has(path);
	const folders = new Set<string>();
	const places = new Set<string>(ABOVE.flatMap(name => foldersAbove(workspace).map(folder => join(folder, name))));
	for (const path of checked) addFolders(folders, dirname(path), workspace, places);
	for (const path of probed) {
		if (isPlainlyInside(workspace, path)) addFolders(folders, dirname(path), workspace, places);
		else places.add(path);
	}
	for (const path of listed) {
		if (isPlainlyInside(workspace, path)) addFolders(folders, path, workspace, places);
		else places.add(path);
	}
	const texts = [...read].filter(path => !checked.has(path));
	const settled = (print: (path: string) => string) => (path: string) =>
		hasChangedSince(path, since) ? UNKNOWN : print(path);
	for (const path of Object.keys(before?.folders ?? {})) folders.add(path);
	return {
		folders: printsOf(
			folders,
			settled(path => printOfFolder(path, isChecked)),
		),
		places: { ...printsOf(places, settled(printOfPlace)), ...before?.places },
		texts: { ...printsOf(texts, settled(printOfText)), ...before?.texts },
	};
}

/** Unlike every print. */
const UNKNOWN = '?';

function hasChangedSince(path: string, since: number): boolean {
	try {
		return (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) >= since;
	} catch {
		return false;
	}
}

const ABOVE = ['tsconfig.json', 'jsconfig.json', 'package.json', ...INSTALLED.map(name => join('node_modules', name))];

const printsOf = (paths: Iterable<string>, print: (path: string) => string): Record<string, string> =>
	Object.fromEntries([...paths].map(path => [path, print(path)]));

/** A folder and those around it, up to the workspace's own. */
function addFolders(folders: Set<string>, folder: string, workspace: string, places: Set<string>): void {
	for (let at = folder; !folders.has(at); at = dirname(at)) {
		if (at !== workspace && !isPlainlyInside(workspace, at)) return;
		folders.add(at);
		for (const name of INSTALLED) places.add(join(at, 'node_modules', name));
	}
}

function foldersAbove(workspace: string): string[] {
	const above = dirname(workspace);
	return above === workspace ? [] : [above, ...foldersAbove(above)];
}

/** In the workspace, and not in what was installed into it: there single paths are looked at, not whole folders. */
function isPlainlyInside(workspace: string, path: string): boolean {
	const way = relative(workspace, path);
	if (way.startsWith('..') || isAbsolute(way)) return false;
	return !/(?:^|[\\/])(?:node_modules|(?:site|dist)-packages)(?:[\\/]|$)/.test(way);
}

function printOfFolder(folder: string, isChecked: (path: string) => boolean): string {
	let entries: Dirent[];
	try {
		entries = readdirSync(folder, { withFileTypes: true });
	} catch {
		return '';
	}
	const lines: string[] = [];
	for (const entry of entries) {
		const { name } = entry;
		const path = folder + sep + name;
		if (entry.isSymbolicLink()) lines.push(`${name} -> ${linkOf(path)}`);
		else if (entry.isDirectory()) {
			if (!NOISE.test(name)) lines.push(`${name}/`);
		} else if (CONFIGURES.test(name)) lines.push(`${name} ${printOfText(path)}`);
		else if (dialectOf(name)) {
			// Declarations that nobody imports hold everywhere.
			const isUnseen = /\.d\.[cm]?ts$/.test(name) && !isChecked(path);
			lines.push(isUnseen ? `${name} ${printOfText(path)}` : name);
		} else if (name.endsWith('.json')) lines.push(name);
	}
	return digest(lines.sort().join('\n'));
}

/** What is at a path: a file with its stamp where it says what is installed, a folder's names, where a link leads. */
function printOfPlace(path: string): string {
	try {
		const stats = statSync(path, { throwIfNoEntry: false });
		if (!stats) return '';
		const link = lstatSync(path).isSymbolicLink() ? realpathSync.native(path) : '';
		if (stats.isDirectory()) return `/${link}`;
		return CONFIGURES.test(path.slice(dirname(path).length + 1)) || INSTALLED.some(name => path.endsWith(sep + name))
			? printOfText(path) + link
			: `.${link}`;
	} catch {
		return '';
	}
}

function printOfText(path: string): string {
	try {
		return digest(readFileSync(path));
	} catch {
		return '';
	}
}

function linkOf(path: string): string {
	try {
		return readlinkSync(path);
	} catch {
		return '';
	}
}
