import { homedir } from 'node:os';
import { isAbsolute, join, relative } from 'node:path';

export interface Surroundings {
	readonly env: Readonly<Record<string, string | undefined>>;
	readonly platform: NodeJS.Platform;
	readonly home: string;
}

/**
 * Where results of earlier runs are kept: `ASYNCLINT_CACHE_DIR`, else the user's cache folder as the system has it.
 * https://specifications.freedesktop.org/basedir/latest/ says that a relative path counts for nothing.
 *
 * @returns Undefined where that would lie inside the workspace: what a workspace brings along is not to be trusted, and
 * nothing of ours belongs into it. Only who names the folder may put it there.
 */
export function cacheFolder(
	workspace: string,
	{ env, platform, home }: Surroundings = { env: process.env, platform: process.platform, home: homedir() },
): string | undefined {
	const named = env['ASYNCLINT_CACHE_DIR'];
	if (named) return isAbsolute(named) ? named : undefined;

	const folder = platform === 'win32' ? windowsFolder(env, home) : join(unixFolder(env, platform, home), 'asynclint');
	const way = relative(workspace, folder);
	const isInside = !way.startsWith('..') && !isAbsolute(way);
	return isAbsolute(folder) && !isInside ? folder : undefined;
}

const windowsFolder = (env: Surroundings['env'], home: string): string =>
	join(env['LOCALAPPDATA'] || join(home, 'AppData', 'Local'), 'asynclint', 'Cache');

function unixFolder(env: Surroundings['env'], platform: NodeJS.Platform, home: string): string {
	const chosen = env['XDG_CACHE_HOME'];
	if (chosen && isAbsolute(chosen)) return chosen;
	return platform === 'darwin' ? join(home, 'Library', 'Caches') : join(home, '.cache');
}
