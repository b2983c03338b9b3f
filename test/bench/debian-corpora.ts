import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { once } from './install-corpus.ts';
import { runTool } from './run-tool.ts';

export const DEBIAN_PACKAGES = [
	'python3-aiohttp',
	'python3-anyio',
	'python3-discord',
	'python3-httpx',
	'python3-starlette',
];

export interface DebianCorpus {
	readonly name: string;
	readonly version: string;
	/** Where the package's Python files lie. */
	readonly folder: string;
}

/**
 * A Debian package downloaded and unpacked, not installed. Its version is what the machine's Debian offers.
 * Rejects where there is no apt, or where `apt-get update` has not been run.
 */
export async function installDebianCorpus(name: string): Promise<DebianCorpus> {
	const offered = await runTool('apt-cache', ['show', '--no-all-versions', name], '/');
	const version = /^Version: (.+)$/m.exec(offered)?.[1];
	if (version === undefined) throw new Error(`apt knows no ${name}: run apt-get update`);

	const root = await once(`${name}-${version.replaceAll(/[^\w.+-]/g, '_')}`, version, async folder => {
		await runTool('apt-get', ['download', name], folder);
		const [archive] = await readdir(folder);
		await runTool('dpkg-deb', ['-x', archive!, '.'], folder);
		await rm(join(folder, archive!));
	});
	return { name, version, folder: join(root, 'usr/lib/python3/dist-packages') };
}
