import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { catalogue, createEngine, presetRules, type Preset, type RuleSettings } from '#engine';
import { ecmascriptSites } from './ecmascript-sites.ts';
import { EDIT_KINDS, type EditKind } from './edit-sites.ts';
import { findEdits } from './find-edits.ts';
import { keptSites } from './kept-sites.ts';
import { Measurement } from './measure.ts';
import { PYTHON_KINDS, type PythonKindName } from './python-kinds.ts';
import { pythonSites } from './python-sites.ts';
import { summary } from './summary.ts';
import { tryAwaits, tryChains, tryEdits } from './try-sites.ts';

/*
 * Mutation recall: how many of the mistakes that are put into real code are found.
 *
 *   tsx --tsconfig tsconfig.base.json test/bench/recall/mutation-recall.ts FOLDER… [--python] [--part REGEX] [--seed N] [--count N] [--kind KIND]
 *
 * FOLDER has a tsconfig.json, or is a Python package; `--part` says which files of a TypeScript project count.
 * Of several folders, what is taken away is chosen from all of them together; `calls` is measured in the first one.
 * `--kind`: `calls` (leaves and awaits, chosen by a type checker) or one of `EDIT_KINDS`, in Python of `PYTHON_KINDS`
 * (chosen by syntax); may be repeated.
 * `--sites FILE` keeps the sites there, or takes those that are there: finding them takes longer than measuring. Those of what
 * is taken away lie beside it in `FILE.edits`.
 * A line to stderr for each site as it is measured; the tables to stdout.
 */
const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		python: { type: 'boolean', default: false },
		part: { type: 'string', default: '^(?!.*node_modules)' },
		seed: { type: 'string', default: '1' },
		count: { type: 'string', default: '200' },
		misses: { type: 'string', default: '60' },
		sites: { type: 'string' },
		kind: { type: 'string', multiple: true },
	},
});
const folders = positionals.map(each => resolve(each));
const [folder] = folders;
if (!folder) throw new Error('Which folder?');

const started = performance.now();
const say = (text: string) => console.error(`${((performance.now() - started) / 1000).toFixed(1)} s ${text}`);

const seed = Number(values.seed);
const count = Number(values.count);
const misses = Number(values.misses);
const part = new RegExp(values.part);
const language = values.python ? 'python' : 'ecmascript';
const engine = await createEngine(catalogue);
console.log(`# ${folders.map(each => basename(each)).join(', ')}, seed ${seed}\n`);

if (!values.kind || values.kind.includes('calls')) {
	const { chains, awaits, none } = await keptSites(values.sites, () =>
		values.python ? pythonSites(folder, seed, count) : ecmascriptSites(folder, part, seed, count),
	);
	say(
		`${chains.length} leaves and ${awaits.length} awaits to try; ${none.onward} awaits go on as promises, ${none['left to TypeScript']} are left to TypeScript`,
	);
	const measurement = new Measurement(engine);
	const strict = new Measurement(engine, onlyOf('strict', ['no-blocking-call']));
	console.log(summary('Blocking leaf under a helper', tryChains(folder, chains, measurement, say, strict), misses));
	console.log(summary('Deleted await', tryAwaits(folder, awaits, measurement, say), misses));
}

const all: readonly EditKind[] = values.python ? (Object.keys(PYTHON_KINDS) as PythonKindName[]) : EDIT_KINDS;
const kinds = all.filter(kind => !values.kind || values.kind.includes(kind));
const edits = kinds.length
	? await keptSites(values.sites && `${values.sites}.edits`, () =>
			findEdits(folders, language, part, seed, count, kinds),
		)
	: [];
const inPreset = (preset: Preset) => new Measurement(engine, presetRules(catalogue, preset, language));
const recommended = inPreset('recommended');
const strict = inPreset('strict');
for (const kind of kinds) {
	const sites = edits.filter(each => each.kind === kind);
	const [first, then] = values.python
		? (['recommended', 'strict'] as const).map(
				preset => new Measurement(engine, pythonSettings(kind as PythonKindName, preset)),
			)
		: [recommended, strict];
	const seen = tryEdits(folders, sites, first!, say);
	console.log(summary(`Taken away: ${kind}, recommended`, seen, 0));
	// What recommended finds, strict finds as well.
	const others = tryEdits(
		folders,
		sites.filter((_, index) => !seen[index]!.outcome.found),
		then!,
		say,
	);
	const found = seen.filter(({ outcome }) => outcome.found);
	console.log(summary(`Taken away: ${kind}, strict`, [...found, ...others], misses));
}

/** The rules that speak of a kind, as a preset has them. */
function pythonSettings(kind: PythonKindName, preset: Preset): RuleSettings {
	return onlyOf(preset, PYTHON_KINDS[kind]);
}

/** These rules, as a preset has them. */
function onlyOf(preset: Preset, rules: readonly string[]): RuleSettings {
	return new Map([...presetRules(catalogue, preset, language)].filter(([rule]) => rules.includes(rule)));
}
