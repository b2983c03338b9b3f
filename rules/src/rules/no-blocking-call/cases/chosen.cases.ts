import { code, type Cases } from '#test';

/** Both ways, and who calls chooses. */
export const chosen: Cases = {
	valid: [
		code`
			import fs, { renameSync } from 'node:fs';
			import { rename, writeFile } from 'node:fs/promises';
			export async function save(text: string, isAtEnd = false) {
				if (isAtEnd) {
					for (const name of ['a', 'b']) fs.writeFileSync(name, text);
				} else {
					for (const name of ['a', 'b']) await writeFile(name, text);
				}
			}
			export async function move(later: boolean) {
				if (!later) renameSync('a', 'b');
				else await rename('a', 'b');
			}
		`,
	],
	invalid: [
		// The machine chooses, or the other side does something else.
		code`
			import { execSync } from 'node:child_process';
			import { exec, execFile } from './processes.ts';
			export async function save(host: string, quiet: boolean) {
				if (host) await exec('make');
				else execSync('make');
				     ~~~~~~~~ blocksInstead
				if (process.platform === 'win32') execSync('make');
				                                  ~~~~~~~~ blocksInstead
				else await exec('make');
				if (quiet) execSync('make');
				           ~~~~~~~~ blocksInstead
				else await execFile('make');
			}
		`,
	],
};
