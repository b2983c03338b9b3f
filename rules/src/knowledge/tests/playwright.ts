/** https://playwright.dev/docs/api/class-test */
export const PLAYWRIGHT: ReadonlySet<string> = new Set(['@playwright/test', 'playwright/test']);

/** What a test gets in its first parameter, and what that is. https://playwright.dev/docs/test-fixtures#built-in-fixtures */
export const FIXTURES: ReadonlyMap<string, string> = new Map([
	['browser', 'Browser()'],
	['context', 'BrowserContext()'],
	['page', 'Page()'],
	['request', 'APIRequestContext()'],
]);

/**
 * Methods of a fixture, and of what it gives, that give a promise. `waitFor…Event` and the like stand for themselves:
 * they are kept, and awaited after what causes the event.
 */
export const PAGE_ACTIONS: ReadonlySet<string> = new Set(
	[
		// https://playwright.dev/docs/api/class-page
		'addInitScript addScriptTag addStyleTag bringToFront content dragAndDrop emulateMedia evaluate evaluateHandle',
		'exposeBinding exposeFunction goBack goForward goto pause pdf reload route routeFromHAR screenshot setContent',
		'setExtraHTTPHeaders setViewportSize title unroute unrouteAll waitForEvent waitForFunction waitForLoadState',
		'waitForRequest waitForResponse waitForSelector waitForTimeout waitForURL',
		// https://playwright.dev/docs/api/class-locator
		'all allInnerTexts allTextContents blur boundingBox check clear click count dblclick dispatchEvent dragTo fill',
		'focus getAttribute hover innerHTML innerText inputValue isChecked isDisabled isEditable isEnabled isHidden',
		'isVisible press pressSequentially scrollIntoViewIfNeeded selectOption selectText setChecked setInputFiles tap',
		'textContent type uncheck waitFor',
		// https://playwright.dev/docs/api/class-keyboard, https://playwright.dev/docs/api/class-mouse
		'down insertText move up wheel',
		// https://playwright.dev/docs/api/class-browsercontext
		'addCookies clearCookies clearPermissions cookies grantPermissions newContext newPage setGeolocation setOffline',
		'storageState',
		// https://playwright.dev/docs/api/class-apirequestcontext
		'delete fetch get head patch post put',
	].flatMap(line => line.split(' ')),
);

/**
 * What is started before the action that brings it about, and awaited behind it, as the documentation shows it.
 * https://playwright.dev/docs/events#waiting-for-event, https://pptr.dev/api/puppeteer.page.waitfornavigation
 */
export const PAGE_WAITS: ReadonlySet<string> = new Set([
	'waitForDevicePrompt',
	'waitForEvent',
	'waitForFileChooser',
	'waitForLoadState',
	'waitForNavigation',
	'waitForRequest',
	'waitForResponse',
	'waitForSelector',
	'waitForTarget',
	'waitForURL',
]);
