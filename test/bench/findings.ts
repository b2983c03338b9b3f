import type { ESLint } from 'eslint';
import type { Findings } from './contender.ts';
import type { Measured } from './measure-command.ts';

/** Counts what each tool printed, by rule. All throw on anything that is not the tool's report. */

function counted(rules: Iterable<string>): Findings {
	const findings: Record<string, number> = {};
	for (const rule of rules) findings[rule] = (findings[rule] ?? 0) + 1;
	return findings;
}

function ended({ exitCode }: Measured, ...codes: readonly number[]): void {
	if (!codes.includes(exitCode ?? -1)) throw new Error(`Exit code ${exitCode}`);
}

/** What asynclint and ESLint print: https://eslint.org/docs/latest/use/formatters/#json. */
export function ofEslint(run: Measured): Findings {
	ended(run, 0, 1);
	const messages = (JSON.parse(run.stdout) as ESLint.LintResult[]).flatMap(result => result.messages);
	return counted(
		messages
			// A remark about a comment, neither a finding nor a file that could not be read.
			.filter(({ ruleId, fatal }) => ruleId !== null || fatal)
			.map(({ ruleId }) => ruleId?.replace(/^.*\//, '') ?? 'not parsed'),
	);
}

/** `typescript(no-floating-promises)` and the like. */
export function ofOxlint(run: Measured): Findings {
	ended(run, 0, 1);
	const { diagnostics } = JSON.parse(run.stdout) as { diagnostics: { code?: string }[] };
	return counted(diagnostics.map(({ code }) => code?.replace(/^.*\((.*)\)$/, '$1') ?? 'not parsed'));
}

export function ofBiome(run: Measured): Findings {
	ended(run, 0, 1);
	const { diagnostics } = JSON.parse(run.stdout) as { diagnostics: { category: string }[] };
	return counted(diagnostics.map(({ category }) => category.replace(/^.*\//, '')));
}

/** A compiler has errors, not findings; it ends with 1 or 2 where there are any. */
export function ofTsc(run: Measured): Findings {
	ended(run, 0, 1, 2);
	return counted([...run.stdout.matchAll(/: error TS\d+: /g)].map(() => 'type errors'));
}

/** https://microsoft.github.io/pyright/#/command-line?id=json-output; exit code 1 means errors. */
export function ofPyright(run: Measured): Findings {
	ended(run, 0, 1);
	const { generalDiagnostics } = JSON.parse(run.stdout) as { generalDiagnostics: { rule?: string }[] };
	return counted(generalDiagnostics.map(({ rule }) => (rule === 'reportUnusedCoroutine' ? rule : 'other type errors')));
}

/** The exit code is a bit mask: 1 fatal, 2 error, 4 warning, 8 refactor, 16 convention, 32 usage error. */
export function ofPylint(run: Measured): Findings {
	if (run.exitCode === null || run.exitCode & 32) throw new Error(`Exit code ${run.exitCode}`);
	return counted((JSON.parse(run.stdout) as { symbol: string }[]).map(({ symbol }) => symbol));
}

/** What peer/ruff.mjs prints. */
export function ofRuff(run: Measured): Findings {
	ended(run, 0);
	return counted(JSON.parse(run.stdout) as string[]);
}
