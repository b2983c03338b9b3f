import { relative, sep } from 'node:path';
import { catalogue } from '#catalogue';
import type { LintResult } from './lint-result.ts';

/**
 * Files that test runners take for tests, and what lies in folders of tests, by the defaults of Vitest, Jest, Mocha,
 * node:test, Playwright and pytest.
 * https://vitest.dev/config/#include, https://jestjs.io/docs/configuration#testmatch-arraystring, https://mochajs.org/#the-test-directory, https://nodejs.org/api/test.html#running-tests-from-the-command-line, https://playwright.dev/docs/api/class-testconfig#test-config-test-match, https://docs.pytest.org/en/stable/explanation/goodpractices.html#conventions-for-python-test-discovery
 */
const TEST_FILE = /(^|\/)(__tests__|tests?)\/|\.(spec|test)\.[cm]?[jt]sx?$|(^|\/)(test_[^/]*|[^/]*_test|conftest)\.py$/;

const LEFT_OUT = new Set(
	catalogue.filter(({ meta }) => meta.docs.inTests === false).map(({ name }) => `asynclint/${name}`),
);

/** How many of a file's findings the preset `tests` would leave out, in a file of tests. */
export const quietInTests = ({ filePath, messages }: Pick<LintResult, 'filePath' | 'messages'>, cwd: string): number =>
	TEST_FILE.test(relative(cwd, filePath).split(sep).join('/'))
		? messages.filter(({ ruleId }) => LEFT_OUT.has(ruleId ?? '')).length
		: 0;
