import { join } from 'node:path';
import type { ProgramHost } from '../program-host.ts';
import { builtFrom } from './built-from.ts';
import type { Manifest } from './manifest.ts';
import { fileOfPackage } from './package-import.ts';
import type { ProjectConfigs } from './project-configs.ts';

/** Where code of a package can begin to run, as its manifest says: absolute paths of source files. */
export interface PackageEntries {
	/** What it installs as commands. */
	readonly commands: readonly string[];
	/** What its scripts name: build steps and the like, and maybe the program itself. */
	readonly scripts: readonly string[];
	/** What other packages can import; every file where a pattern says so. None of a private package. */
	readonly published: readonly string[] | 'all';
}

/** A file in a command line: `node scripts/build.js --watch`. */
const FILE = /(?:^|[\s"'=])((?:\.{1,2}\/)*[\w@.-]+(?:\/[\w@.-]+)*\.[cm]?[jt]sx?)(?=$|[\s"';&|)])/g;

/** Reads what a manifest names back to sources, built or not. A private package publishes nothing: only its commands and scripts count. */
export function packageEntries(host: ProgramHost, configs: ProjectConfigs, manifest: Manifest): PackageEntries {
	const { folder, commands, scripts, exports, isPrivate } = manifest;
	const sources = (paths: readonly string[]): string[] =>
		paths.flatMap(path => builtFrom(host, join(folder, path), folder, configs.in(folder)) ?? []);

	const targets = isPrivate ? [] : targetsIn(exports);
	const main = isPrivate ? undefined : fileOfPackage(host, configs, manifest, '', []);
	return {
		commands: sources(commands),
		scripts: sources(scripts.flatMap(line => [...line.matchAll(FILE)].map(([, path]) => path!))),
		published: targets.some(path => path.includes('*')) ? 'all' : [...sources(targets), ...(main ? [main] : [])],
	};
}

/** The paths of `exports`, whatever their conditions. https://nodejs.org/api/packages.html#exports */
function targetsIn(exports: unknown): string[] {
	if (typeof exports === 'string') return exports.startsWith('.') ? [exports] : [];
	return typeof exports === 'object' && exports !== null ? Object.values(exports).flatMap(targetsIn) : [];
}
