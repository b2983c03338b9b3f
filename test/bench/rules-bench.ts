import type { RunStats } from '../../server/src/check/stats.ts';
import { inTurn, type Contender, type Standing } from './contender.ts';
import { asynclint, BOTH_RULES } from './contenders.ts';
import { ofEslint } from './findings.ts';
import { number, table } from './markdown.ts';
import { measureCommand } from './measure-command.ts';
import { installPythonProject } from './python-project.ts';
import { judged, TARGET_HEAD, type Target } from './targets.ts';
import { installTypeScriptProject } from './typescript-project.ts';

const FOUNDATION = 'the two foundation rules';
const WHOLE = 'the whole catalogue';
const TARGET: Target = { ours: WHOLE, theirs: FOUNDATION, what: 'cpu', limit: 1.5 };
/** Share of the time of a run that one rule may take. */
const LARGEST_SHARE = 0.15;

const foundation = asynclint(FOUNDATION, [...BOTH_RULES, '--no-cache']);
const whole = asynclint(WHOLE, ['--preset', 'all', '--no-cache']);
/** The same with the timer on, which is not there otherwise. */
const timed = asynclint(`${WHOLE}, timed`, ['--preset', 'all', '--no-cache', '--stats']);

/** What the whole catalogue costs against the two rules that everything rests on, and each rule's share of it. */
export async function benchRules(runs: number): Promise<string> {
	return [
		`### The TypeScript project\n\n${await ofProject(await installTypeScriptProject(), runs)}`,
		`### The Python project\n\n${await ofProject(await installPythonProject(), runs)}`,
	].join('\n\n');
}

async function ofProject(folder: string, runs: number): Promise<string> {
	const standings = await inTurn([foundation, whole], folder, runs);
	const costs = new Map(standings.map(standing => [standing.name, standing]));
	const { stats, wall } = await sharesIn(folder, timed);
	return [
		table(['run', 'CPU s', 'wall s', 'peak MB'], standings.map(costOf)),
		table(TARGET_HEAD, [judged(TARGET, costs)]),
		rulesTable(stats, wall),
	].join('\n\n');
}

const costOf = ({ name, cpu, wall, memory }: Standing): string[] => [name, number(cpu), number(wall), number(memory)];

async function sharesIn(folder: string, { name, command }: Contender): Promise<{ stats: RunStats; wall: number }> {
	const run = await measureCommand(command, folder);
	console.error(`${name}: ${run.cpu.toFixed(2)} CPU s`);
	const { results, stats } = JSON.parse(run.stdout) as { results: unknown; stats: RunStats };
	// Throws when the run did not do its work.
	ofEslint({ ...run, stdout: JSON.stringify(results) });
	return { stats, wall: run.wall };
}

/**
 * Every rule that took a thousandth of the run or more, the dearest first. Both sides of a share are read off the same
 * clock, so that a busy machine slows both.
 */
function rulesTable({ rules, factsMilliseconds }: RunStats, wall: number): string {
	const share = (milliseconds: number): number => milliseconds / 1000 / wall;
	const percent = (milliseconds: number): string => `${(100 * share(milliseconds)).toFixed(1)} %`;
	const all = rules.toSorted((a, b) => b.milliseconds - a.milliseconds);
	const shown = all.filter(({ milliseconds }) => share(milliseconds) >= 0.001);
	const rest = all.filter(each => !shown.includes(each)).reduce((sum, { milliseconds }) => sum + milliseconds, 0);
	const judge = (milliseconds: number): string => (share(milliseconds) <= LARGEST_SHARE ? 'met' : 'not met');
	return table(
		['rule', 'ms', 'share of the run', `<= ${LARGEST_SHARE * 100} %`, 'findings'],
		[
			...shown.map(({ rule, milliseconds, findings }) => [
				rule,
				String(milliseconds),
				percent(milliseconds),
				judge(milliseconds),
				String(findings),
			]),
			[`the other ${all.length - shown.length} rules`, String(rest), percent(rest), '', ''],
			['facts of files, for all', String(factsMilliseconds), percent(factsMilliseconds), '', ''],
		],
	);
}
