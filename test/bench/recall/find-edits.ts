import { execFileSync } from 'node:child_process';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ecmascriptEdits } from './ecmascript-edits.ts';
import type { EditKind, EditSite } from './edit-sites.ts';
import { sourceFiles } from '../typescript-project.ts';
import { randomNumbers, shuffled } from './random.ts';

/** Up to `count` sites of each kind in some folders together, the same ones for the same seed. `part` says which files count. */
export async function findEdits(
	folders: readonly string[],
	language: 'ecmascript' | 'python',
	part: RegExp,
	seed: number,
	count: number,
	kinds: readonly EditKind[],
): Promise<EditSite[]> {
	const all: EditSite[] = [];
	for (const folder of folders) {
		const isPart = (path: string) => part.test(relative(folder, path));
		const found = language === 'python' ? inPython(folder) : await inEcmascript(folder, isPart);
		for (const site of found) if (isPart(site.path)) all.push(site);
	}
	const random = randomNumbers(seed);
	return kinds.flatMap(kind =>
		shuffled(
			all.filter(each => each.kind === kind),
			random,
		).slice(0, count),
	);
}

function inPython(folder: string): EditSite[] {
	const script = fileURLToPath(new URL('python_edits.py', import.meta.url));
	return JSON.parse(execFileSync('python3', [script, folder], { encoding: 'utf8', maxBuffer: 1 << 28 })) as EditSite[];
}

async function inEcmascript(folder: string, isPart: (path: string) => boolean): Promise<EditSite[]> {
	const files = await sourceFiles(folder, /(?<!\.d)\.[cm]?[jt]sx?$/);
	return files.filter(isPart).sort().flatMap(ecmascriptEdits);
}
