import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** All projects together; bytes. */
const LARGEST_FOLDER = 200 * 1024 * 1024;
/** A file under a temporary name that is older than this belongs to a process that is gone; milliseconds. */
const LEFT_BEHIND = 60 * 60 * 1000;

/** Keeps the cache folder small: takes away the projects that were checked longest ago, and what crashes left behind. */
export function prune(folder: string, kept: string, largest = LARGEST_FOLDER, now = Date.now()): void {
	try {
		const files = readdirSync(folder)
			.filter(name => /\.(?:cache|tmp)$/.test(name))
			.map(name => join(folder, name))
			.map(path => ({ path, ...sizeAndTime(path) }))
			.sort((a, b) => b.time - a.time);
		let total = 0;
		for (const { path, size, time } of files) {
			const isOld = path.endsWith('.tmp') && now - time > LEFT_BEHIND;
			total += size;
			if (path !== kept && (isOld || (total > largest && path.endsWith('.cache')))) rmSync(path, { force: true });
		}
	} catch {
		// A folder that cannot be listed or emptied is the user's own: the next run tries again.
	}
}

function sizeAndTime(path: string): { size: number; time: number } {
	const stats = statSync(path, { throwIfNoEntry: false });
	return { size: stats?.size ?? 0, time: stats?.mtimeMs ?? 0 };
}
