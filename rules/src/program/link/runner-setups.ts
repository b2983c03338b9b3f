import { basename, dirname, join } from 'node:path';
import type { ProgramHost } from '../program-host.ts';

/** Configuration of test runners, by the names that people give it: `jest.config.js`, `vitest.config.e2e.mts`. */
const CONFIG = /^(?:jest|playwright|vite|vitest)\b.*\bconfig\b.*\.[cm]?[jt]s$/;
/**
 * What a runner loads around tests.
 * https://jestjs.io/docs/configuration#globalsetup-string, https://vitest.dev/config/#globalsetup, https://playwright.dev/docs/test-global-setup-teardown
 */
const NAMES_SETUP =
	/\b(?:globalSetup|globalTeardown|setupFiles|setupFilesAfterEnv)\s*:\s*(?:require\.resolve\(\s*)?(\[[^\]]*\]|['"`][^'"`\n]*['"`])/g;
const STRING = /['"`](?:<rootDir>\/)?([^'"`\n]+)['"`]/g;
const ENDINGS = ['', '.ts', '.mts', '.js', '.mjs', '.cjs'];

/** True for the path of a test runner's configuration. */
export const isRunnerConfig = (path: string): boolean => CONFIG.test(basename(path));

/** The files among these that a test runner loads before its tests and after them, as its configuration says. */
export function setupsOfRunners(host: Pick<ProgramHost, 'readFile'>, sources: readonly string[]): readonly string[] {
	const known = new Set(sources);
	return sources
		.filter(isRunnerConfig)
		.flatMap(path =>
			[...(host.readFile(path) ?? '').matchAll(NAMES_SETUP)].flatMap(([, said]) =>
				[...said!.matchAll(STRING)].flatMap(([, name]) =>
					ENDINGS.map(ending => join(dirname(path), name! + ending)).filter(each => known.has(each)),
				),
			),
		);
}
