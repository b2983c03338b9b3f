import { asynclint, typescriptEslint } from './contenders.ts';
import { inTurn, type Standing } from './contender.ts';
import { installCorpus } from './install-corpus.ts';
import { number, ratio, table } from './markdown.ts';
import type { NpmCorpus } from './npm-corpora.ts';
import { findingsOf } from './report.ts';

const ours = asynclint('asynclint', ['--preset', 'recommended', '--types', 'auto']);

/** `asynclint check` against ESLint with typescript-eslint's rules about the same thing, on one package after the other. */
export async function benchCheck(corpora: readonly NpmCorpus[], runs: number): Promise<string> {
	const costs: string[][] = [];
	const found: string[][] = [];
	for (const corpus of corpora) {
		const folder = await installCorpus(corpus);
		const name = `${corpus.name} ${corpus.version}`;
		console.error(`checking ${name}`);
		const [mine, theirs] = (await inTurn([ours, typescriptEslint], folder, runs)) as [Standing, Standing];
		costs.push([
			`${name} (${corpus.language})`,
			...(['cpu', 'wall', 'memory'] as const).flatMap(what => [
				number(mine[what]),
				number(theirs[what]),
				ratio(mine[what], theirs[what]),
			]),
		]);
		found.push([name, findingsOf(mine.findings), findingsOf(theirs.findings)]);
	}
	return [
		table(['corpus', 'CPU s', 'peer', 'ratio', 'wall s', 'peer', 'ratio', 'peak MB', 'peer', 'ratio'], costs),
		table(['corpus', 'findings', 'peer: findings'], found),
	].join('\n\n');
}
