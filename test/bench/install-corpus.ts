import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compilerOptions, TYPES, type NpmCorpus } from './npm-corpora.ts';
import { CACHE } from './places.ts';
import { runTool } from './run-tool.ts';

/** Builds a folder once, under a name that changes with its recipe; a build that breaks off leaves nothing behind. */
export async function once(name: string, recipe: unknown, build: (folder: string) => Promise<void>): Promise<string> {
	const hash = createHash('sha1').update(JSON.stringify(recipe)).digest('hex').slice(0, 8);
	const folder = join(CACHE, `${name}-${hash}`);
	if (existsSync(folder)) return folder;

	console.error(`installing ${name}`);
	const unfinished = `${folder}.part`;
	await rm(unfinished, { recursive: true, force: true });
	await mkdir(unfinished, { recursive: true });
	await build(unfinished);
	await rename(unfinished, folder);
	return folder;
}

/**
 * A package unpacked as a project of its own, with its dependencies beside it so that types resolve. It does not lie in
 * `node_modules`, which both tools leave out. No script of any package runs.
 */
export function installCorpus(corpus: NpmCorpus): Promise<string> {
	const options = compilerOptions(corpus);
	return once(`${corpus.name}-${corpus.version}`, [corpus, options, TYPES], async folder => {
		const packed = await runTool(
			'npm',
			['pack', `${corpus.name}@${corpus.version}`, '--json', '--ignore-scripts'],
			folder,
		);
		const [{ filename }] = JSON.parse(packed) as [{ filename: string }];
		await runTool('tar', ['-xzf', filename, '--strip-components=1'], folder);
		for (const output of [filename, ...corpus.without]) await rm(join(folder, output), { recursive: true });

		const file = join(folder, 'package.json');
		const { name, version, type, dependencies } = JSON.parse(await readFile(file, 'utf8')) as Record<string, object>;
		const project = { name, version, type, private: true, dependencies: { ...dependencies, ...TYPES } };
		await writeFile(file, JSON.stringify(project));
		await writeFile(
			join(folder, 'tsconfig.json'),
			JSON.stringify({
				compilerOptions: options,
				...(corpus.shadowed.length ? { files: corpus.shadowed } : {}),
				include: ['**/*.js', '**/*.cjs', '**/*.mjs', '**/*.ts'],
				exclude: ['node_modules'],
			}),
		);
		const quiet = ['--no-audit', '--no-fund', '--no-package-lock', '--legacy-peer-deps'];
		await runTool('npm', ['install', '--ignore-scripts', ...quiet], folder);
	});
}
