import { dirname, join } from 'node:path';
import type { ProgramHost } from '../program-host.ts';

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
	const above: string[] = [];
	for (let folder = from; ; folder = dirname(folder)) {
		above.push(folder);
		if (isRepository(host, folder)) return above;
		if (dirname(folder) === folder) break;
	}
	const project = above.findIndex(folder => isProject(host, folder));
	return above.slice(0, Math.max(project, 0) + 1);
}
