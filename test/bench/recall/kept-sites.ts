import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** Sites from a file of an earlier run, or new ones, which are then kept there. */
export async function keptSites<Sites>(path: string | undefined, find: () => Sites | Promise<Sites>): Promise<Sites> {
	if (path === undefined) return find();
	if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as Sites;
	const sites = await find();
	writeFileSync(path, JSON.stringify(sites));
	return sites;
}
