import { join } from 'node:path';
import type { ProgramHost } from '../program-host.ts';

/** https://docs.github.com/en/actions/how-tos/write-workflows */
const WORKFLOWS = join('.github', 'workflows');
const PATH = String.raw`((?:\.{1,2}\/)*[\w@.-]+(?:\/[\w@.-]+)*\.[cm]?[jt]sx?)(?![\w/.-])`;
/** `node --experimental-vm-modules scripts/build.js`, `npx tsx scripts/build.ts`. */
const RUN = new RegExp(String.raw`\b(?:node|tsx|ts-node|bun|deno)\s+(?:run\s+)?(?:-\S+\s+)*["']?${PATH}`, 'g');
/** What `actions/github-script` runs: `require('./scripts/label.js')`. https://github.com/actions/github-script#run-a-separate-file */
const LOADED = new RegExp(
	String.raw`\b(?:import|require)\s*\(\s*["'\`](?:\$\{\{\s*github\.workspace\s*\}\}\/)?${PATH}`,
	'g',
);

/** The files that say what a repository's workflows run, by the folder that it begins with. */
export function workflowsOf(host: ProgramHost, folder: string): readonly string[] {
	const workflows = join(folder, WORKFLOWS);
	if (!host.isDirectory(workflows)) return [];
	const names = host.namesIn?.(workflows) ?? [];
	return names.filter(name => /\.ya?ml$/.test(name)).map(name => join(workflows, name));
}

/** The scripts that a workflow runs, by their paths in the repository: each is a program of its own that ends with its job. */
export const scriptsOfWorkflow = (text: string): readonly string[] =>
	[RUN, LOADED].flatMap(pattern => [...text.matchAll(pattern)].map(([, path]) => path!));
