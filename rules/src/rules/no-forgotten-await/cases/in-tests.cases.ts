import { code, type Cases } from '#test';

/** Tests: what their runner waits for, their clock, their assertions. */
export const inTests: Cases = {
	valid: [
		// Version 13 acts at once, and nobody tells the version.
		{
			files: { 'package.json': '{"devDependencies":{"@testing-library/user-event":"^13.5.0"}}' },
			code: "import userEvent from '@testing-library/user-event'; export const press = button => { userEvent.click(button); };",
		},
		"import userEvent from '@testing-library/user-event'; export const press = button => { userEvent.click(button); };",
		"import { fireEvent } from '@testing-library/react'; export const press = button => { fireEvent.click(button); };",
		code`
			import { expect, test, type Page } from '@playwright/test';
			test('opens', async ({ page }) => {
				const link = page.getByRole('link').first();
				page.setDefaultTimeout(9);
				if (await link.isVisible()) await link.click();
				expect(page.url()).toBe('/');
			});
			export const rows = (page: Page) => page.locator('tr').all();
		`,
		// Another's page.
		"import { pages } from './pages'; export const run = pages.map(({ page }) => { page.goto('/'); });",
		// Tests are require-async-test-marker's where it is on.
		{
			typed: true,
			options: { checkTests: false },
			code: code`
				import assert from 'node:assert';
				export async function run() { assert.rejects(fetch('/')); }
			`,
		},
		{ code: "import { test } from 'node:test'; test('loads', async () => {});" },
		{
			code: "import test, { describe } from 'node:test'; describe('all', () => { test.skip('loads', async () => {}); });",
		},
		{ code: "import { it as spec } from 'node:test'; spec('loads', async () => {});" },
		// The clock of the test has to go on first.
		code`
			import { test, vi } from 'vitest';
			async function load() { await fetch('/'); }
			test('loads', async () => {
				load();
				const calls = 1;
				await vi.advanceTimersByTimeAsync(100 * calls);
				load();
				await flushPromises();
			});
		`,
	],
	invalid: [
		code`
			import { expect, test, type Locator, type Page } from '@playwright/test';
			export class Shop {
				readonly buy: Locator;
				constructor(private readonly page: Page) { this.buy = page.getByText('Buy'); }
				async open() {
					this.page.fill('name', 'a');
					          ~~~~ dropped
					this.buy.click();
					         ~~~~~ dropped
					expect(this.page.url()).toBe('/');
				}
			}
			test('opens', async ({ page }) => {
				const link = page.getByRole('link').first();
				if (link.isVisible()) await link.click();
				         ~~~~~~~~~ condition
			});
			=> addAwait
			import { expect, test, type Locator, type Page } from '@playwright/test';
			export class Shop {
				readonly buy: Locator;
				constructor(private readonly page: Page) { this.buy = page.getByText('Buy'); }
				async open() {
					await this.page.fill('name', 'a');
					this.buy.click();
					expect(this.page.url()).toBe('/');
				}
			}
			test('opens', async ({ page }) => {
				const link = page.getByRole('link').first();
				if (link.isVisible()) await link.click();
			});
			=> addVoid
			import { expect, test, type Locator, type Page } from '@playwright/test';
			export class Shop {
				readonly buy: Locator;
				constructor(private readonly page: Page) { this.buy = page.getByText('Buy'); }
				async open() {
					void this.page.fill('name', 'a');
					this.buy.click();
					expect(this.page.url()).toBe('/');
				}
			}
			test('opens', async ({ page }) => {
				const link = page.getByRole('link').first();
				if (link.isVisible()) await link.click();
			});
			=> addAwait
			import { expect, test, type Locator, type Page } from '@playwright/test';
			export class Shop {
				readonly buy: Locator;
				constructor(private readonly page: Page) { this.buy = page.getByText('Buy'); }
				async open() {
					this.page.fill('name', 'a');
					await this.buy.click();
					expect(this.page.url()).toBe('/');
				}
			}
			test('opens', async ({ page }) => {
				const link = page.getByRole('link').first();
				if (link.isVisible()) await link.click();
			});
			=> addVoid
			import { expect, test, type Locator, type Page } from '@playwright/test';
			export class Shop {
				readonly buy: Locator;
				constructor(private readonly page: Page) { this.buy = page.getByText('Buy'); }
				async open() {
					this.page.fill('name', 'a');
					void this.buy.click();
					expect(this.page.url()).toBe('/');
				}
			}
			test('opens', async ({ page }) => {
				const link = page.getByRole('link').first();
				if (link.isVisible()) await link.click();
			});
			=> addAwait
			import { expect, test, type Locator, type Page } from '@playwright/test';
			export class Shop {
				readonly buy: Locator;
				constructor(private readonly page: Page) { this.buy = page.getByText('Buy'); }
				async open() {
					this.page.fill('name', 'a');
					this.buy.click();
					expect(this.page.url()).toBe('/');
				}
			}
			test('opens', async ({ page }) => {
				const link = page.getByRole('link').first();
				if (await link.isVisible()) await link.click();
			});
		`,
		{
			files: { 'package.json': '{"devDependencies":{"@testing-library/user-event":"^14.6.0"}}' },
			code: code`
				import userEvent from '@testing-library/user-event';
				export const press = async button => {
					userEvent.click(button);
					          ~~~~~ dropped
				};
				=> addAwait
				import userEvent from '@testing-library/user-event';
				export const press = async button => {
					await userEvent.click(button);
				};
				=> addCatch
				import userEvent from '@testing-library/user-event';
				export const press = async button => {
					userEvent.click(button).catch(console.error);
				};
				=> addVoid
				import userEvent from '@testing-library/user-event';
				export const press = async button => {
					void userEvent.click(button);
				};
			`,
		},
		code`
			import { fireEvent } from '@testing-library/vue';
			import { page } from 'vitest/browser';
			export const press = async button => {
				if (page.getByRole('button').hover()) fireEvent.click(button);
				                             ~~~~~ condition
				                                                ~~~~~ dropped
			};
			=> addAwait
			import { fireEvent } from '@testing-library/vue';
			import { page } from 'vitest/browser';
			export const press = async button => {
				if (await page.getByRole('button').hover()) fireEvent.click(button);
			};
			=> addAwait
			import { fireEvent } from '@testing-library/vue';
			import { page } from 'vitest/browser';
			export const press = async button => {
				if (page.getByRole('button').hover()) await fireEvent.click(button);
			};
			=> addCatch
			import { fireEvent } from '@testing-library/vue';
			import { page } from 'vitest/browser';
			export const press = async button => {
				if (page.getByRole('button').hover()) fireEvent.click(button).catch(console.error);
			};
			=> addVoid
			import { fireEvent } from '@testing-library/vue';
			import { page } from 'vitest/browser';
			export const press = async button => {
				if (page.getByRole('button').hover()) void fireEvent.click(button);
			};
		`,
		{
			typed: true,
			code: code`
				import assert from 'node:assert';
				void assert.rejects(fetch('/'));
				            ~~~~~~~ dropped
				=> addAwait
				import assert from 'node:assert';
				await assert.rejects(fetch('/'));
				=> addCatch
				import assert from 'node:assert';
				void assert.rejects(fetch('/')).catch(console.error);
			`,
			options: { checkVoid: true },
		},
		// What waits for something else first, and what is no test.
		code`
			import { test, vi } from 'vitest';
			async function load() { await fetch('/'); }
			test('loads', async () => {
				load();
				~~~~ dropped
				await load();
				await vi.runAllTimersAsync();
			});
			=> addAwait
			import { test, vi } from 'vitest';
			async function load() { await fetch('/'); }
			test('loads', async () => {
				await load();
				await load();
				await vi.runAllTimersAsync();
			});
			=> addVoid
			import { test, vi } from 'vitest';
			async function load() { await fetch('/'); }
			test('loads', async () => {
				void load();
				await load();
				await vi.runAllTimersAsync();
			});
		`,
		code`
			async function load() { await fetch('/'); }
			export async function run(queue) {
				load();
				~~~~ dropped
				await queue.flush();
			}
			=> addAwait
			async function load() { await fetch('/'); }
			export async function run(queue) {
				await load();
				await queue.flush();
			}
			=> addCatch
			async function load() { await fetch('/'); }
			export async function run(queue) {
				load().catch(console.error);
				await queue.flush();
			}
			=> addVoid
			async function load() { await fetch('/'); }
			export async function run(queue) {
				void load();
				await queue.flush();
			}
		`,
		// Nested tests of node:test must be awaited.
		{
			code: code`
				import { test } from 'node:test';
				test('outer', async t => {
					t.test('inner', async () => {});
					  ~~~~ dropped
				});
				=> addAwait
				import { test } from 'node:test';
				test('outer', async t => {
					await t.test('inner', async () => {});
				});
				=> addVoid
				import { test } from 'node:test';
				test('outer', async t => {
					void t.test('inner', async () => {});
				});
			`,
			typed: true,
		},
	],
};
