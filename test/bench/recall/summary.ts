import type { Outcome } from './measure.ts';

/** One site and what became of it. */
export interface Row {
	/** The groups that it counts in. */
	readonly groups: readonly string[];
	readonly site: string;
	readonly outcome: Outcome;
}

/** A table of the groups, then at most `misses` of the sites that were missed, then what was reported elsewhere. */
export function summary(title: string, rows: readonly Row[], misses: number): string {
	const lines = [
		`## ${title}: ${rows.length} sites`,
		'',
		'| group | found | of | share |',
		'| --- | --: | --: | --: |',
	];
	for (const group of [...new Set(rows.flatMap(row => row.groups))].sort()) {
		const members = rows.filter(row => row.groups.includes(group));
		const found = members.filter(row => row.outcome.found).length;
		lines.push(`| ${group} | ${found} | ${members.length} | ${Math.round((100 * found) / members.length)} % |`);
	}
	const missed = rows.filter(row => !row.outcome.found).map(row => `- ${row.site}`);
	const elsewhere = rows.flatMap(row => row.outcome.elsewhere.map(finding => `- ${row.site}: ${finding}`));
	lines.push('', `Missed: ${missed.length}`, ...missed.slice(0, misses));
	lines.push('', `New elsewhere: ${elsewhere.length}`, ...elsewhere.slice(0, 20), '');
	return lines.join('\n');
}
