import { join } from 'node:path';
import { catalogue, createEngine } from '#engine';
import { DEBIAN_PACKAGES, installDebianCorpus } from './debian-corpora.ts';
import { installCorpus } from './install-corpus.ts';
import { table } from './markdown.ts';
import { NPM_CORPORA } from './npm-corpora.ts';
import { ecmascriptSites } from './recall/ecmascript-sites.ts';
import { Measurement } from './recall/measure.ts';
import { pythonSites } from './recall/python-sites.ts';
import type { Project } from './recall/sites.ts';
import type { Row } from './recall/summary.ts';
import { NAMES_RESOLVE, tryAwaits, tryChains } from './recall/try-sites.ts';

/** The same sites in every run. */
const SEED = 1;
/** Sites of each language and kind; the Python packages share them. */
const COUNT = 200;

/** How many of the mistakes that are put into real code are found, where names tell what is called. */
export async function benchRecall(): Promise<string> {
	const engine = await createEngine(catalogue);
	const rows: string[][] = [];
	const measure = (name: string, folder: string, { chains, awaits }: Project): void => {
		console.error(`${name}: ${chains.length} leaves, ${awaits.length} awaits`);
		const measurement = new Measurement(engine);
		const say = () => {};
		const leaves = tryChains(folder, chains, measurement, say);
		const deleted = tryAwaits(folder, awaits, measurement, say);
		rows.push([
			name,
			share(leaves, NAMES_RESOLVE),
			share(deleted, `${NAMES_RESOLVE}, dropped`),
			share(deleted, `${NAMES_RESOLVE}, used as a value`),
			String([...leaves, ...deleted].reduce((sum, { outcome }) => sum + outcome.elsewhere.length, 0)),
		]);
	};

	const viem = NPM_CORPORA.find(({ name }) => name === 'viem')!;
	const folder = await installCorpus(viem);
	measure(`viem ${viem.version}`, folder, ecmascriptSites(folder, /^(?!.*node_modules)/, SEED, COUNT));
	for (const name of DEBIAN_PACKAGES) {
		const { version, folder: packages } = await installDebianCorpus(name);
		const top = join(packages, name.replace(/^python3-/, ''));
		measure(`${name} ${version}`, top, pythonSites(top, SEED, COUNT / DEBIAN_PACKAGES.length));
	}
	return table(['corpus', 'blocking leaves', 'awaits, dropped', 'awaits, used as a value', 'new elsewhere'], rows);
}

function share(rows: readonly Row[], group: string): string {
	const members = rows.filter(({ groups }) => groups.includes(group));
	const found = members.filter(({ outcome }) => outcome.found).length;
	return members.length ? `${found}/${members.length} (${Math.round((100 * found) / members.length)} %)` : '-';
}
