import { join } from 'node:path';
import type { ProgramHost } from '../program-host.ts';
import { file, type Resolved } from './resolved.ts';

/**
 * The module at a path without an ending: a regular package, a module, then their stubs, then a namespace package.
 * A stub beside a module says less than the module: it has no bodies.
 * https://docs.python.org/3/reference/import.html#regular-packages
 */
export function moduleAt(host: ProgramHost, base: string): Resolved | undefined {
	if (!host.isDirectory(base)) {
		const path = [`${base}.py`, `${base}.pyi`].find(each => host.isFile(each));
		return path === undefined ? undefined : file(path);
	}
	const path = [join(base, '__init__.py'), `${base}.py`, join(base, '__init__.pyi'), `${base}.pyi`].find(each =>
		host.isFile(each),
	);
	if (path !== undefined) return file(path);
	return holdsPython(host, base) ? { kind: 'folder', path: base } : undefined;
}

/** The package that a folder is: what `from . import x` asks for. */
export function packageAt(host: ProgramHost, folder: string): Resolved | undefined {
	const path = [join(folder, '__init__.py'), join(folder, '__init__.pyi')].find(each => host.isFile(each));
	return path === undefined ? { kind: 'folder', path: folder } : file(path);
}

/** A `redis/` with its configuration in a repository is no package of that name. */
function holdsPython(host: ProgramHost, folder: string): boolean {
	if (host.namesIn === undefined) return true;
	const names = host.namesIn(folder);
	if (names.some(name => /\.pyi?$/.test(name))) return true;
	return names.some(name => !/\W/.test(name) && host.isFile(join(folder, name, '__init__.py')));
}
