import type { ESLint } from 'eslint';
import { installCorpus } from './install-corpus.ts';
import { number, ratio, table } from './markdown.ts';
import { measureCommand, type Measured } from './measure-command.ts';
import type { NpmCorpus } from './npm-corpora.ts';
import { median } from './statistics.ts';
import { asynclint, peer, type Tool } from './tools.ts';

interface Checked {
	readonly cpu: number;
	readonly wall: number;
	readonly memory: number;
	readonly files: number;
	readonly findings: Readonly<Record<string, number>>;
}

/** Checks one folder `runs` times with each tool, in turn, so that a busy minute of the machine hits both. */
export async function checkInTurn(tools: readonly Tool[], folder: string, runs: number): Promise<Checked[]> {
	const measured = tools.map((): Measured[] => []);
	const results: ESLint.LintResult[][] = [];
	for (let turn = 0; turn < runs; turn++) {
		for (const [at, tool] of tools.entries()) {
			const run = await measureCommand(process.execPath, tool.check, folder);
			measured[at]!.push(run);
			results[at] = resultsOf(tool, run);
		}
	}
	return measured.map((each, at) => summary(each, results[at]!));
}

/**
 * What one run found. Throws when it did not do its work: an exit code of 1 can mean findings or a crash, and a crash
 * would look fast.
 */
function resultsOf({ name }: Tool, { exitCode, stdout }: Measured): ESLint.LintResult[] {
	try {
		if (exitCode === 0 || exitCode === 1) return JSON.parse(stdout) as ESLint.LintResult[];
	} catch {
		// Said below.
	}
	throw new Error(`${name} ended with ${exitCode} and printed no results: ${stdout.slice(0, 500)}`);
}

function summary(measured: readonly Measured[], results: readonly ESLint.LintResult[]): Checked {
	const findings: Record<string, number> = {};
	for (const { messages } of results) {
		for (const { ruleId, fatal } of messages) {
			// A remark about a comment, neither a finding nor a file that could not be read.
			if (ruleId === null && !fatal) continue;
			const rule = ruleId?.replace(/^.*\//, '') ?? 'not parsed';
			findings[rule] = (findings[rule] ?? 0) + 1;
		}
	}
	return {
		cpu: median(measured.map(each => each.cpu)),
		wall: median(measured.map(each => each.wall)),
		memory: median(measured.map(each => each.memory)),
		files: results.length,
		findings,
	};
}

/** `asynclint check` against ESLint with typescript-eslint's rules about the same thing. */
export async function benchCheck(corpora: readonly NpmCorpus[], runs: number): Promise<string> {
	const costs: string[][] = [];
	const found: string[][] = [];
	for (const corpus of corpora) {
		const folder = await installCorpus(corpus);
		const name = `${corpus.name} ${corpus.version}`;
		console.error(`checking ${name}`);
		const [ours, theirs] = (await checkInTurn([asynclint, peer], folder, runs)) as [Checked, Checked];
		costs.push([
			`${name} (${corpus.language})`,
			...(['cpu', 'wall', 'memory'] as const).flatMap(what => [
				number(ours[what]),
				number(theirs[what]),
				ratio(ours[what], theirs[what]),
			]),
		]);
		found.push([name, ...[ours, theirs].flatMap(each => [String(each.files), counts(each.findings)])]);
	}
	return [
		table(['corpus', 'CPU s', 'peer', 'ratio', 'wall s', 'peer', 'ratio', 'peak MB', 'peer', 'ratio'], costs),
		table(['corpus', 'files', 'findings', 'peer: files', 'peer: findings'], found),
	].join('\n\n');
}

export const counts = (findings: Readonly<Record<string, number>>): string =>
	Object.entries(findings)
		.map(([rule, count]) => `${rule} ${count}`)
		.join(', ') || 'none';
