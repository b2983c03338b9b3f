import { dirname, join } from 'node:path';
import type { ProgramHost } from '../program-host.ts';
import { external, file, type Resolved } from './resolved.ts';

/** Where `from ..dotted import …` (level 2) or `import dotted` (level 0) of a file leads. */
export function pythonImport(host: ProgramHost, importer: string, level: number, dotted: string): Resolved | undefined {
	const names = dotted.split('.').filter(Boolean);
	if (level > 0) return moduleAt(host, join(climb(dirname(importer), level - 1), ...names));
	return moduleAt(host, join(sourceRoot(host, importer), ...names)) ?? external(dotted);
}

function climb(folder: string, levels: number): string {
	return levels > 0 ? climb(dirname(folder), levels - 1) : folder;
}

function moduleAt(host: ProgramHost, base: string): Resolved | undefined {
	for (const path of [join(base, '__init__.py'), `${base}.py`, join(base, '__init__.pyi'), `${base}.pyi`])
		if (host.isFile(path)) return file(path);
	return host.isDirectory(base) ? { kind: 'folder', path: base } : undefined;
}

/** The folder above the outermost package. https://docs.python.org/3/reference/import.html#regular-packages */
function sourceRoot(host: ProgramHost, path: string): string {
	let folder = dirname(path);
	while (host.isFile(join(folder, '__init__.py')) && dirname(folder) !== folder) folder = dirname(folder);
	return folder;
}
