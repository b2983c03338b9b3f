import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { loadPython } from '../../src/engine/python-front-end.ts';
import { extractPython } from '../../src/program/facts/python/extract.ts';
import { fileSystemHost } from '../../src/program/file-system-host.ts';
import type { LinkedModule } from '../../src/program/link/linked-module.ts';
import { Program } from '../../src/program/link/program.ts';
import { createModuleResolver } from '../../src/program/resolution/module-resolver.ts';

/** A folder that packages are installed into, read as a program. */
export interface Site {
	readonly folder: string;
	readonly program: Program;
	/** A file of no package: what it imports is what the packages export. */
	readonly importer: LinkedModule;
}

export async function openSite(folder: string): Promise<Site> {
	const frontEnd = await loadPython();
	const extract = (text: string) => extractPython(frontEnd.parse(text).source.ast).facts;
	const onDisk = fileSystemHost();
	// A stub says more of types than the module beside it, and no bodies are needed here.
	const isFile = (path: string): boolean => onDisk.isFile(path) && !(path.endsWith('.py') && existsSync(`${path}i`));
	const host = { ...onDisk, isFile };
	const program = new Program({ host, resolver: createModuleResolver(host), extract });
	const importer = program.add(join(folder, 'importer.py'), '', () => extract(''));
	return { folder, program, importer };
}

/** The version that a package was installed in, from the name of its metadata: https://packaging.python.org/en/latest/specifications/recording-installed-packages/ */
export async function versionOf(folder: string, distribution: string): Promise<string> {
	const normal = (name: string): string => name.replace(/[-_.]+/g, '-').toLowerCase();
	const found = (await readdir(folder)).find(
		name => name.endsWith('.dist-info') && normal(name.replace(/-[^-]*\.dist-info$/, '')) === normal(distribution),
	);
	if (!found) throw new Error(`${distribution} has no metadata in ${folder}`);
	const metadata = await readFile(join(folder, found, 'METADATA'), 'utf8');
	return /^Version: *(\S+)/m.exec(metadata)?.[1] ?? basename(found, '.dist-info').split('-').at(-1)!;
}
