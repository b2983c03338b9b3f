import { randomBytes } from 'node:crypto';
import { closeSync, fstatSync, mkdirSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { digest } from './digest.ts';

/** Where an entry lies in the file's second part, and what its bytes must add up to. */
export type Slot = readonly [offset: number, length: number, sum: string];

/** The first bytes of the file: what it is, and in which form. Another form is another file: it is not read. */
const MARK = 'asynclint cache 1\n';
const SUM_LENGTH = 22;
/** Mark, checksum of the index, its length as 10 digits, and a line end. */
const HEAD_LENGTH = MARK.length + SUM_LENGTH + 10 + 1;
/** An index larger than this is not ours. */
const LARGEST_INDEX = 256 * 1024 * 1024;

/**
 * A file of many entries with an index in front. Only the index is read at once; an entry is read when it is asked for.
 * Every part carries a checksum: what does not add up is as if it were not there. The file stays open, so that a process
 * that puts a new one in its place takes nothing away from this one.
 */
export class Pack {
	readonly index: unknown;
	readonly #file: number;
	readonly #start: number;

	private constructor(file: number, index: unknown, start: number) {
		this.#file = file;
		this.index = index;
		this.#start = start;
	}

	/** Undefined where there is none that can be used, whatever the reason. */
	static open(path: string): Pack | undefined {
		let file: number | undefined;
		try {
			file = openSync(path, 'r');
			const head = bytesAt(file, 0, HEAD_LENGTH)?.toString('latin1');
			const length = Number(head?.slice(MARK.length + SUM_LENGTH));
			if (!head?.startsWith(MARK) || !(length <= LARGEST_INDEX && length <= fstatSync(file).size)) throw new Error();
			const bytes = bytesAt(file, HEAD_LENGTH, length);
			if (!bytes || digest(bytes) !== head.slice(MARK.length, MARK.length + SUM_LENGTH)) throw new Error();
			return new Pack(file, JSON.parse(bytes.toString('utf8')), HEAD_LENGTH + length);
		} catch {
			if (file !== undefined) closeSync(file);
			return undefined;
		}
	}

	/** An entry's bytes; undefined where they are not those that were written. */
	read([offset, length, sum]: Slot): Buffer | undefined {
		try {
			const bytes = bytesAt(this.#file, this.#start + offset, length);
			return bytes && digest(bytes) === sum ? bytes : undefined;
		} catch {
			return undefined;
		}
	}

	close(): void {
		closeSync(this.#file);
	}
}

function bytesAt(file: number, offset: number, length: number): Buffer | undefined {
	const bytes = Buffer.allocUnsafe(length);
	for (let done = 0; done < length;) {
		const count = readSync(file, bytes, done, length - done, offset + done);
		if (count === 0) return undefined;
		done += count;
	}
	return bytes;
}

/** Collects the entries of a new file. */
export class PackWriter {
	readonly #parts: Buffer[] = [];
	#length = 0;

	add(bytes: Buffer): Slot {
		const slot: Slot = [this.#length, bytes.length, digest(bytes)];
		this.#parts.push(bytes);
		this.#length += bytes.length;
		return slot;
	}

	/**
	 * Puts the file in its place in one step: nobody ever sees half of it. Readable by its owner alone.
	 * Returns false where that was not possible; the file before stays then.
	 */
	write(path: string, index: unknown): boolean {
		const fresh = `${path}.${process.pid}.${randomBytes(6).toString('hex')}.tmp`;
		let file: number | undefined;
		try {
			const json = Buffer.from(JSON.stringify(index), 'utf8');
			const head = `${MARK}${digest(json)}${String(json.length).padStart(10, '0')}\n`;
			mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
			file = openSync(fresh, 'wx', 0o600);
			for (const part of [Buffer.from(head, 'latin1'), json, ...this.#parts]) writeAll(file, part);
			closeSync(file);
			file = undefined;
			renameSync(fresh, path);
			return true;
		} catch {
			if (file !== undefined) closeSync(file);
			rmSync(fresh, { force: true });
			return false;
		}
	}
}

function writeAll(file: number, bytes: Buffer): void {
	for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
}
