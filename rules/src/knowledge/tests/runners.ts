/**
 * Modules that only tests import: test runners of JavaScript, and what their tests assert and replace with.
 * https://vitest.dev/api/, https://jestjs.io/docs/api, https://nodejs.org/api/test.html, https://playwright.dev/docs/api/class-test, https://mochajs.org/#require, https://bun.sh/docs/cli/test, https://github.com/avajs/ava, https://node-tap.org, https://github.com/lukeed/uvu, https://docs.deno.com/runtime/fundamentals/testing/, https://github.com/MithrilJS/ospec, https://github.com/tutao/otest, https://api.qunitjs.com; and of types: https://github.com/tsdjs/tsd, https://github.com/mmkal/expect-type,
 * https://www.chaijs.com, https://sinonjs.org, https://github.com/forwardemail/supertest, https://github.com/nock/nock, https://shouldjs.github.io, https://github.com/electron-userland/spectron, https://webdriver.io/docs/api/globals
 */
export const TEST_RUNNERS: ReadonlySet<string> = new Set([
	'vitest',
	'@jest/globals',
	'node:test',
	'@playwright/test',
	'playwright/test',
	'mocha',
	'bun:test',
	'ava',
	'tap',
	'tape',
	'uvu',
	'@japa/runner',
	'@std/testing/bdd',
	'jsr:@std/testing/bdd',
	'ospec',
	'@tutao/otest',
	'qunit',
	'tsd',
	'expect-type',
	'chai',
	'sinon',
	'supertest',
	'nock',
	'should',
	'spectron',
	'@wdio/globals',
]);

/** Whose types the file names that a runner calls around all tests. https://vitest.dev/config/#globalsetup, https://playwright.dev/docs/test-global-setup-teardown#option-2-configure-globalsetup-and-globalteardown */
export const RUNS_SETUP: ReadonlySet<string> = new Set(['vitest/node', '@playwright/test']);
export const SETUPS: ReadonlySet<string> = new Set(['setup', 'teardown']);

/** What test runners put into the global scope, and takes a title and a function. https://jestjs.io/docs/api, https://mochajs.org/#interfaces */
export const TITLED: ReadonlySet<string> = new Set([
	'describe',
	'fdescribe',
	'xdescribe',
	'it',
	'fit',
	'xit',
	'specify',
	'suite',
	'test',
	'xtest',
]);

/** What runs around the tests of a file, and takes a function alone. https://jestjs.io/docs/api#beforeeachfn-timeout, https://mochajs.org/#hooks */
export const HOOKS: ReadonlySet<string> = new Set([
	'after',
	'afterAll',
	'afterEach',
	'before',
	'beforeAll',
	'beforeEach',
	'setup',
	'teardown',
]);

/** https://docs.pytest.org/en/stable/, https://docs.python.org/3/library/unittest.html */
export const PYTHON_RUNNERS: ReadonlySet<string> = new Set(['pytest', 'unittest', 'asynctest']);
