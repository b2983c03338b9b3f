import { dirname, join } from 'node:path';
import type { ProgramHost } from '../program-host.ts';
import { foldersOfWorkspace, isProject } from './project-top.ts';

/** The folders that a file's absolute imports start from, as its project is usually run. */
export class SourceRoots {
	readonly #host: ProgramHost;
	readonly #of = new Map<string, readonly string[]>();

	constructor(host: ProgramHost) {
		this.#host = host;
	}

	/**
	 * First the folder above the file's outermost package, or the file's own, which Python puts on the path for a script
	 * (https://docs.python.org/3/library/sys_path_init.html); then every project around it, nearest first, each with its
	 * `src`.
	 */
	of(importer: string): readonly string[] {
		const folder = dirname(importer);
		const known = this.#of.get(folder);
		if (known !== undefined) return known;
		const own = this.#aboveItsPackage(folder);
		const roots = new Set([own, ...this.#projects(own)]);
		this.#of.set(folder, [...roots]);
		return [...roots];
	}

	#aboveItsPackage(folder: string): string {
		const isPackage = this.#host.isFile(join(folder, '__init__.py')) && dirname(folder) !== folder;
		return isPackage ? this.#aboveItsPackage(dirname(folder)) : folder;
	}

	#projects(from: string): string[] {
		const folders = foldersOfWorkspace(this.#host, from);
		const projects = folders.filter(folder => isProject(this.#host, folder) || folder === folders.at(-1));
		const sources = projects.flatMap(folder => {
			const src = join(folder, 'src');
			return this.#host.isDirectory(src) ? [src, folder] : [folder];
		});
		// A namespace package has no mark: the folder that it is imported from can be any between. The outer ones first.
		return [...sources, ...[...folders].reverse()];
	}
}
