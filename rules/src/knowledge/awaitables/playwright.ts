/** Where the library lies; the first two are its test runner. */
export const PLAYWRIGHT_MODULES: ReadonlySet<string> = new Set([
	'@playwright/test',
	'playwright/test',
	'playwright',
	'playwright-core',
]);

const oneOf = (names: string): string => `(?:${names.split(' ').join('|')})`;

/** https://playwright.dev/docs/api/class-page, with what `keyboard` and `mouse` of a page have */
const OF_PAGE = oneOf(
	'addInitScript addScriptTag addStyleTag bringToFront check click close content dblclick dispatchEvent dragAndDrop ' +
		'emulateMedia evaluate evaluateHandle exposeBinding exposeFunction fill focus getAttribute goBack goForward goto hover ' +
		'innerHTML innerText inputValue isChecked isDisabled isEditable isEnabled isHidden isVisible pdf press reload route ' +
		'routeFromHAR screenshot selectOption setChecked setContent setExtraHTTPHeaders setInputFiles setViewportSize tap ' +
		'textContent title type uncheck unroute unrouteAll waitForEvent waitForFunction waitForLoadState waitForNavigation ' +
		String.raw`waitForRequest waitForResponse waitForSelector waitForTimeout waitForURL keyboard\.(?:down|insertText|press|type|up) ` +
		String.raw`mouse\.(?:click|dblclick|down|move|up|wheel)`,
);
/** https://playwright.dev/docs/api/class-locator */
const OF_LOCATOR = oneOf(
	'all allInnerTexts allTextContents ariaSnapshot blur boundingBox check clear click count dblclick dispatchEvent dragTo ' +
		'evaluate evaluateAll evaluateHandle fill focus getAttribute hover innerHTML innerText inputValue isChecked isDisabled ' +
		'isEditable isEnabled isHidden isVisible press pressSequentially screenshot scrollIntoViewIfNeeded selectOption ' +
		'selectText setChecked setInputFiles tap textContent type uncheck waitFor',
);
/** https://playwright.dev/docs/api/class-browsercontext */
const OF_CONTEXT = oneOf(
	'addCookies addInitScript clearCookies clearPermissions close cookies exposeBinding exposeFunction grantPermissions ' +
		'newPage route setExtraHTTPHeaders setGeolocation setOffline storageState unroute waitForEvent',
);
/** https://playwright.dev/docs/api/class-apirequestcontext */
const OF_REQUEST = oneOf('delete dispose fetch get head patch post put storageState');

const LAUNCH = String.raw`(?:chromium|firefox|webkit)\.launch`;
const BROWSER = String.raw`(?:Browser\(\)|${LAUNCH}\(\))`;
const CONTEXT = String.raw`(?:BrowserContext\(\)|${BROWSER}\.newContext\(\))`;
const PAGE = String.raw`(?:Page\(\)|(?:${BROWSER}|${CONTEXT})\.newPage\(\))`;
/** https://playwright.dev/docs/locators: each of these gives a locator. */
const FIND = String.raw`\.(?:getBy\w+|locator|frameLocator|first|last|nth|filter|and|or|contentFrame)\(\)`;
const LOCATOR = String.raw`(?:(?:Locator|FrameLocator)\(\)(?:${FIND})*|${PAGE}(?:${FIND})+)`;

const PROMISES = new RegExp(
	`^(?:${[
		LAUNCH,
		String.raw`${BROWSER}\.(?:close|newContext|newPage)`,
		String.raw`(?:${CONTEXT}|${PAGE}\.context\(\))\.${OF_CONTEXT}`,
		String.raw`${PAGE}\.${OF_PAGE}`,
		String.raw`${LOCATOR}\.${OF_LOCATOR}`,
		String.raw`(?:APIRequestContext\(\)|(?:${PAGE}|${CONTEXT})\.request)\.${OF_REQUEST}`,
	].join('|')})$`,
);

/** True for what gives a promise in Playwright, under the path that leads there from a name that it exports. */
export const isPlaywrightPromise = (path: string): boolean => PROMISES.test(path);
