import { dirname, join } from 'node:path';
import type { Context } from './context.ts';

/** True when the nearest package.json with dependencies names a package. https://docs.npmjs.com/cli/configuring-npm/package-json#dependencies */
export function dependsOn({ host, path }: Context, name: string): boolean {
	if (!host) return false;
	for (let folder = dirname(path), before = ''; folder !== before; before = folder, folder = dirname(folder)) {
		const text = host.readFile(join(folder, 'package.json'));
		if (text === undefined) continue;
		const found = dependenciesIn(text);
		if (found) return found.has(name);
	}
	return false;
}

function dependenciesIn(text: string): ReadonlySet<string> | undefined {
	try {
		const { dependencies, devDependencies } = JSON.parse(text) as Record<string, object | undefined>;
		if (!dependencies && !devDependencies) return undefined;
		return new Set([...Object.keys(dependencies ?? {}), ...Object.keys(devDependencies ?? {})]);
	} catch {
		return undefined;
	}
}
