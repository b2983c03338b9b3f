import { join, relative, sep } from 'node:path';
import type { ProgramHost } from '../program-host.ts';
import { bundleEntry } from './bundle-entries.ts';
import type { ProjectConfig } from './project-configs.ts';
import { sourceFileAt } from './source-file.ts';

/** Folders that people build into; what they build from lies in `src` or beside them. */
const BUILT = /^(?:es|esm|cjs|_esm|_cjs|_types|types|(?:[\w.]+-)?(?:dist|lib|build|out)(?:-\w+)*)$/;
/** A second folder in there that tells formats apart. */
const FORMAT = new Set(['es', 'esm', 'cjs', 'mjs', 'module', 'commonjs', 'node', 'types', 'src']);
const BUILT_ENDING = /(?:\.d)?\.[cm]?[jt]sx?$/;

/**
 * The source that a path in a package's manifest stands for. The path may be build output, which need not be there.
 *
 * @param target Absolute path inside the package.
 * @param folder The package's folder.
 * @returns The source file, else the file itself when it is there.
 */
export function builtFrom(
	host: ProgramHost,
	target: string,
	folder: string,
	config: ProjectConfig | undefined,
): string | undefined {
	const isWritten = /\.[cm]?tsx?$/.test(target) && !/\.d\.[cm]?ts$/.test(target);
	if (!isWritten)
		for (const stem of sourceStems(target, folder, config)) {
			const found = sourceFileAt(host, stem);
			if (found !== undefined && found !== target && !/\.d\.[cm]?ts$/.test(found)) return found;
		}
	const bundled = isWritten ? undefined : bundledFrom(host, target, folder);
	// What is published from a folder of its own names its files as if that were the package.
	return (
		bundled ??
		sourceFileAt(host, target) ??
		sourceFileAt(host, join(folder, 'src', relative(folder, target.replace(BUILT_ENDING, ''))))
	);
}

function bundledFrom(host: ProgramHost, target: string, folder: string): string | undefined {
	const [first = '', ...rest] = below(folder, target.replace(BUILT_ENDING, ''))?.split(sep) ?? [];
	return BUILT.test(first) && rest.length ? bundleEntry(host, folder, rest.join('/')) : undefined;
}

function sourceStems(target: string, folder: string, config: ProjectConfig | undefined): string[] {
	const stem = target.replace(BUILT_ENDING, '');
	const stems: string[] = [];
	for (const output of config?.outputs ?? []) {
		const inside = below(output, stem);
		if (inside === undefined) continue;
		for (const root of config?.rootDir ? [config.rootDir] : [join(folder, 'src'), folder])
			stems.push(join(root, inside));
	}

	const inside = below(folder, stem);
	if (inside === undefined) return stems;
	const [first = '', ...rest] = inside.split(sep);
	if (!BUILT.test(first)) return stems;
	const shorter = rest[0] !== undefined && FORMAT.has(rest[0]) ? [rest.slice(1)] : [];
	for (const names of [rest, ...shorter]) stems.push(join(folder, 'src', ...names), join(folder, ...names));
	return stems;
}

function below(folder: string, path: string): string | undefined {
	const inside = relative(folder, path);
	return inside.startsWith('..') || inside === path ? undefined : inside;
}
