import { isAbsolute, relative } from 'node:path';

/** True when a path is a folder or lies in it. Both absolute. */
export function isInside(folder: string, path: string): boolean {
	const way = relative(folder, path);
	return !isAbsolute(way) && way !== '..' && !/^\.\.[\\/]/.test(way);
}
