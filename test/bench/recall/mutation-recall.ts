import { parseArgs } from 'node:util';
import { catalogue, createEngine } from '#engine';
import { ecmascriptSites } from './ecmascript-sites.ts';
import { Measurement, type Outcome } from './measure.ts';
import { pythonSites } from './python-sites.ts';

/*
 * Mutation recall: how many of the mistakes that are put into real code are found.
 *
 *   tsx --tsconfig tsconfig.base.json test/bench/recall/mutation-recall.ts FOLDER [--python] [--part REGEX] [--seed N] [--count N]
 *
 * FOLDER has a tsconfig.json, or is a Python package; `--part` says which files of a TypeScript project count.
 */
const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		python: { type: 'boolean', default: false },
		part: { type: 'string', default: '^(?!.*node_modules)' },
		seed: { type: 'string', default: '1' },
		count: { type: 'string', default: '200' },
		misses: { type: 'string', default: '60' },
	},
});
const folder = positionals[0];
if (!folder) throw new Error('Which folder?');

const seed = Number(values.seed);
const count = Number(values.count);
const { chains, awaits } = values.python
	? pythonSites(folder, seed, count)
	: ecmascriptSites(folder, new RegExp(values.part), seed, count);
const measurement = new Measurement(await createEngine(catalogue));

interface Row {
	readonly groups: readonly string[];
	readonly site: string;
	readonly outcome: Outcome;
}

const chainRows = chains.map((site): Row => {
	const groups = ['all', `depth ${site.names.length}`, `by ${site.reach}`];
	if (!site.reaches.includes('unique name')) groups.push('names resolve');
	const path = site.names.map((name, index) => `${site.reaches[index]}: ${name}`).join(' > ');
	return { groups, site: `${placeText(site.call.path, site.call.range[0])} ${path}`, outcome: measurement.chain(site) };
});
const awaitRows = awaits.map((site): Row => {
	const groups = ['all', `use: ${site.use}`, `by ${site.reach}`];
	if (site.reach !== 'unique name') groups.push('names resolve');
	const text = `${placeText(site.call.path, site.call.range[0])} ${site.reach}, ${site.use}`;
	return { groups, site: text, outcome: measurement.forgotten(site) };
});

console.log(`# ${folder.split('/').filter(Boolean).at(-1)}, seed ${seed}\n`);
print('Blocking leaf under a helper', chainRows);
print('Deleted await', awaitRows);

function placeText(path: string, offset: number): string {
	return `${path.slice(folder!.length + 1)}@${offset}`;
}

function print(title: string, rows: readonly Row[]): void {
	console.log(`## ${title}: ${rows.length} sites\n\n| group | found | of | share |\n| --- | --: | --: | --: |`);
	for (const group of [...new Set(rows.flatMap(row => row.groups))].sort()) {
		const members = rows.filter(row => row.groups.includes(group));
		const found = members.filter(row => row.outcome.found).length;
		console.log(`| ${group} | ${found} | ${members.length} | ${Math.round((100 * found) / members.length)} % |`);
	}
	const missed = rows.filter(row => !row.outcome.found);
	console.log(
		`\nMissed:\n${missed
			.slice(0, Number(values.misses))
			.map(row => `- ${row.site}`)
			.join('\n')}`,
	);
	const elsewhere = rows.flatMap(row => row.outcome.elsewhere.map(finding => `- ${row.site}: ${finding}`));
	console.log(`\nNew elsewhere: ${elsewhere.length}\n${elsewhere.slice(0, 20).join('\n')}\n`);
}
