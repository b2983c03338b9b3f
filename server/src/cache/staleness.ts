import { dialectOf } from '#catalogue';

/** What the result of one file rests on, besides its own text. Paths are absolute. */
export interface Grounds {
	/** Files whose text was looked at, or that a finding's evidence lies in. */
	readonly texts: readonly string[];
	/** Files of which only the facts counted: what they say, wherever in the text that stands. */
	readonly facts: readonly string[];
	/** True when a type checker was asked, or would have been: then everything that imports lead to counts. */
	readonly isTyped: boolean;
}

export interface Changes {
	/** Files with another text than before. */
	readonly texts: ReadonlySet<string>;
	/** Those of them whose facts are others, too. */
	readonly facts: ReadonlySet<string>;
	/** True when one of them holds everywhere without being imported: then no typed result is safe. */
	readonly isAmbient: boolean;
}

/** The files whose results cannot be taken over. A result rests on what was known when it was found, so it may have too many grounds and never too few. */
export function staleFiles(
	grounds: ReadonlyMap<string, Grounds>,
	imports: ReadonlyMap<string, readonly string[]>,
	changes: Changes,
): Set<string> {
	const reaching = [...grounds.values()].some(({ isTyped }) => isTyped)
		? filesThatReach(changes.texts, imports)
		: undefined;
	const stale = new Set<string>();
	for (const [path, { texts, facts, isTyped }] of grounds) {
		const isStale =
			changes.texts.has(path) ||
			texts.some(each => changes.texts.has(each)) ||
			facts.some(each => changes.facts.has(each)) ||
			(isTyped && (changes.isAmbient || reaching!.has(path)));
		if (isStale) stale.add(path);
	}
	return stale;
}

/** Everything from which imports lead to one of the files, and the files themselves. */
function filesThatReach(
	files: ReadonlySet<string>,
	imports: ReadonlyMap<string, readonly string[]>,
): ReadonlySet<string> {
	if (!files.size) return files;
	const importers = new Map<string, string[]>();
	for (const [importer, imported] of imports) {
		for (const path of imported) {
			const known = importers.get(path);
			if (known) known.push(importer);
			else importers.set(path, [importer]);
		}
	}
	const found = new Set(files);
	const pending = [...files];
	for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
		for (const importer of importers.get(at) ?? []) {
			if (found.has(importer)) continue;
			found.add(importer);
			pending.push(importer);
		}
	}
	return found;
}

/**
 * True for a script: a JavaScript or TypeScript text that declares for every file at once.
 * https://www.typescriptlang.org/docs/handbook/modules/reference.html#ambient-modules
 */
export const isAmbient = (path: string, text = ''): boolean =>
	dialectOf(path) === 'ecmascript' &&
	(!/^\s*(?:import|export)\b/m.test(text) || /\bdeclare\s+(?:global|module)\b/.test(text));
