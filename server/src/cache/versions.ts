import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { version } from '../../package.json';
import { digest } from './digest.ts';

/**
 * What results depend on besides project and settings: this build of ours and the type checker. The version alone does
 * not tell two builds apart, so the files count that this one was loaded from.
 *
 * @param typescript Version of the type checker; undefined where there is none.
 */
export const versionsOf = (typescript: string | undefined): string =>
	[version, buildPrint(), typescript ?? 'no checker', process.platform].join(' ');

function buildPrint(): string {
	try {
		const folder = dirname(fileURLToPath(import.meta.url));
		const files = readdirSync(folder).filter(name => /\.(?:c?js|ts|wasm)$/.test(name));
		const lines = files.sort().map(name => {
			const { size, mtimeMs } = statSync(join(folder, name));
			return `${name} ${size} ${mtimeMs}`;
		});
		return digest(lines.join('\n'));
	} catch {
		return 'unknown build';
	}
}
