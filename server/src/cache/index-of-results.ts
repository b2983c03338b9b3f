import type { StoredFacts } from './facts-cache.ts';
import type { Slot } from './pack.ts';
import type { Grounds } from './staleness.ts';
import type { World } from './world.ts';

/** What is known of one file from the run before. */
export interface KnownFile {
	/** Of its bytes, as `Seen` has it. */
	readonly hash: string;
	/** Of its facts, where a result rests on them. */
	readonly print?: string;
	readonly isAmbient: boolean;
	readonly result?: KnownResult;
}

export interface KnownResult {
	/** Of all settings that it was found under. */
	readonly key: string;
	readonly slot: Slot;
	readonly grounds: Grounds;
}

export interface Known {
	readonly world: World;
	readonly files: ReadonlyMap<string, KnownFile>;
	/** By importer; files that are not checked among them. */
	readonly imports: ReadonlyMap<string, readonly string[]>;
}

/** As it lies in the file: each path once. */
interface Stored {
	readonly versions: string;
	readonly facts: readonly (readonly [string, StoredFacts])[];
	readonly world: World;
	readonly paths: readonly string[];
	readonly files: readonly (readonly [path: number, hash: string, print: string, isAmbient: 0 | 1, StoredResult | 0])[];
	readonly imports: readonly (readonly [importer: number, imported: readonly number[]])[];
}

type StoredResult = readonly [key: string, Slot, texts: readonly number[], facts: readonly number[], isTyped: 0 | 1];

/** What was known, as plain data for the cache's file: each path stands in it once, and is a number everywhere else. */
export function storedIndex(
	versions: string,
	facts: readonly (readonly [string, StoredFacts])[],
	{ world, files, imports }: Known,
): object {
	const paths: string[] = [];
	const numbers = new Map<string, number>();
	const numberOf = (path: string): number => {
		const known = numbers.get(path) ?? paths.push(path) - 1;
		numbers.set(path, known);
		return known;
	};
	const stored: Stored = {
		versions,
		facts,
		world,
		paths,
		files: [...files].map(([path, { hash, print = '', isAmbient, result }]) => [
			...([numberOf(path), hash, print, isAmbient ? 1 : 0] as const),
			result ? storedResult(result, numberOf) : 0,
		]),
		imports: [...imports].map(([importer, imported]) => [numberOf(importer), imported.map(numberOf)]),
	};
	return stored;
}

const storedResult = ({ key, slot, grounds }: KnownResult, numberOf: (path: string) => number): StoredResult => [
	...([key, slot, grounds.texts.map(numberOf), grounds.facts.map(numberOf)] as const),
	grounds.isTyped ? 1 : 0,
];

/** Undefined for an index of another version, or of another shape: somebody else may have written it. */
export function readIndex(
	index: unknown,
	versions: string,
): { readonly facts: ReadonlyMap<string, StoredFacts>; readonly known: Known } | undefined {
	try {
		const stored = index as Stored;
		if (stored.versions !== versions) return undefined;
		const pathOf = (number: number): string => {
			const path = stored.paths[number];
			if (typeof path !== 'string') throw new TypeError('not a path');
			return path;
		};
		const files = stored.files.map(([path, hash, print, isAmbient, result]): [string, KnownFile] => [
			pathOf(path),
			{
				hash,
				print: print || undefined,
				isAmbient: isAmbient === 1,
				result: result ? knownResult(result, pathOf) : undefined,
			},
		]);
		const imports = stored.imports.map(([importer, imported]): [string, string[]] => [
			pathOf(importer),
			imported.map(pathOf),
		]);
		const { folders, places, texts } = stored.world;
		const world = { folders: { ...folders }, places: { ...places }, texts: { ...texts } };
		return { facts: new Map(stored.facts), known: { world, files: new Map(files), imports: new Map(imports) } };
	} catch {
		return undefined;
	}
}

const knownResult = (
	[key, slot, texts, facts, isTyped]: StoredResult,
	pathOf: (number: number) => string,
): KnownResult => ({
	key,
	slot,
	grounds: { texts: texts.map(pathOf), facts: facts.map(pathOf), isTyped: isTyped === 1 },
});
