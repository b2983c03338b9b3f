import type { Format } from './options.ts';
import type { LintResult } from './lint-result.ts';
import { stylishFile, stylishSummary, type Totals } from './stylish.ts';
import type { Terminal } from './terminal.ts';

/** Writes results as they come, so that nothing is kept of a file that is done. */
export interface Reporter {
	file(result: LintResult): void;
	end(totals: Totals): void;
}

export const createReporter = (format: Format, terminal: Terminal, cwd: string): Reporter =>
	REPORTERS[format](terminal, cwd);

const REPORTERS: Readonly<Record<Format, (terminal: Terminal, cwd: string) => Reporter>> = {
	stylish: (terminal, cwd) => ({
		file(result) {
			const text = stylishFile(result, cwd, terminal.style);
			if (text) terminal.print(text);
		},
		end: totals => terminal.print(stylishSummary(totals, terminal)),
	}),
	json(terminal) {
		let separator = '[';
		return {
			file(result) {
				terminal.print(separator + JSON.stringify(result));
				separator = ',';
			},
			end: () => terminal.print(separator === '[' ? '[]\n' : ']\n'),
		};
	},
};
