import { parseArgs } from 'node:util';
import { catalogue, createEngine } from '#engine';
import { ecmascriptSites } from './ecmascript-sites.ts';
import { keptSites } from './kept-sites.ts';
import { Measurement, type Outcome } from './measure.ts';
import { pythonSites } from './python-sites.ts';
import { summary, type Row } from './summary.ts';

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

console.log(`# ${folder.split('/').filter(Boolean).at(-1)}, seed ${seed}\n`);
const chainRows = chains.map((site): Row => {
	const groups = ['all', `depth ${site.names.length}`, `by ${site.reach}`];
	if (!site.reaches.includes('unique name')) groups.push('names resolve');
	const path = site.names.map((name, index) => `${site.reaches[index]}: ${name}`).join(' > ');
	return tried(`${placeText(site.call.path, site.call.range[0])} ${path}`, groups, () => measurement.chain(site));
});
console.log(summary('Blocking leaf under a helper', chainRows, Number(values.misses)));
const awaitRows = awaits.map((site): Row => {
	const groups = ['all', `use: ${site.use}`, `by ${site.reach}`];
	groups.push(site.use === 'statement' || site.use === 'unread' ? 'dropped' : 'used as a value');
	if (site.reach !== 'unique name') groups.push('names resolve', `names resolve, ${groups.at(-1)!}`);
	const text = `${placeText(site.call.path, site.call.range[0])} ${site.reach}, ${site.use}`;
	return tried(text, groups, () => measurement.forgotten(site));
});
console.log(summary('Deleted await', awaitRows, Number(values.misses)));

function tried(site: string, groups: readonly string[], measure: () => Outcome): Row {
	const outcome = measure();
	say(`${outcome.found ? 'found ' : 'missed'} ${site}`);
	for (const each of outcome.elsewhere) say(`  new elsewhere: ${each}`);
	return { groups, site, outcome };
}

function placeText(path: string, offset: number): string {
	return `${path.slice(folder!.length + 1)}@${offset}`;
}
