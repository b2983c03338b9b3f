import type { Findings, Standing } from './contender.ts';
import { number, table } from './markdown.ts';
import { judged, TARGET_HEAD, type Target } from './targets.ts';

/** Two tables: what each tool cost, as it is and in units of ours; and what the targets say. */
export function report(standings: readonly Standing[], reference: string, targets: readonly Target[]): string {
	const costs = new Map(standings.map(standing => [standing.name, standing]));
	const ours = costs.get(reference);
	const rows = standings.map(({ name, cpu, wall, memory, findings }) => [
		name,
		...[cpu, wall, memory, cpu / (ours?.cpu ?? NaN), memory / (ours?.memory ?? NaN)].map(number),
		findingsOf(findings),
	]);
	return [
		table(['tool', 'CPU s', 'wall s', 'peak MB', 'CPU / ours', 'peak / ours', 'findings'], rows),
		`"Ours" is ${reference}.`,
		table(
			TARGET_HEAD,
			targets.filter(({ ours, theirs }) => costs.has(ours) && costs.has(theirs)).map(target => judged(target, costs)),
		),
	].join('\n\n');
}

/** All rules with their counts, in one cell. */
export const findingsOf = (findings: Findings): string =>
	Object.entries(findings)
		.map(([rule, count]) => `${rule} ${count}`)
		.join(', ') || 'none';
