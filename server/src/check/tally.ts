import { quietInTests } from './in-tests.ts';
import type { LintResult } from './lint-result.ts';
import type { Totals } from './stylish.ts';

/** Counts over all files. The files themselves are not kept. */
export class Tally {
	readonly #started = performance.now();
	readonly #cwd: string;
	#counts = {
		...{ files: 0, errors: 0, warnings: 0, fixableErrors: 0, fixableWarnings: 0, fixedFiles: 0 },
		quietInTests: 0,
	};
	/** A path that does not exist, a project file that cannot be used, a rule that failed: exit code 2. */
	hasTrouble = false;
	/** Named files that the project itself leaves out. */
	ignored = 0;

	constructor(cwd: string) {
		this.#cwd = cwd;
	}

	add(result: LintResult): void {
		const counts = this.#counts;
		counts.files++;
		counts.errors += result.errorCount;
		counts.warnings += result.warningCount;
		counts.fixableErrors += result.fixableErrorCount;
		counts.fixableWarnings += result.fixableWarningCount;
		counts.quietInTests += quietInTests(result, this.#cwd);
		if (result.output !== undefined) counts.fixedFiles++;
	}

	get totals(): Totals {
		return { ...this.#counts, milliseconds: performance.now() - this.#started };
	}

	/** 0: nothing to complain of. 1: errors, or more warnings than allowed. 2: something could not be done. */
	exitCode({
		maxWarnings = Infinity,
		exitZero,
	}: {
		readonly maxWarnings?: number;
		readonly exitZero: boolean;
	}): 0 | 1 | 2 {
		const { files, errors, warnings } = this.#counts;
		if (this.hasTrouble || (!files && !this.ignored)) return 2;
		return !exitZero && (errors || warnings > maxWarnings) ? 1 : 0;
	}
}
