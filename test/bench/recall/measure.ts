import { readFileSync } from 'node:fs';
import type { Engine, Finding, RuleSettings } from '#engine';
import { replaced, type EditSite } from './edit-sites.ts';
import { insert, Overlay } from './overlay.ts';
import type { AwaitSite, ChainSite } from './sites.ts';

/** Rules with their defaults. */
const settingsOf = (rules: readonly string[]): RuleSettings =>
	new Map(rules.map(name => [name, { severity: 'error', options: {} }]));

/** What became of one mutation. */
export interface Outcome {
	readonly found: boolean;
	/** Findings that are new and do not come from what was changed, as `path:offset rule message`. */
	readonly elsewhere: readonly string[];
	/** The rules that found it. */
	readonly by?: readonly string[];
	/** True where the rules had something to say of the function already: one finding does not become two. */
	readonly already?: boolean;
}

/** Mutates a project in memory, one site at a time, and asks the engine about the files that matter. */
export class Measurement {
	readonly #engine: Engine;
	readonly #settings: RuleSettings;
	readonly #overlay = new Overlay();
	readonly #before = new Map<string, ReadonlyMap<string, string>>();

	constructor(engine: Engine, settings: RuleSettings = settingsOf(['no-blocking-call', 'no-forgotten-await'])) {
		this.#engine = engine;
		this.#settings = settings;
	}

	/** Puts a leaf under a helper. Found is a finding at the call in the async function, and at no other. */
	chain({ call, files, leaf }: ChainSite): Outcome {
		for (const path of files) this.#findingsBefore(path);
		const target = leaf[0]!.path;
		const changed = insert(textOf(target), leaf);
		this.#overlay.set(target, changed.text);
		const added = files.flatMap(path =>
			this.#lint(path, path === target ? changed.text : textOf(path))
				.map(finding => ({
					path,
					finding,
					start: path === target ? changed.before(finding.range[0]) : finding.range[0],
				}))
				.filter(({ start, finding }) => !this.#findingsBefore(path).has(keyOf(start, finding.rule))),
		);
		this.#overlay.clear();
		const isAtCall = (each: (typeof added)[number]) =>
			each.path === call.path && each.start >= call.range[0] && each.start < call.range[1];
		return {
			found: added.some(isAtCall),
			already: [...this.#findingsBefore(call.path).keys()].some(key => {
				const at = parseInt(key, 10);
				return key.endsWith('no-blocking-call') && at >= call.range[0] && at < call.range[1];
			}),
			elsewhere: added
				.filter(({ path, finding }) => !isFromLeaf(finding, path, target, changed.text))
				.map(({ path, start, finding }) => `${path}:${start} ${finding.rule} ${finding.message}`),
		};
	}

	/** Takes an `await` away. Found is a new finding in the function that it stood in. */
	forgotten({ call, keyword, function: around }: AwaitSite): Outcome {
		const { path } = call;
		const before = this.#findingsBefore(path);
		const text = textOf(path);
		// Blanks in its place would indent a statement of Python.
		const changed = replaced(text, [{ range: keyword, text: '' }]);
		this.#overlay.set(path, changed.text);
		const added = this.#lint(path, changed.text)
			.map(({ rule, range, message }) => ({ rule, message, at: changed.before(range[0]) }))
			.filter(({ rule, at }) => !before.has(keyOf(at, rule)));
		this.#overlay.clear();
		const isHere = ({ rule, at }: (typeof added)[number]) =>
			rule === 'no-forgotten-await' && at >= around[0] && at < around[1];
		return {
			found: added.some(isHere),
			elsewhere: added.filter(each => !isHere(each)).map(({ rule, at, message }) => `${path}:${at} ${rule} ${message}`),
		};
	}

	/**
	 * Takes something away. Found is a new finding in the function around it, or in a file that is watched, or one that
	 * says something else than before.
	 */
	edited({ path, edits, around, watch = [] }: EditSite): Outcome {
		const known = this.#findingsBefore(path);
		for (const other of watch) this.#findingsBefore(other);
		const { text, before } = replaced(textOf(path), edits);
		this.#overlay.set(path, text);
		const added = this.#lint(path, text)
			.map(({ rule, range, message }) => ({ rule, message, at: before(range[0]) }))
			.filter(({ rule, at, message }) => known.get(keyOf(at, rule)) !== message);
		const watched = watch.flatMap(other =>
			this.#lint(other, textOf(other)).filter(
				({ rule, range }) => !this.#findingsBefore(other).has(keyOf(range[0], rule)),
			),
		);
		this.#overlay.clear();
		const isHere = ({ at }: { at: number }) => at >= around[0] && at <= around[1];
		const here = [...added.filter(isHere), ...watched];
		return {
			found: here.length > 0,
			by: [...new Set(here.map(({ rule }) => rule))].sort(),
			already: [...known.keys()].some(key => isHere({ at: parseInt(key, 10) })),
			elsewhere: added.filter(each => !isHere(each)).map(({ rule, at, message }) => `${path}:${at} ${rule} ${message}`),
		};
	}

	/** What was said before, by the place and the rule. */
	#findingsBefore(path: string): ReadonlyMap<string, string> {
		const known = this.#before.get(path);
		if (known) return known;
		const findings = new Map(
			this.#lint(path, textOf(path)).map(({ rule, range, message }) => [keyOf(range[0], rule), message]),
		);
		this.#before.set(path, findings);
		return findings;
	}

	#lint(path: string, text: string): readonly Finding[] {
		const lint = this.#engine.lint({ path, text, rules: this.#settings, host: this.#overlay.host });
		if (!lint) throw new Error(`No language for ${path}.`);
		const [failure] = lint.failures;
		if (failure) throw failure.error;
		return lint.result().findings;
	}
}

const texts = new Map<string, string>();

function textOf(path: string): string {
	let text = texts.get(path);
	if (text === undefined) texts.set(path, (text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '')));
	return text;
}

const keyOf = (offset: number, rule: string): string => `${offset} ${rule}`;

/** True when the last step of a finding's path is the leaf that was put in, or the finding stands on it. */
function isFromLeaf({ range, evidence }: Finding, path: string, target: string, text: string): boolean {
	const last = evidence.at(-1);
	const [start] = last?.range ?? range;
	if ((last ? (last.path ?? path) : path) !== target) return false;
	return /_*recall/i.test(text.slice(start - 14, start + 14));
}
