import { inTurn, type Standing } from './contender.ts';
import { asynclint } from './contenders.ts';
import { DEBIAN_PACKAGES, installDebianCorpus } from './debian-corpora.ts';
import { number, table } from './markdown.ts';
import { findingsOf } from './report.ts';

const ours = asynclint('asynclint', ['--preset', 'recommended']);

/** `asynclint check` on one Python package after the other. */
export async function benchPython(runs: number): Promise<string> {
	const rows: string[][] = [];
	for (const name of DEBIAN_PACKAGES) {
		const { version, folder } = await installDebianCorpus(name);
		console.error(`checking ${name}`);
		const [{ cpu, wall, memory, findings }] = (await inTurn([ours], folder, runs)) as [Standing];
		rows.push([`${name} ${version}`, number(cpu), number(wall), number(memory), findingsOf(findings)]);
	}
	return table(['corpus', 'CPU s', 'wall s', 'peak MB', 'findings'], rows);
}
