import { installDebianCorpus } from './debian-corpora.ts';
import { installCorpus } from './install-corpus.ts';
import { number, ratio, table } from './markdown.ts';
import { NPM_CORPORA } from './npm-corpora.ts';
import { ETHERS, HTTPX, VIEM, type Script } from './scripts.ts';
import { median, quantile } from './statistics.ts';
import { typeOurs, type Typed } from './type-ours.ts';
import { typePeer, type PeerTyped } from './type-peer.ts';

const HEAD = ['milliseconds from a change to its diagnostics', 'median', 'p95', 'changes', 'peer / this'];

/** Typing in TypeScript files, against the `ESLint` class on the same texts. */
export async function benchTyping(runs: number): Promise<string> {
	const sections = [];
	for (const [name, script] of [['ethers', ETHERS] as const, ['viem', VIEM] as const]) {
		const folder = await installCorpus(NPM_CORPORA.find(corpus => corpus.name === name)!);
		sections.push(await benchScript(folder, script, runs, true));
	}
	return sections.join('\n\n');
}

/** Typing in Python, where ESLint has nothing to compare with. */
export async function benchTypingPython(runs: number): Promise<string> {
	const { folder } = await installDebianCorpus('python3-httpx');
	return await benchScript(folder, HTTPX, runs, false);
}

async function benchScript(folder: string, script: Script, runs: number, hasPeer: boolean): Promise<string> {
	const ours: Typed[] = [];
	const theirs: PeerTyped[] = [];
	for (let run = 0; run < runs; run++) {
		console.error(`typing in ${script.file}, run ${run + 1}`);
		ours.push(await typeOurs(folder, script));
		if (hasPeer) theirs.push(await typePeer({ folder, script }));
	}
	const every = theirs.flatMap(({ linted }) => linted);
	const whole = theirs.flatMap(({ linted, parsed }) => linted.filter((_, at) => parsed[at]));
	const row = (name: string, times: readonly number[]): string[] => [
		name,
		number(median(times)),
		number(quantile(times, 0.95)),
		String(times.length),
		ratio(median(times), median(every)),
	];
	const rows = [
		row(
			'asynclint, first answer',
			ours.flatMap(({ answered }) => answered),
		),
		row(
			'asynclint, with types',
			ours.flatMap(({ withTypes }) => withTypes.filter(Number.isFinite)),
		),
		row(
			'asynclint, first answer, a key every 125 ms',
			ours.flatMap(({ atSpeed }) => atSpeed),
		),
	];
	if (hasPeer) {
		rows.push(row('ESLint class, every text', every), row('ESLint class, texts that it can parse', whole));
	}
	const said = `asynclint ${found(ours)}${hasPeer ? `; ESLint ${found(theirs)}` : ''}`;
	return `\`${script.file}\`\n\n${table(HEAD, rows)}\n\nFound on the finished line: ${said}.`;
}

const found = (runs: readonly (Typed | PeerTyped)[]): string =>
	[...new Set(runs.map(each => [...each.found].sort().join(', ') || 'nothing'))].join(' | ');
