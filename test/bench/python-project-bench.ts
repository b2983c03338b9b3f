import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cold, edited, warm, withCaches } from './cache-states.ts';
import { inTurn, type Contender } from './contender.ts';
import { BOTH_RULES, pyright, ruff } from './contenders.ts';
import { ofPylint } from './findings.ts';
import { installPeers } from './peers.ts';
import { installPylint, installPythonProject } from './python-project.ts';
import { report } from './report.ts';
import { sum } from './statistics.ts';
import type { Target } from './targets.ts';
import { sourceFiles } from './typescript-project.ts';

const COLD = 'asynclint, both rules';
const UNCHANGED = `${COLD}, nothing changed`;

const TARGETS: readonly Target[] = [
	{ ours: COLD, theirs: 'pyright', what: 'cpu', limit: 0.1 },
	{ ours: UNCHANGED, theirs: COLD, what: 'cpu', limit: 0.1 },
];

/** pylint's checks of asynchronous code: its types cost what they cost, and its many other checks nothing. */
const PYLINT_CHECKS = 'not-async-context-manager,yield-inside-async-function,await-outside-async';

/** Python of more than 10 MB with each tool. */
export async function benchPythonProject(runs: number, isWanted: (tool: string) => boolean): Promise<string> {
	const folder = await installPythonProject();
	const peers = await installPeers();
	const [pylint, whyNot] = await pylintIfThereIs();
	const standings = await withCaches(caches => {
		const changed = join(folder, 'aiohttp/client.py');
		const added = '\n\nasync def added() -> int:\n    return 1\n';
		return inTurn(
			[
				cold(COLD, BOTH_RULES, caches),
				warm(UNCHANGED, BOTH_RULES, caches),
				edited(warm(`${COLD}, one file changed`, BOTH_RULES, caches), changed, added),
				pyright(peers),
				...pylint,
				ruff(peers),
			].filter(({ name }) => isWanted(name)),
			folder,
			runs,
		);
	});
	const texts = await Promise.all((await sourceFiles(folder, /\.py$/)).map(file => readFile(file)));
	const megabytes = sum(texts.map(text => text.length)) / 1e6;
	const rate = megabytes / (standings.find(({ name }) => name === COLD)?.cpu ?? NaN);
	return [
		`${texts.length} Python files, ${megabytes.toFixed(1)} MB; asynclint reads ${rate.toFixed(1)} MB for each CPU second.`,
		...whyNot,
		report(standings, COLD, TARGETS),
	].join('\n\n');
}

async function pylintIfThereIs(): Promise<[Contender[], string[]]> {
	try {
		const { folder, version } = await installPylint();
		const args = ['-m', 'pylint', '--disable=all', `--enable=${PYLINT_CHECKS}`, '--output-format=json'];
		return [
			[
				{
					name: `pylint ${version}`,
					command: {
						file: 'python3',
						args: [...args, '--recursive=y', '.'],
						env: { PYTHONPATH: folder, PYLINTHOME: join(folder, '.pylint') },
					},
					findings: ofPylint,
				},
			],
			[],
		];
	} catch (reason) {
		return [[], [`pylint was not run: ${String(reason).split('\n')[0]}.`]];
	}
}
