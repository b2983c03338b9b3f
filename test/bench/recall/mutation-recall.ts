import { parseArgs } from 'node:util';
import { catalogue, createEngine } from '#engine';
import { ecmascriptSites } from './ecmascript-sites.ts';
import { keptSites } from './kept-sites.ts';
import { Measurement } from './measure.ts';
import { pythonSites } from './python-sites.ts';
import { summary } from './summary.ts';
import { tryAwaits, tryChains } from './try-sites.ts';

/*
 * Mutation recall: how many of the mistakes that are put into real code are found.
 *
 *   tsx --tsconfig tsconfig.base.json test/bench/recall/mutation-recall.ts FOLDER [--python] [--part REGEX] [--seed N] [--count N]
 *
 * FOLDER has a tsconfig.json, or is a Python package; `--part` says which files of a TypeScript project count.
 * `--sites FILE` keeps the sites there, or takes those that are there: finding them takes longer than measuring.
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
	},
});
const folder = positionals[0];
if (!folder) throw new Error('Which folder?');

const started = performance.now();
const say = (text: string) => console.error(`${((performance.now() - started) / 1000).toFixed(1)} s ${text}`);

const seed = Number(values.seed);
const count = Number(values.count);
const { chains, awaits, none } = keptSites(values.sites, () =>
	values.python ? pythonSites(folder, seed, count) : ecmascriptSites(folder, new RegExp(values.part), seed, count),
);
say(
	`${chains.length} leaves and ${awaits.length} awaits to try; ${none.onward} awaits go on as promises, ${none['left to TypeScript']} are left to TypeScript`,
);
const measurement = new Measurement(await createEngine(catalogue));

const misses = Number(values.misses);

console.log(`# ${folder.split('/').filter(Boolean).at(-1)}, seed ${seed}\n`);
console.log(summary('Blocking leaf under a helper', tryChains(folder, chains, measurement, say), misses));
console.log(summary('Deleted await', tryAwaits(folder, awaits, measurement, say), misses));
