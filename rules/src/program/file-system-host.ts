import { readdirSync, readFileSync, realpathSync, statSync, type Stats } from 'node:fs';
import { basename } from 'node:path';
import type { ProgramHost } from './program-host.ts';

/** Larger files are generated or data: nobody reads findings in them, and they cost as much as a project. */
const LARGEST_BYTES = 1024 * 1024;
/** What a tool generates into a manifest belongs to it all the same: those of VS Code extensions with many commands. */
const LARGEST_MANIFEST_BYTES = 16 * LARGEST_BYTES;
const MANIFESTS: ReadonlySet<string> = new Set(['package.json', 'pyproject.toml']);
/** Git's own measure of what is binary: a zero byte near the start. */
const LOOKED_AT_BYTES = 8000;

/**
 * A project as it lies on the disk, for the plugin and the command line.
 *
 * Synchronous on purpose: an ESLint rule cannot wait (https://eslint.org/docs/latest/extend/custom-rules), and so is
 * every caller of it. A server, whose loop must not block, uses it in a worker.
 *
 * `trusted` is true unless told otherwise: who runs a linter in a folder has already run that folder's configuration.
 */
export function fileSystemHost({ trusted = true }: { trusted?: boolean } = {}): ProgramHost {
	return {
		trusted,
		readFile,
		isFile: path => statOf(path)?.isFile() ?? false,
		isDirectory: path => statOf(path)?.isDirectory() ?? false,
		namesIn,
		realPath,
		stamp(path) {
			const stat = statOf(path);
			return stat && `${stat.mtimeMs}:${stat.size}`;
		},
	};
}

/** Undefined for a path that cannot be asked about, whatever the reason: not there, not allowed, not a path. */
function statOf(path: string): Stats | undefined {
	try {
		return statSync(path, { throwIfNoEntry: false });
	} catch {
		return undefined;
	}
}

function readFile(path: string): string | undefined {
	const stat = statOf(path);
	const largest = MANIFESTS.has(basename(path)) ? LARGEST_MANIFEST_BYTES : LARGEST_BYTES;
	if (!stat?.isFile() || stat.size > largest) return undefined;

	try {
		const bytes = readFileSync(path);
		return bytes.subarray(0, LOOKED_AT_BYTES).includes(0) ? undefined : bytes.toString('utf8').replace(/^\uFEFF/, '');
	} catch {
		// Gone, or forbidden, since it was asked about.
		return undefined;
	}
}

function namesIn(folder: string): readonly string[] {
	try {
		return readdirSync(folder);
	} catch {
		return [];
	}
}

function realPath(path: string): string | undefined {
	try {
		return realpathSync.native(path);
	} catch {
		return undefined;
	}
}
