import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Project } from './sites.ts';

/** Sites from a file of an earlier run, or new ones, which are then kept there. */
export function keptSites(path: string | undefined, find: () => Project): Project {
	if (path === undefined) return find();
	if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as Project;
	const sites = find();
	writeFileSync(path, JSON.stringify(sites));
	return sites;
}
