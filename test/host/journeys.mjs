// What a person sees: the installed package, its squiggles, the Problems panel, the lightbulb, Restricted Mode.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Workbench } from './workbench.mjs';

/** How long a person would wait for one step, in milliseconds. */
const PATIENCE = 30_000;

/**
 * @typedef {object} Journey
 * @property {string} title
 * @property {string} file Opened at the start.
 * @property {Partial<import('./workbench.mjs').Options>} [options]
 * @property {(user: User) => Promise<void>} walk
 */

/** @type {readonly Journey[]} */
const JOURNEYS = [
	{
		title: 'a person mends a forgotten await with the lightbulb and saves',
		file: 'src/orders.ts',
		async walk(user) {
			await user.seesSquiggle();
			await user.opensProblems();
			await user.seesProblem('`saveOrder` is dropped');
			await user.takesPicture('problems');
			await user.choosesFix('saveOrder(order)', 'Add `await`.');
			await user.seesLine('await saveOrder(order)');
			await user.seesNoProblem('`saveOrder` is dropped');
			await user.saves('src/orders.ts', '\tawait saveOrder(order);');
			await user.seesNoNotification();
		},
	},
	{
		title: 'a person looks at the path that leads to a finding, from the lightbulb',
		file: 'app/accounts.py',
		async walk(user) {
			await user.seesSquiggle();
			await user.choosesFix('save(email)', 'Show call path', 'call-path-menu');
			await user.seesStep('async def save(email: str)');
			await user.takesPicture('call-path');
			await user.seesNoNotification();
		},
	},
	{
		title: 'a Python file has its findings in Restricted Mode, and nothing pops up',
		file: 'app/accounts.py',
		options: { untrusted: true },
		async walk(user) {
			await user.seesRestrictedMode();
			await user.seesSquiggle();
			await user.opensProblems();
			await user.seesProblem('`save` is never awaited');
			await user.takesPicture('restricted');
			await user.seesNoNotification();
		},
	},
	{
		title: 'the language status says how many problems and rules there are',
		file: 'app/accounts.py',
		async walk(user) {
			await user.seesSquiggle();
			await user.seesStatus(/Asynclint: \d+ problem/);
			await user.takesPicture('status');
		},
	},
];

/**
 * @param {{ readonly vsix: string, readonly folder: string, readonly pictures?: string | undefined }} given
 * @returns {Promise<import('./outcome.mjs').Outcome[]>}
 */
export async function runJourneys({ vsix, folder, pictures }) {
	const outcomes = [];
	for (const journey of JOURNEYS) {
		const started = Date.now();
		const error = await walk(journey, { vsix, folder }, pictures);
		const milliseconds = Date.now() - started;
		outcomes.push({ title: journey.title, state: error ? 'failed' : 'passed', milliseconds, error });
	}
	return /** @type {import('./outcome.mjs').Outcome[]} */ (outcomes);
}

/**
 * @param {Journey} journey
 * @param {import('./workbench.mjs').Options} given
 * @param {string | undefined} pictures
 * @returns {Promise<string | undefined>} What went wrong.
 */
async function walk({ title, file, options, walk: steps }, given, pictures) {
	/** @type {Workbench | undefined} */
	let workbench;
	/** @type {User | undefined} */
	let user;
	try {
		workbench = await Workbench.start({ ...given, ...options });
		user = new User(workbench, pictures);
		await user.opens(file);
		await steps(user);
		return undefined;
	} catch (error) {
		await user?.takesPicture(`failed-${title.replaceAll(/\W+/g, '-')}`);
		return error instanceof Error ? (error.stack ?? error.message) : String(error);
	} finally {
		await workbench?.stop();
	}
}

/** A person in front of the editor. Each step waits until it has come true. */
class User {
	#workbench;
	#page;
	#pictures;

	/** @param {Workbench} workbench @param {string | undefined} pictures Folder for screenshots. */
	constructor(workbench, pictures) {
		this.#workbench = workbench;
		this.#page = workbench.page;
		this.#pictures = pictures;
		this.#page.setDefaultTimeout(PATIENCE);
	}

	get #editor() {
		return this.#page.locator('.editor-instance .monaco-editor');
	}

	#line(/** @type {string} */ text) {
		return this.#editor.locator('.view-line', { hasText: text }).last();
	}

	#problem(/** @type {string} */ text) {
		return this.#page.locator('.markers-panel .monaco-list-row', { hasText: text });
	}

	async opens(/** @type {string} */ file) {
		const { workspace } = this.#workbench;
		await this.#page.goto(this.#workbench.url([['openFile', this.#workbench.remote(join(workspace, file))]]));
	}

	async seesSquiggle() {
		await this.#editor.locator('.squiggly-warning').first().waitFor();
	}

	async opensProblems() {
		await this.#page.keyboard.press('Control+Shift+M');
	}

	async seesProblem(/** @type {string} */ text) {
		await this.#problem(text).first().waitFor();
	}

	async seesNoProblem(/** @type {string} */ text) {
		await this.#problem(text).first().waitFor({ state: 'detached' });
	}

	async seesLine(/** @type {string} */ text) {
		await this.#line(text).waitFor();
	}

	/** Opens the menu again until the fix is in it: while other extensions still register theirs, it comes up empty. */
	async choosesFix(/** @type {string} */ line, /** @type {string} */ title, picture = 'lightbulb') {
		const fix = this.#page.locator('.action-widget .monaco-list-row', { hasText: title }).first();
		for (const end = Date.now() + PATIENCE; ;) {
			await this.#line(line).click({ position: { x: 40, y: 9 } });
			await this.#page.keyboard.press('Control+.');
			const isThere = await fix.waitFor({ timeout: 3000 }).then(
				() => true,
				() => {
					// Not there in time: the menu is opened again.
					return false;
				},
			);
			if (isThere) break;
			if (Date.now() > end) throw new Error(`the fix "${title}" was not offered`);
			await this.#page.keyboard.press('Escape');
		}
		await this.takesPicture(picture);
		await fix.click();
	}

	/** One of the places that a peek view lists. */
	async seesStep(/** @type {string} */ text) {
		await this.#page.locator('.peekview-widget .ref-tree .monaco-list-row', { hasText: text }).waitFor();
	}

	/** Saves, and waits until the text lies on the disk. */
	async saves(/** @type {string} */ file, /** @type {string} */ text) {
		await this.#page.locator('.tab.active.dirty').waitFor();
		await this.#page.keyboard.press('Control+S');
		await this.#page.locator('.tab.active:not(.dirty)').waitFor();
		const saved = readFileSync(join(this.#workbench.workspace, file), 'utf8');
		if (!saved.includes(text)) throw new Error(`${file} was not saved:\n${saved}`);
	}

	async seesRestrictedMode() {
		await this.#page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();
	}

	async seesNoNotification() {
		const shown = await this.#page.locator('.notification-toast, .monaco-dialog-box').allInnerTexts();
		if (shown.length) throw new Error(`something popped up: ${shown.join('\n')}`);
	}

	/** The braces in the status bar show it. */
	async seesStatus(/** @type {RegExp} */ text) {
		await this.#page.locator('#status\\.languageStatus').hover();
		await this.#page.locator('.hover-language-status', { hasText: text }).first().waitFor();
	}

	async takesPicture(/** @type {string} */ name) {
		if (this.#pictures === undefined) return;
		mkdirSync(this.#pictures, { recursive: true });
		await this.#page.screenshot({ path: join(this.#pictures, `${name}.png`) });
	}
}
