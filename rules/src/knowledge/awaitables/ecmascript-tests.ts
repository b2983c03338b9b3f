import { each, type AwaitableCalls } from './ecmascript-entry.ts';

const QUERIES = ['Role', 'LabelText', 'PlaceholderText', 'Text', 'DisplayValue', 'AltText', 'Title', 'TestId'].flatMap(
	what => [`findBy${what}`, `findAllBy${what}`],
);
/** https://testing-library.com/docs/user-event/intro */
export const USER_EVENTS =
	'click dblClick tripleClick hover unhover tab keyboard copy cut paste pointer clear deselectOptions selectOptions type upload';

/** Vitest's, in a browser. https://vitest.dev/api/browser/locators#methods */
const BROWSER_LOCATOR = 'clear click dblClick dropTo fill hover screenshot selectOptions tripleClick unhover upload';

/** What tests are written with: libraries of a runner's page, of a browser and of events. */
export const testTools: readonly AwaitableCalls[] = [
	{
		modules:
			'@testing-library/react @testing-library/dom @testing-library/vue @testing-library/svelte @testing-library/preact ' +
			'@testing-library/react-native @testing-library/angular',
		calls: `waitFor waitForElementToBeRemoved ${['', 'screen.', 'render().', 'within().']
			.flatMap(root => QUERIES.map(query => root + query))
			.join(' ')}`,
		documentation: 'https://testing-library.com/docs/dom-testing-library/api-async/',
	},
	{
		// Only these wait for what the framework does after the event.
		modules: '@testing-library/vue @testing-library/svelte @marko/testing-library',
		calls: 'fireEvent fireEvent.*',
		documentation: 'https://testing-library.com/docs/vue-testing-library/api#fireevent',
	},
	{
		// Without `setup()` version 13 acts at once.
		modules: '@testing-library/user-event',
		calls: ['setup()', 'userEvent.setup()'].map(root => each(root, USER_EVENTS)).join(' '),
		documentation: 'https://testing-library.com/docs/user-event/intro',
	},
	{
		modules: 'vitest/browser @vitest/browser/context',
		calls: [
			each('userEvent', `${USER_EVENTS} dragAndDrop fill cleanup`),
			each('page', 'screenshot viewport'),
			...['', '.*()'].map(narrow => each(`page.getBy*()${narrow}`, BROWSER_LOCATOR)),
		].join(' '),
		documentation: 'https://vitest.dev/api/browser/interactivity',
	},
	{
		modules: 'vitest-browser-react vitest-browser-vue vitest-browser-svelte vitest-browser-lit',
		calls: ['', '.*()'].map(narrow => each(`render().getBy*()${narrow}`, BROWSER_LOCATOR)).join(' '),
		documentation: 'https://vitest.dev/api/browser/locators',
	},
	{
		modules: '@vue/test-utils',
		calls: `flushPromises ${['mount()', 'shallowMount()']
			.flatMap(root => [root, `${root}.find()`, `${root}.get()`])
			.map(root => each(root, 'setData setProps setValue trigger'))
			.join(' ')}`,
		documentation: 'https://test-utils.vuejs.org/api/',
	},
];
