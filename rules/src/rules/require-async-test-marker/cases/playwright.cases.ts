import { code, type Cases } from '#test';

/** What Playwright does only when somebody waits for it. */
export const playwright: Cases = {
	valid: [
		code`
			import { expect, test } from '@playwright/test';
			test('a', async ({ page }) => { await expect(page.locator('a')).toBeVisible(); });
		`,
		// Waited for, kept for later, of something else, and what gives no promise.
		code`
			import { expect, test } from '@playwright/test';
			test('a', async ({ page }) => {
				await page.goto('/');
				const popup = page.waitForEvent('popup');
				await page.click('a');
				await popup;
				page.locator('b');
				page.on('request', console.log);
				page.setDefaultTimeout(5);
				await test.step('c', async () => { await page.click('d'); });
				await expect.poll(() => 1).toBe(1);
				expect.soft(await page.title()).toBe('e');
			});
			test('f', ({ store }) => { store.click(); });
			function open({ page }) { page.goto('/'); }
		`,
		"const page = { goto() {} }; test('a', async () => { page.goto(); });",
	],
	invalid: [
		code`
			import { expect, test as base } from '@playwright/test';
			const test = base.extend({});
			test('a', ({ page, request }) => {
				page.goto('/');
				     ~~~~ notAwaited
				const row = page.getByRole('row').first();
				row.click();
				    ~~~~~ notAwaited
				page.keyboard.press('Tab');
				              ~~~~~ notAwaited
				request.post('/');
				        ~~~~ notAwaited
				base.step('b', async () => {});
				     ~~~~ notAwaited
				expect.soft(row).toBeVisible();
				                 ~~~~~~~~~~~ notAwaited
			});
			test.beforeEach(({ page: main }) => { main.reload(); });
			                                           ~~~~~~ notAwaited
		`,
		code`
			import { test } from '@playwright/test';
			test('a', async ({ page }) => {
				page.goto('/');
				     ~~~~ notAwaited
			});
			=> addAwait
			import { test } from '@playwright/test';
			test('a', async ({ page }) => {
				await page.goto('/');
			});
		`,
		code`
			import { expect, test } from '@playwright/test';
			test('a', async ({ page }) => {
				expect(page.locator('a')).toBeVisible();
				                          ~~~~~~~~~~~ notAwaited
				expect(page).not.toHaveURL('/');
				                 ~~~~~~~~~ notAwaited
				expect(1).toBe(1);
			});
			=> addAwait
			import { expect, test } from '@playwright/test';
			test('a', async ({ page }) => {
				await expect(page.locator('a')).toBeVisible();
				expect(page).not.toHaveURL('/');
				expect(1).toBe(1);
			});
			=> addAwait
			import { expect, test } from '@playwright/test';
			test('a', async ({ page }) => {
				expect(page.locator('a')).toBeVisible();
				await expect(page).not.toHaveURL('/');
				expect(1).toBe(1);
			});
		`,
	],
};
