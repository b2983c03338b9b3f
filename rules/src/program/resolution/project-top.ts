import { dirname, join } from 'node:path';
import type { ProgramHost } from '../program-host.ts';
import type { Manifests } from './manifest.ts';

const MARKS = ['pyproject.toml', 'setup.py', 'setup.cfg', 'package.json'];

/** Whether a project of its own starts in a folder, as its files say. */
export const isProject = (host: ProgramHost, folder: string): boolean =>
	MARKS.some(name => host.isFile(join(folder, name)));

/** A worktree and a submodule have a file there. */
const isRepository = (host: ProgramHost, folder: string): boolean =>
	host.isDirectory(join(folder, '.git')) || host.isFile(join(folder, '.git'));

/**
 * The folders from this one up to where the workspace ends, nearest first: at the repository, without one at the nearest
 * project, without either at the folder itself. What lies above is somebody else's.
 */
export function foldersOfWorkspace(host: ProgramHost, from: string): readonly string[] {
	const above = foldersAbove(from);
	const repository = above.findIndex(folder => isRepository(host, folder));
	if (repository >= 0) return above.slice(0, repository + 1);
	const project = above.findIndex(folder => isProject(host, folder));
	return above.slice(0, Math.max(project, 0) + 1);
}

/** Files that name packages which belong together. https://pnpm.io/pnpm-workspace_yaml, https://lerna.js.org/docs/api-reference/configuration, https://rushjs.io/pages/configs/rush_json/ */
const JOINS_PACKAGES = ['pnpm-workspace.yaml', 'lerna.json', 'rush.json'];

/** The folder of everything that may import a file: where its workspace ends, or further up where its packages are joined. */
export function topOfPackages(host: ProgramHost, manifests: Manifests, from: string): string {
	const top = foldersOfWorkspace(host, from).at(-1)!;
	if (isRepository(host, top)) return top;
	const joins = (folder: string): boolean =>
		(manifests.in(folder)?.workspaces.length ?? 0) > 0 || JOINS_PACKAGES.some(name => host.isFile(join(folder, name)));
	return foldersAbove(top).findLast(joins) ?? top;
}

function foldersAbove(from: string): string[] {
	const above = dirname(from);
	return above === from ? [from] : [from, ...foldersAbove(above)];
}
