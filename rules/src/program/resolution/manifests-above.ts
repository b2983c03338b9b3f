import { dirname, join } from 'node:path';
import type { ProgramHost } from '../program-host.ts';

/** The texts of the `package.json` files in the folders above a file, nearest first. */
export function* manifestsAbove(host: ProgramHost, path: string): Generator<string> {
	for (let folder = dirname(path), before = ''; folder !== before; before = folder, folder = dirname(folder)) {
		const text = host.readFile(join(folder, 'package.json'));
		if (text !== undefined) yield text;
	}
}
