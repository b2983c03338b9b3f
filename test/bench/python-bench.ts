import { checkInTurn, counts } from './check-bench.ts';
import { DEBIAN_PACKAGES, installDebianCorpus } from './debian-corpora.ts';
import { number, table } from './markdown.ts';
import { asynclint } from './tools.ts';

/** `asynclint check` on Python. ESLint has nothing to compare with, so there is no ratio. */
export async function benchPython(runs: number): Promise<string> {
	const rows: string[][] = [];
	for (const name of DEBIAN_PACKAGES) {
		const { version, folder } = await installDebianCorpus(name);
		console.error(`checking ${name}`);
		const [{ cpu, wall, memory, files, findings }] = (await checkInTurn([asynclint], folder, runs)) as [
			Awaited<ReturnType<typeof checkInTurn>>[number],
		];
		rows.push([`${name} ${version}`, number(cpu), number(wall), number(memory), String(files), counts(findings)]);
	}
	return table(['corpus', 'CPU s', 'wall s', 'peak MB', 'files', 'findings'], rows);
}
