import { describe, expect, it } from 'vitest';
import type { LintMessage, LintResult } from './lint-result.ts';
import { stylishFile, stylishSummary, type Totals } from './stylish.ts';

const plain = (_: unknown, text: string) => text;

const at = (line: number, column: number) => ({ line, column, endLine: line, endColumn: column + 1 });
const resultOf = (...messages: LintMessage[]): LintResult => ({
	...{ filePath: '/p/src/a.ts', messages, suppressedMessages: [], usedDeprecatedRules: [] },
	...{ errorCount: 0, fatalErrorCount: 0, warningCount: 0, fixableErrorCount: 0, fixableWarningCount: 0 },
});

describe('a file', () => {
	it('shows each finding with its place, and the path that leads to it', () => {
		const result = resultOf(
			{ ruleId: null, fatal: true, severity: 2, message: 'Parsing error: No.', ...at(1, 1) },
			{
				...{ ruleId: 'asynclint/no-x', severity: 2, message: 'Short.', ...at(12, 3) },
				related: [
					{ message: 'handler() calls load()', filePath: '/p/src/a.ts', ...at(9, 2) },
					{ message: 'load() reads', filePath: '/q/b.ts', ...at(1, 4) },
				],
			},
			{ ruleId: 'asynclint/no-y', severity: 1, message: 'Somewhat longer.', ...at(120, 14) },
		);
		expect(stylishFile(result, '/p', plain)).toMatchInlineSnapshot(`
			"
			src/a.ts
			     1:1  error    Parsing error: No.
			    12:3  error    Short.              asynclint/no-x
			      ↳ handler() calls load()  src/a.ts:9:2
			      ↳ load() reads  /q/b.ts:1:4
			  120:14  warning  Somewhat longer.    asynclint/no-y
			"
		`);
	});

	it('shows eight steps of a longer path, the last of them always', () => {
		const related = Array.from({ length: 12 }, (_, hop) => ({
			...{ message: `step ${hop + 1}`, filePath: '/p/src/b.ts' },
			...at(hop + 1, 1),
		}));
		const result = resultOf({ ruleId: 'asynclint/no-x', severity: 2, message: 'Short.', ...at(12, 3), related });
		const shown = [...stylishFile(result, '/p', plain).matchAll(/↳ (step \d+)  (.*)/g)];
		expect(shown.map(([, step]) => step).join()).toBe('step 1,step 2,step 3,step 4,step 5,step 6,step 7,step 12');
		expect(shown.at(-1)![2]).toBe('src/b.ts:12:1');
	});

	it('without messages is not shown', () => expect(stylishFile(resultOf(), '/p', plain)).toBe(''));
});

describe('the summary', () => {
	const none: Totals = {
		...{ files: 1893, errors: 0, warnings: 0, fixableErrors: 0, fixableWarnings: 0, fixedFiles: 0, milliseconds: 4321 },
		quietInTests: 0,
	};
	const summary = (totals: Partial<Totals>, isInteractive = false) =>
		stylishSummary({ ...none, ...totals }, { style: plain, isInteractive });

	it('says nothing of success, except to a person or of files that it changed', () => {
		expect(summary({})).toBe('');
		expect(summary({}, true)).toBe('✔ No problems in 1,893 files (4.3 s).\n');
		expect(summary({ fixedFiles: 2 })).toBe('✔ No problems in 1,893 files (4.3 s). Fixed 2 files.\n');
	});

	it('says how to do without what harms no test, where that is most of it', () => {
		const line = '  30 of them are in test files, where the preset `tests` leaves them out: ';
		expect(summary({ errors: 40, quietInTests: 30 })).toContain(line);
		expect(summary({ errors: 90, quietInTests: 30 })).not.toContain('test files');
		expect(summary({ errors: 5, quietInTests: 5 })).not.toContain('test files');
	});

	it('counts problems, and what can be fixed', () => {
		expect(summary({ files: 1, errors: 1, warnings: 2, fixableErrors: 1, milliseconds: 7 })).toBe(
			'\n✖ 3 problems (1 error, 2 warnings) in 1 file (7 ms).\n  1 error and 0 warnings can be fixed with `--fix`.\n',
		);
	});
});
