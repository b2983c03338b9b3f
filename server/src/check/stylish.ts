import { relative } from 'node:path';
import { shortened } from '../analysis/call-path.ts';
import type { LintMessage, LintResult } from './lint-result.ts';
import type { Terminal } from './terminal.ts';

/** What all files together come to. */
export interface Totals {
	readonly files: number;
	readonly errors: number;
	readonly warnings: number;
	readonly fixableErrors: number;
	readonly fixableWarnings: number;
	readonly fixedFiles: number;
	/** Problems in test files that the preset `tests` would leave out. */
	readonly quietInTests: number;
	readonly milliseconds: number;
}

/** One file in ESLint's `stylish` form, with the path that leads to each finding under it. Empty without messages. */
export function stylishFile({ filePath, messages }: LintResult, cwd: string, style: Terminal['style']): string {
	if (!messages.length) return '';
	const places = messages.map(placeOf);
	const width = Math.max(...places.map(place => place.length));
	const textWidth = Math.min(100, Math.max(...messages.map(({ message }) => message.length)));

	const lines = messages.flatMap((message, index) => {
		const place = style('dim', places[index]!.padStart(width));
		const kind = message.severity === 2 ? style('red', 'error') : style('yellow', 'warning');
		const gap = message.severity === 2 ? '    ' : '  ';
		const rule = message.ruleId === null ? '' : `  ${style('dim', message.ruleId)}`;
		const text = rule ? message.message.padEnd(textWidth) : message.message;
		return [`  ${place}  ${kind}${gap}${text}${rule}`, ...evidenceLines(message, cwd, style)];
	});
	return `\n${style('underline', shownPath(filePath, cwd))}\n${lines.join('\n')}\n`;
}

/** `12:5`, in a notebook `cell 3:12:5`. */
const placeOf = ({ cell, line, column }: Pick<LintMessage, 'cell' | 'line' | 'column'>): string =>
	`${cell === undefined ? '' : `cell ${cell}:`}${line}:${column}`;

const evidenceLines = ({ related = [] }: LintMessage, cwd: string, style: Terminal['style']): string[] =>
	shortened(related).map(step =>
		style('dim', `      ↳ ${step.message}  ${shownPath(step.filePath, cwd)}:${placeOf(step)}`),
	);

/** The closing lines. Without a problem there is only something to say when a person watches. */
export function stylishSummary(
	totals: Totals,
	{ style, isInteractive }: Pick<Terminal, 'style' | 'isInteractive'>,
): string {
	const { files, errors, warnings, fixableErrors, fixableWarnings, fixedFiles } = totals;
	const fixed = fixedFiles ? ` Fixed ${counted(fixedFiles, 'file')}.` : '';
	const effort = `${counted(files, 'file')} (${elapsed(totals.milliseconds)})`;
	const problems = errors + warnings;
	if (!problems) {
		return isInteractive || fixed ? `${style('green', '✔')} No problems in ${effort}.${fixed}\n` : '';
	}
	const count = `${counted(problems, 'problem')} (${counted(errors, 'error')}, ${counted(warnings, 'warning')})`;
	const color = errors ? 'red' : 'yellow';
	const summary = `\n${style([color, 'bold'], `✖ ${count}`)} in ${effort}.${fixed}\n`;
	return summary + fixableLine(fixableErrors, fixableWarnings) + testsLine(totals.quietInTests, problems);
}

function fixableLine(errors: number, warnings: number): string {
	if (!errors && !warnings) return '';
	return `  ${counted(errors, 'error')} and ${counted(warnings, 'warning')} can be fixed with \`--fix\`.\n`;
}

/** Where tests drown what concerns the program, how to do without. */
function testsLine(quiet: number, problems: number): string {
	if (quiet < 20 || quiet * 2 < problems) return '';
	return `  ${quiet.toLocaleString('en-US')} of them are in test files, where the preset \`tests\` leaves them out: ${TESTS_PAGE}\n`;
}

const TESTS_PAGE = 'https://github.com/asynclint/asynclint#configuration';

/** `1,893 files`, `1 file`. */
export const counted = (count: number, noun: string): string =>
	`${count.toLocaleString('en-US')} ${noun}${count === 1 ? '' : 's'}`;

const elapsed = (milliseconds: number): string =>
	milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;

/** From where the command was started, where that is shorter than the whole path. */
export function shownPath(path: string, cwd: string): string {
	const local = relative(cwd, path);
	return !local || local.length > path.length || local.startsWith('..') ? path : local;
}
