import { dirname, join } from 'node:path';
import type { ProgramHost } from '#program/program-host.ts';

/** A file, and what reads others. */
export interface Place {
	readonly host: ProgramHost | undefined;
	readonly path: string;
}

/**
 * The major version of a package that a file uses: of what is installed, else of what the nearest `package.json` that
 * names it asks for. Undefined where neither tells.
 */
export function majorVersion({ host, path }: Place, name: string): number | undefined {
	if (!host) return undefined;
	for (let folder = dirname(path); ; folder = dirname(folder)) {
		const installed = json(host.readFile(join(folder, 'node_modules', name, 'package.json')));
		if (typeof installed?.['version'] === 'string') return major(installed['version']);
		const manifest = json(host.readFile(join(folder, 'package.json')));
		for (const kind of ['dependencies', 'devDependencies', 'peerDependencies']) {
			const range = (manifest?.[kind] as Record<string, unknown> | undefined)?.[name];
			if (typeof range === 'string') return major(range);
		}
		if (dirname(folder) === folder) return undefined;
	}
}

/** Of `^4.18.2`, `~4`, `4.x`; a range of several majors tells nothing. */
function major(range: string): number | undefined {
	const [, first] = /^[\^~=v\s]*(\d+)(?:\.[\dx*]+)*(?:-[\w.]+)?$/.exec(range.trim()) ?? [];
	return first === undefined ? undefined : Number(first);
}

function json(text: string | undefined): Record<string, unknown> | undefined {
	if (text === undefined) return undefined;
	try {
		return JSON.parse(text) as Record<string, unknown>;
	} catch {
		// Somebody is typing in it.
		return undefined;
	}
}
