import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { onTestFinished } from 'vitest';
import { fileSystemHost } from '../file-system-host.ts';
import type { ProgramHost } from '../program-host.ts';
import type { IsKnownPackage } from './installed-packages.ts';
import { createModuleResolver, type ModuleResolver, type Resolved } from './module-resolver.ts';

export interface TestProject {
	readonly folder: string;
	readonly resolver: ModuleResolver;
	/** What an import leads to, as a path inside the project or, outside, in angle brackets. */
	readonly ecmascript: (importer: string, specifier: string) => string | undefined;
	/** `..a.b`: as Python writes it. */
	readonly python: (importer: string, dotted: string) => string | undefined;
	readonly write: (files: Readonly<Record<string, string>>) => void;
	readonly remove: (path: string) => void;
	readonly link: (from: string, to: string) => void;
	readonly path: (path: string) => string;
}

/** A project in a folder of its own, which is gone when the test ends. `files` are texts by path. */
export function testProject(
	files: Readonly<Record<string, string>>,
	over: (host: ProgramHost, folder: string) => ProgramHost = host => host,
	isKnown?: IsKnownPackage,
): TestProject {
	const folder = realpathSync.native(mkdtempSync(join(tmpdir(), 'asynclint-resolution-')));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	const path = (inside: string): string => join(folder, ...inside.split('/'));
	const resolver = createModuleResolver(over(fileSystemHost(), folder), isKnown);

	const shown = (resolved: Resolved | undefined): string | undefined => {
		if (resolved === undefined) return undefined;
		if (resolved.kind === 'external') return `<${resolved.name}>`;
		const inside = relative(folder, resolved.path).replaceAll('\\', '/');
		return resolved.kind === 'folder' ? `${inside}/` : inside;
	};
	const write: TestProject['write'] = written => {
		for (const [name, text] of Object.entries(written)) {
			mkdirSync(dirname(path(name)), { recursive: true });
			writeFileSync(path(name), text);
		}
	};
	write(files);
	return {
		folder,
		resolver,
		write,
		path,
		ecmascript: (importer, specifier) => shown(resolver.ecmascript(path(importer), specifier)),
		python(importer, dotted) {
			const level = /^\.*/.exec(dotted)![0].length;
			return shown(resolver.python(path(importer), level, dotted.slice(level)));
		},
		remove: inside => rmSync(path(inside), { recursive: true }),
		link(from, to) {
			mkdirSync(dirname(path(from)), { recursive: true });
			symlinkSync(path(to), path(from), 'junction');
		},
	};
}
