import { join } from 'node:path';
import { cold, edited, warm, withCaches } from './cache-states.ts';
import { inTurn, type Contender } from './contender.ts';
import {
	biome,
	BOTH_RULES,
	ONE_RULE,
	oursInEslint,
	oursInOxlint,
	oxlintTypeAware,
	tsc,
	typescriptEslint,
} from './contenders.ts';
import { installPeers } from './peers.ts';
import { report } from './report.ts';
import type { Target } from './targets.ts';
import { installTypeScriptProject, sourceFiles } from './typescript-project.ts';

const ONE = 'asynclint, no-forgotten-await';
const BOTH = 'asynclint, both rules';
const FREE = 'asynclint, both rules, types off';
const FREE_EDITED = `${FREE}, one file changed`;

const TARGETS: readonly Target[] = [
	{ ours: ONE, theirs: typescriptEslint.name, what: 'cpu', limit: 0.2 },
	{ ours: ONE, theirs: 'oxlint + tsgolint', what: 'cpu', limit: 1.2 },
	{ ours: ONE, theirs: 'tsc 7 --noEmit', what: 'cpu', limit: 1.5 },
	{ ours: BOTH, theirs: typescriptEslint.name, what: 'cpu', limit: 0.25 },
	{ ours: BOTH, theirs: 'oxlint + tsgolint', what: 'cpu', limit: 1.6 },
	{ ours: FREE_EDITED, theirs: FREE, what: 'cpu', limit: 0.1 },
	{ ours: BOTH, theirs: typescriptEslint.name, what: 'memory', limit: 0.5 },
];

/** A file of the project that some others import, and what it gets to be another one. */
const CHANGED = 'packages/viem/actions/public/getBlock.ts';
const ADDED = '\nexport async function added(): Promise<number> {\n\treturn 1\n}\n';

/** Every tool on the project of more than 2,000 files, and what the targets say of it. */
export async function benchProject(runs: number, isWanted: (tool: string) => boolean): Promise<string> {
	const folder = await installTypeScriptProject();
	const peers = await installPeers();
	const standings = await withCaches(caches =>
		inTurn(
			[
				...ours(caches, join(folder, CHANGED)),
				oursInEslint,
				oursInOxlint(peers),
				typescriptEslint,
				oxlintTypeAware(peers),
				biome(peers),
				tsc(peers),
			].filter(({ name }) => isWanted(name)),
			folder,
			runs,
		),
	);
	const size = (await sourceFiles(folder, /(?<!\.d)\.[cm]?tsx?$/)).length;
	return `${size} TypeScript files.\n\n${report(standings, BOTH, TARGETS)}`;
}

function ours(caches: string, changed: string): Contender[] {
	const [one, both, free] = ['one', 'both', 'free'].map(name => join(caches, name)) as [string, string, string];
	const off = [...BOTH_RULES, '--types', 'off'];
	return [
		cold(ONE, ONE_RULE, one),
		cold(BOTH, BOTH_RULES, both),
		// These find the cache that the one above them has left.
		warm(`${BOTH}, nothing changed`, BOTH_RULES, both),
		edited(warm(`${BOTH}, one file changed`, BOTH_RULES, both), changed, ADDED),
		cold(FREE, off, free),
		edited(warm(FREE_EDITED, off, free), changed, ADDED),
	];
}
