import { join } from 'node:path';
import { isLeftOut } from '../left-out.ts';
import type { ProgramHost } from '../program-host.ts';
import type { ImporterLanguage, Listed } from './importer-language.ts';

/** A workspace with more files is not looked at: nobody would wait for it. */
const MOST_FILES = 20_000;

/** The sources below a folder, in order; undefined where they are too many, or folders cannot be listed. */
export function listSources(host: ProgramHost, language: ImporterLanguage, top: string): Listed | undefined {
	if (!host.namesIn) return undefined;
	const sources: string[] = [];
	const manifests = new Set<string>();
	const real = new Set<string>();
	const pending = [top];
	for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
		// A link may lead back to a folder above.
		const place = host.realPath?.(folder) ?? folder;
		if (real.has(place)) continue;
		real.add(place);
		for (const name of [...host.namesIn(folder)].sort()) {
			const path = join(folder, name);
			if (language.isManifest(name)) manifests.add(folder);
			if (language.isSource(name)) sources.push(path);
			else if (!name.startsWith('.') && !isLeftOut(name) && host.isDirectory(path)) pending.push(path);
			else if (language.script?.mayBe(name) && host.isFile(path)) sources.push(path);
		}
		if (sources.length > MOST_FILES) return undefined;
	}
	return { sources, manifests: [...manifests] };
}
