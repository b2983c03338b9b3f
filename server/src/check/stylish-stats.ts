import type { RunStats } from './stats.ts';
import { counted } from './stylish.ts';
import type { Terminal } from './terminal.ts';

/** Rows of a list that a person takes in at a glance. */
const MOST = 10;

/** What `--stats` says, in tables. */
export function stylishStats(
	{ rules, factsMilliseconds, imports, types, calls }: RunStats,
	style: Terminal['style'],
): string {
	const head = ['rule', 'findings', 'files', 'ms'];
	const rows = rules.map(each => [each.rule, each.findings, each.files, each.milliseconds]);
	const nowhere = imports.map(({ specifier, files }) => [specifier, files]);
	return [
		title('Rules', style),
		...aligned([head, ...rows, ['(facts of files, for all)', '', '', factsMilliseconds]]),
		...(imports.length
			? [title(`Imports that lead nowhere: ${imports.length}`, style), ...aligned(cut(['specifier', 'files'], nowhere))]
			: []),
		...(types.files
			? [
					title('Types', style),
					`  ${counted(types.without, 'file')} of ${counted(types.files, 'file')} of JavaScript and TypeScript without a type checker`,
				]
			: []),
		...(types.open ? [`  ${counted(types.open, 'file')} with a question about a type that nobody answered`] : []),
		...(calls.all
			? [
					title(`Calls in asynchronous code: ${calls.all.toLocaleString('en-US')}, ${share(calls)} unknown`, style),
					...aligned(
						cut(
							['because of', 'calls'],
							calls.reasons.map(each => [each.reason, each.calls]),
						),
					),
					...aligned(
						cut(
							['name', 'calls'],
							calls.names.map(({ name, calls: times }) => [name, times]),
						),
					),
				]
			: []),
		'',
	].join('\n');
}

const title = (text: string, style: Terminal['style']): string => `\n${style('underline', text)}`;

const share = ({ all, unknown }: RunStats['calls']): string => `${((100 * unknown) / all).toFixed(0)} %`;

type Row = readonly (string | number)[];

/** The most frequent rows, and how many more there are. Nothing where there are none. */
function cut(head: Row, rows: readonly Row[]): Row[] {
	if (!rows.length) return [];
	const more = rows.length - MOST;
	return [head, ...rows.slice(0, MOST), ...(more > 0 ? [[`… ${more} more`, '']] : [])];
}

/** The first column to the left, numbers to the right. */
function aligned(rows: readonly Row[]): string[] {
	const cells = rows.map(row => row.map(each => (typeof each === 'number' ? each.toLocaleString('en-US') : each)));
	const widths = cells[0]?.map((_, column) => Math.max(...cells.map(row => row[column]!.length))) ?? [];
	return cells.map(row => {
		const padded = row.map((cell, column) => (column ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!)));
		return `  ${padded.join('  ')}`.trimEnd();
	});
}
