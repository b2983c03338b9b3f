import { closeSync, fstatSync, openSync, readFileSync, statSync } from 'node:fs';
import { digest } from './digest.ts';

/** Files above this are never checked: they are not read for their hash either. */
const LARGEST_BYTES = 1024 * 1024;

/** One file as it was when a run began. */
export interface Seen {
	/** Of its bytes; empty for a file that cannot be read. */
	readonly hash: string;
	readonly stamp: string;
}

/** Synchronous: for thousands of small files the promises cost more than the reading. */
export function see(path: string): Seen {
	let file: number | undefined;
	try {
		file = openSync(path, 'r');
		const stats = fstatSync(file);
		const stamp = stampOf(stats);
		return { hash: stats.size > LARGEST_BYTES ? `large ${stamp}` : digest(readFileSync(file)), stamp };
	} catch {
		return { hash: '', stamp: '' };
	} finally {
		if (file !== undefined) closeSync(file);
	}
}

/** True while the file on the disk is the one that was seen. */
export function isStillThere(path: string, { stamp }: Seen): boolean {
	try {
		return stampOf(statSync(path)) === stamp;
	} catch {
		return stamp === '';
	}
}

const stampOf = ({ ino, size, mtimeMs, ctimeMs }: ReturnType<typeof fstatSync>): string =>
	[ino, size, mtimeMs, ctimeMs].join(':');
