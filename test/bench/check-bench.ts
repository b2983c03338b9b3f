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
	for (let run = 0; run < runs; run++) {
		for (const [at, tool] of tools.entries()) {
			measured[at]!.push(await measureCommand(process.execPath, tool.check, folder));
		}
	}
	return measured.map((each, at) => summary(tools[at]!, each));
}

function summary(tool: Tool, measured: readonly Measured[]): Checked {
	for (const { exitCode, stdout } of measured) {
		// 0 and 1 say what was found; from 2 on, nothing was measured but a failure.
		if (exitCode !== 0 && exitCode !== 1)
			throw new Error(`${tool.name} ended with ${exitCode}: ${stdout.slice(0, 500)}`);
	}
	const results = JSON.parse(measured[0]!.stdout) as ESLint.LintResult[];
	const findings: Record<string, number> = {};
	for (const { messages } of results) {
		for (const { ruleId } of messages) {
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
