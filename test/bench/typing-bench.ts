import { installDebianCorpus } from './debian-corpora.ts';
import { installCorpus } from './install-corpus.ts';
import { PYTHON, TYPESCRIPT } from './keystrokes.ts';
import { number, ratio, table } from './markdown.ts';
import { NPM_CORPORA } from './npm-corpora.ts';
import { median, quantile } from './statistics.ts';
import { typeOurs, type Typed } from './type-ours.ts';
import { typePeer, type PeerTyped } from './type-peer.ts';

const HEAD = ['milliseconds after a keystroke', 'median', 'p95', 'keystrokes', 'peer / this'];

/** TypeScript, against the `ESLint` class on the same texts. */
export async function benchTypingTypeScript(runs: number): Promise<string> {
	const folder = await installCorpus(NPM_CORPORA.find(({ name }) => name === 'viem')!);
	const ours: Typed[] = [];
	const theirs: PeerTyped[] = [];
	for (let run = 0; run < runs; run++) {
		console.error(`typing TypeScript, run ${run + 1}`);
		ours.push(await typeOurs(folder, TYPESCRIPT));
		theirs.push(await typePeer({ folder, script: TYPESCRIPT }));
	}
	const all = perKeystroke(theirs.map(each => each.linted));
	const whole = perKeystroke(theirs.map(each => each.linted.map((time, at) => (each.parsed[at] ? time : NaN))));
	const rows = ourRows(ours).map(row => cells(row, [...all, ...whole].length ? median(all) : NaN));
	return [
		table(HEAD, [
			...rows,
			cells(['ESLint class, every text', all]),
			cells(['ESLint class, texts that it can parse', whole]),
		]),
		`On the finished line: asynclint ${said(ours)}; ESLint ${said(theirs)}.`,
	].join('\n\n');
}

/** Python, where ESLint has nothing to compare with. */
export async function benchTypingPython(runs: number): Promise<string> {
	const { folder } = await installDebianCorpus('python3-httpx');
	const ours: Typed[] = [];
	for (let run = 0; run < runs; run++) {
		console.error(`typing Python, run ${run + 1}`);
		ours.push(await typeOurs(folder, PYTHON));
	}
	const rows = ourRows(ours).map(row => cells(row));
	return `${table(HEAD, rows)}\n\nOn the finished line: asynclint ${said(ours)}.`;
}

type Row = readonly [name: string, times: readonly number[]];

const ourRows = (ours: readonly Typed[]): Row[] => [
	['asynclint, first answer', perKeystroke(ours.map(each => each.answered))],
	['asynclint, with types', perKeystroke(ours.map(each => each.withTypes))],
	['asynclint, first answer, a key every 125 ms', perKeystroke(ours.map(each => each.atSpeed))],
];

const cells = ([name, times]: Row, peer = NaN): string[] => [
	name,
	number(median(times)),
	number(quantile(times, 0.95)),
	String(times.length),
	ratio(median(times), peer),
];

/** For each keystroke the median over the runs; keystrokes without a time are left out. */
function perKeystroke(runs: readonly (readonly number[])[]): number[] {
	const count = runs[0]?.length ?? 0;
	return Array.from({ length: count }, (_, at) => median(runs.map(run => run[at]!).filter(Number.isFinite))).filter(
		Number.isFinite,
	);
}

const said = (runs: readonly (Typed | PeerTyped)[]): string =>
	[...new Set(runs.map(({ found }) => [...found].sort().join(', ') || 'nothing'))].join(' | ');
