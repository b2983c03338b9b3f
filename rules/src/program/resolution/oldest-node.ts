import type { ProgramHost } from '../program-host.ts';
import { manifestsAbove } from './manifests-above.ts';

/**
 * The lowest major version of Node.js that a file's package says it runs on; undefined where none says so.
 * https://docs.npmjs.com/cli/configuring-npm/package-json#engines
 */
export function oldestNode(host: ProgramHost | undefined, path: string): number | undefined {
	if (!host) return undefined;
	for (const text of manifestsAbove(host, path)) {
		const range = /"engines"\s*:\s*\{[^}]*"node"\s*:\s*"([^"]*)"/.exec(text)?.[1];
		if (range === undefined) continue;
		const lowest = range.split('||').map(part => Number(/^\s*(?:>=|[\^~=v])?\s*(\d+)/.exec(part)?.[1]));
		return lowest.some(Number.isNaN) ? undefined : Math.min(...lowest);
	}
	return undefined;
}
