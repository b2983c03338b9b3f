import { basename, dirname, relative, sep } from 'node:path';
import type { Measurement, Outcome } from './measure.ts';
import type { EditSite } from './edit-sites.ts';
import type { AwaitSite, ChainSite, Reach } from './sites.ts';
import type { Row } from './summary.ts';

/** Told about each site as soon as it has been measured. */
export type Say = (text: string) => void;

/** Group of the sites where names tell what is called, and which the target speaks of. */
export const NAMES_RESOLVE = 'names resolve';

/**
 * Puts a leaf under each helper, by groups of depth and of how the callee is reached. `strict` is asked about what is
 * missed: what it finds is known, and left out for its time (start-up, first use).
 */
export function tryChains(
	folder: string,
	sites: readonly ChainSite[],
	measurement: Measurement,
	say: Say,
	strict?: Measurement,
): Row[] {
	return sites.map(site => {
		const groups = ['all', `depth ${site.names.length}`, `by ${site.reach}`];
		if (!site.reaches.some(isBeyondNames)) groups.push(NAMES_RESOLVE);
		const path = site.names.map((name, index) => `${site.reaches[index]}: ${name}`).join(' > ');
		const outcome = measurement.chain(site);
		const why = outcome.found ? undefined : whyMissed(site, outcome, strict);
		if (why) groups.push(why);
		return told(`${placeOf(folder, site)} ${path}${why ? `, ${why}` : ''}`, groups, outcome, say);
	});
}

function whyMissed(site: ChainSite, { already }: Outcome, strict?: Measurement): string | undefined {
	if (already) return 'missed where a finding stood before';
	const said = strict?.chain(site);
	return said?.found || said?.already ? 'missed, strict says it' : undefined;
}

/** Takes each await away, by groups of what becomes of the value and of how the callee is reached. */
export function tryAwaits(folder: string, sites: readonly AwaitSite[], measurement: Measurement, say: Say): Row[] {
	return sites.map(site => {
		const half = site.use === 'statement' || site.use === 'unread' ? 'dropped' : 'used as a value';
		const groups = ['all', `use: ${site.use}`, `by ${site.reach}`, half];
		if (!isBeyondNames(site.reach)) groups.push(NAMES_RESOLVE, `${NAMES_RESOLVE}, ${half}`);
		const text = `${placeOf(folder, site)} ${site.reach}, ${site.use}`;
		return told(text, groups, measurement.forgotten(site), say);
	});
}

/** Takes something away at each site, by groups of its kind, of the rules that find it and of its project. */
export function tryEdits(
	folders: readonly string[],
	sites: readonly EditSite[],
	measurement: Measurement,
	say: Say,
): Row[] {
	return sites.map(site => {
		const { kind, path, edits, shown, note } = site;
		const outcome = measurement.edited(site);
		const folder = folders.find(each => path.startsWith(each + sep)) ?? dirname(path);
		const groups = [kind, ...(outcome.by ?? []).map(rule => `${kind}: by ${rule}`)];
		if (!outcome.found && outcome.already) groups.push(`${kind}: missed where a finding stood before`);
		if (note !== undefined) groups.push(`${kind}: ${note}`);
		if (folders.length > 1) groups.push(`${kind}: in ${basename(folder)}`);
		return told(
			`${relative(dirname(folder), path)}@${edits[0]!.range[0]} ${kind}${note ? `, ${note}` : ''}: ${shown}`,
			groups,
			outcome,
			say,
		);
	});
}

function told(site: string, groups: readonly string[], outcome: Outcome, say: Say): Row {
	say(`${outcome.found ? 'found ' : 'missed'} ${site}`);
	for (const each of outcome.elsewhere) say(`  new elsewhere: ${each}`);
	return { groups, site, outcome };
}

/** Where names alone do not tell what is called. */
function isBeyondNames(reach: Reach): boolean {
	return reach === 'unique name' || reach === 'type of a library';
}

const placeOf = (folder: string, { call: { path, range } }: AwaitSite | ChainSite): string =>
	`${relative(folder, path)}@${range[0]}`;
