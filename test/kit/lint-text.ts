import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
	applyFixes,
	createEngine,
	fileSystemHost,
	type Dialect,
	type Engine,
	type FileLint,
	type Rule,
	type RuleSettings,
} from '#engine';

const PASSES = 10;
const engines = new Map<Rule, Promise<Engine>>();

/** One engine for each rule: a case is about one rule alone. */
export function engineFor(rule: Rule): Promise<Engine> {
	const existing = engines.get(rule);
	if (existing) return existing;
	const made = createEngine([rule]);
	engines.set(rule, made);
	return made;
}

/** Lays a case's files out in a folder of their own, runs `work` in it, and takes the folder away. */
export async function inProject<Result>(
	files: Readonly<Record<string, string>>,
	work: (folder: string) => Promise<Result>,
): Promise<Result> {
	const folder = await mkdtemp(join(tmpdir(), 'asynclint-case-'));
	try {
		for (const [name, text] of Object.entries(files)) {
			await mkdir(dirname(join(folder, name)), { recursive: true });
			await writeFile(join(folder, name), text);
		}
		return await work(folder);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

export const settingsFor = (rule: Rule, options: object = {}): RuleSettings =>
	new Map([[rule.name, { severity: 'error', options }]]);

export function lintOnce(
	engine: Engine,
	rule: Rule,
	dialect: Dialect,
	path: string,
	text: string,
	options?: object,
): FileLint {
	const lint = engine.lint({ path, text, dialect, rules: settingsFor(rule, options), host: fileSystemHost() });
	if (!lint) throw new Error(`no language for ${path}`);
	const [failure] = lint.failures;
	if (failure) throw failure.error;
	return lint;
}

/** Lints and fixes until nothing changes. */
export function fixText(lint: (text: string) => FileLint, text: string): string {
	let fixed = text;
	for (let pass = 0; pass < PASSES; pass++) {
		const fixes = lint(fixed)
			.result()
			.findings.flatMap(({ fix }) => (fix ? [fix] : []));
		if (!fixes.length) return fixed;
		fixed = applyFixes(fixed, fixes).text;
	}
	throw new Error(`the fixes of this case do not come to rest:\n${fixed}`);
}
