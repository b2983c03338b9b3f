import { basename, dirname, sep } from 'node:path';

/** `test`, `__tests__`, `integration-tests`, `testHelpers`, `test-utils`, `spec`, `e2e`. */
const TESTS = /^_*(?:(?:[\w-]*[-_])?(?:tests?|specs?|e2e)|tests?[-_A-Z][\w-]*|testing)_*$/;
/** https://docs.pytest.org/en/stable/explanation/goodpractices.html#conventions-for-python-test-discovery */
const TEST_FILE = /^(?:test_\w+|\w+_test|conftest)\.py$/;

/** True for a file of which a folder, below the top of a workspace, is named for tests. */
export const liesInFolderOfTests = (path: string, top: string): boolean =>
	dirname(path)
		.slice(top.length)
		.split(sep)
		.some(each => TESTS.test(each));

/** True for a file that is one of tests by its own name, or by one of its folders below the top of a workspace. */
export const isNamedForTests = (path: string, top: string): boolean =>
	TEST_FILE.test(basename(path)) || liesInFolderOfTests(path, top);

/** True for two files of which one lies in the folder of the other, or in one below. */
export const isBeside = (one: string, other: string): boolean =>
	one.startsWith(dirname(other) + sep) || other.startsWith(dirname(one) + sep);
