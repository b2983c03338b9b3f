/** https://vitest.dev/api/expect, https://jestjs.io/docs/expect, https://playwright.dev/docs/test-assertions, https://www.chaijs.com/api/bdd/ */
export const EXPECTS: ReadonlySet<string> = new Set([
	'vitest',
	'@jest/globals',
	'@playwright/test',
	'playwright/test',
	'bun:test',
	'chai',
	'expect',
]);

/** https://www.chaijs.com/plugins/chai-as-promised/ */
export const AS_PROMISED: ReadonlySet<string> = new Set([
	'become',
	'eventually',
	'fulfilled',
	'rejected',
	'rejectedWith',
]);
export const ASSERT_AS_PROMISED: ReadonlySet<string> = new Set([
	'becomes',
	'doesNotBecome',
	'eventually',
	'isFulfilled',
	'isRejected',
]);

/** https://nodejs.org/api/assert.html#assertrejectsasyncfn-error-message */
export const ASSERT_PROMISES: ReadonlySet<string> = new Set([
	'rejects',
	'doesNotReject',
	'strict.rejects',
	'strict.doesNotReject',
]);

/** Assertions that wait for the page. https://playwright.dev/docs/test-assertions#auto-retrying-assertions */
export const RETRYING =
	/^toBe(?:Attached|Checked|Disabled|Editable|Empty|Enabled|Focused|Hidden|InViewport|Visible|OK)$|^toContain(?:Class|Text)$|^toHave(?:Accessible\w+|Attribute|Class|Count|CSS|Id|JSProperty|Role|Screenshot|Text|Title|URL|Values?)$|^toMatchAriaSnapshot$|^toPass$/;

/**
 * Kinds of `expect` whose every assertion gives a promise.
 * https://vitest.dev/api/expect#poll, https://vitest.dev/api/browser/assertions,
 * https://playwright.dev/docs/test-assertions#expectpoll
 */
export const EXPECTS_PROMISE: ReadonlySet<string> = new Set(['expect.element', 'expect.poll']);

/** Kinds of `expect` that assert as `expect` itself does. https://playwright.dev/docs/test-assertions#soft-assertions, https://vitest.dev/api/expect#soft */
export const EXPECTS_AS_USUAL: ReadonlySet<string> = new Set(['expect', 'expect.soft']);
