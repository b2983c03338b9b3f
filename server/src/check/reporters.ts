import type { Format } from './options.ts';
import type { LintResult } from './lint-result.ts';
import type { RunStats } from './stats.ts';
import { stylishFile, stylishSummary, type Totals } from './stylish.ts';
import { stylishStats } from './stylish-stats.ts';
import type { Terminal } from './terminal.ts';

/** Writes results as they come, so that nothing is kept of a file that is done. */
export interface Reporter {
	file(result: LintResult): void;
	/** `stats`: there where they were asked for from the start. */
	end(totals: Totals, stats?: RunStats): void;
}

/** `hasStats`: `end` will get some. */
export const createReporter = (format: Format, terminal: Terminal, cwd: string, hasStats: boolean): Reporter =>
	REPORTERS[format](terminal, cwd, hasStats);

const REPORTERS: Readonly<Record<Format, (terminal: Terminal, cwd: string, hasStats: boolean) => Reporter>> = {
	stylish: (terminal, cwd) => ({
		file(result) {
			const text = stylishFile(result, cwd, terminal.style);
			if (text) terminal.print(text);
		},
		end(totals, stats) {
			if (stats) terminal.print(stylishStats(stats, terminal.style));
			terminal.print(stylishSummary(totals, terminal));
		},
	}),
	json(terminal, _, hasStats) {
		// ESLint's array; with statistics an object that has it under `results`.
		const open = hasStats ? '{"results":[' : '[';
		let separator = open;
		return {
			file(result) {
				terminal.print(separator + JSON.stringify(result));
				separator = ',';
			},
			end(_totals, stats) {
				const start = separator === open ? open : '';
				terminal.print(stats ? `${start}],"stats":${JSON.stringify(stats)}}\n` : `${start}]\n`);
			},
		};
	},
};
