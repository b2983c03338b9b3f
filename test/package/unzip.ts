import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inflateRawSync } from 'node:zlib';

const END = 0x06054b50;
const DEFLATED = 8;

/**
 * Unpacks a zip file below a folder; returns the paths of its files as it names them. For our own packages, which have
 * no comment, no encryption and no zip64: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
export function unzip(file: string, folder: string): string[] {
	const bytes = readFileSync(file);
	const end = bytes.length - 22;
	if (bytes.readUInt32LE(end) !== END) throw new Error(`${file} does not end as a zip file`);

	const paths: string[] = [];
	let entry = bytes.readUInt32LE(end + 16);
	for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
		const method = bytes.readUInt16LE(entry + 10);
		const size = bytes.readUInt32LE(entry + 20);
		const nameLength = bytes.readUInt16LE(entry + 28);
		const mode = bytes.readUInt32LE(entry + 38) >>> 16;
		const local = bytes.readUInt32LE(entry + 42);
		const path = bytes.toString('utf8', entry + 46, entry + 46 + nameLength);
		entry += 46 + nameLength + bytes.readUInt16LE(entry + 30) + bytes.readUInt16LE(entry + 32);

		const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
		const packed = bytes.subarray(start, start + size);
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), method === DEFLATED ? inflateRawSync(packed) : packed, mode ? { mode } : {});
		paths.push(path);
	}
	return paths;
}
