import { join } from 'node:path';
import { resolveExports, resolveImports } from 'resolve-pkg-maps';
import type { ProgramHost } from '../program-host.ts';
import { builtFrom } from './built-from.ts';
import type { Manifest } from './manifest.ts';
import type { ProjectConfigs } from './project-configs.ts';
import { sourceFileAt } from './source-file.ts';

/** Sources before builds. An importer may be of either module system, so both are taken; a manifest's order decides. */
const CONDITIONS = ['source', 'development', 'node', 'import', 'require', 'module'];

/**
 * The source file of a package that lies in the workspace.
 *
 * @param subpath What follows the package's name: empty, or `parts/a.js`.
 * @param custom Conditions that the importer's project adds.
 */
export function fileOfPackage(
	host: ProgramHost,
	configs: ProjectConfigs,
	manifest: Manifest,
	subpath: string,
	custom: readonly string[],
): string | undefined {
	const { folder, exports, entries } = manifest;
	const source = (target: string): string | undefined =>
		builtFrom(host, join(folder, target), folder, configs.in(folder));

	if (exports !== undefined) return firstOf(custom, conditions => resolveExports(exports, subpath, conditions), source);
	if (subpath !== '') return source(subpath);
	return firstFound(entries, source) ?? sourceFileAt(host, folder) ?? sourceFileAt(host, join(folder, 'src'));
}

/** What `#name` stands for: paths in the package, or names of packages. https://nodejs.org/api/packages.html#imports */
export function targetsOfImports(manifest: Manifest, specifier: string, custom: readonly string[]): readonly string[] {
	const { imports } = manifest;
	if (imports === undefined) return [];
	return withConditions(custom).flatMap(conditions => quietly(() => resolveImports(imports, specifier, conditions)));
}

function firstOf(
	custom: readonly string[],
	targets: (conditions: readonly string[]) => readonly string[],
	find: (target: string) => string | undefined,
): string | undefined {
	for (const conditions of withConditions(custom)) {
		const found = firstFound(
			quietly(() => targets(conditions)),
			find,
		);
		if (found !== undefined) return found;
	}
	return undefined;
}

/** Declarations only where there are no bodies. */
const withConditions = (custom: readonly string[]): readonly (readonly string[])[] => [
	[...custom, ...CONDITIONS],
	[...custom, ...CONDITIONS, 'types'],
];

function firstFound(targets: readonly string[], find: (target: string) => string | undefined): string | undefined {
	for (const target of targets) {
		const found = find(target);
		if (found !== undefined) return found;
	}
	return undefined;
}

/** A package that does not export a path says so with an exception, and so does a broken manifest. */
function quietly(targets: () => readonly string[]): readonly string[] {
	try {
		return targets();
	} catch {
		return [];
	}
}
