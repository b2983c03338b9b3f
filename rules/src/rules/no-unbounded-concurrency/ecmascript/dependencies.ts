import { manifestsAbove } from '#program/resolution/manifests-above.ts';
import type { Context } from './context.ts';

/** True when the nearest package.json with dependencies names a package. https://docs.npmjs.com/cli/configuring-npm/package-json#dependencies */
export function dependsOn({ host, path }: Context, name: string): boolean {
	if (!host) return false;
	for (const text of manifestsAbove(host, path)) {
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
