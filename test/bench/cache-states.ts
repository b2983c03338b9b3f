import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Contender } from './contender.ts';
import { asynclint } from './contenders.ts';

/** `asynclint check` that finds no cache and leaves one in `cacheHome`. */
export const cold = (name: string, args: readonly string[], cacheHome: string): Contender => ({
	...asynclint(name, args, cacheHome),
	before: () => rm(cacheHome, { recursive: true, force: true }),
});

/** The same with the cache that a run before it has left. */
export const warm = asynclint;

/** `file` ends with another text while the tool runs, and gets its own back afterwards. */
export function edited(contender: Contender, file: string, added: string): Contender {
	let text = '';
	return {
		...contender,
		before: async () => {
			// A bench that was killed has left the other text.
			text = (await readFile(file, 'utf8')).replace(added, '');
			await writeFile(file, text + added);
		},
		after: () => writeFile(file, text),
	};
}

/** Gives `body` a folder for caches that is gone afterwards. */
export async function withCaches<T>(body: (folder: string) => Promise<T>): Promise<T> {
	const folder = await mkdtemp(join(tmpdir(), 'asynclint-bench-'));
	try {
		return await body(folder);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
