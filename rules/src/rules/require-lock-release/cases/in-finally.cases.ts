import { code, type Cases } from '#test';

const MUTEX = "import { Mutex } from 'async-mutex'; const mutex = new Mutex();";

/** What stands before a release in its `finally`, and names that are no locks'. */
export const inFinally: Cases = {
	valid: [
		// Taking a lock off gives something else.
		'async link => { const unlockData = await this.unlockLink(link); return unlockData.url; };',
		// Names of what every object has.
		'async response => { const text = await response.toString(); const more = await response.valueOf(); return [text, more.constructor()]; };',
		`${MUTEX} async page => { const release = await mutex.acquire(); try { await fetch('/'); } finally { await page.close(); release(); } };`,
		`${MUTEX} async page => { const release = await mutex.acquire(); try { await fetch('/'); } finally { await page.hideIfPossible(); release(); } };`,
		{
			code: code`
				import { Mutex } from 'async-mutex';
				import { restore } from './restore.js';
				const mutex = new Mutex();
				export async function run(page) {
					const release = await mutex.acquire();
					try {
						await page.open();
					} finally {
						await restore(page);
						release();
					}
				}
			`,
			files: {
				'restore.js':
					'export async function restore(page) { try { await page.show(); } catch (error) { console.error(error); } }',
			},
		},
	],
	invalid: [
		code`
			import { Mutex } from 'async-mutex';
			const mutex = new Mutex();
			export async function run(page) {
				const release = await mutex.acquire();
				                            ~~~~~~~ leaksOnError
				try {
					await page.open();
				} finally {
					await page.report();
					release();
				}
			}
		`,
		// Outside of it, clean-up may fail as well.
		code`
			import { Mutex } from 'async-mutex';
			const mutex = new Mutex();
			export async function run(page) {
				const release = await mutex.acquire();
				                            ~~~~~~~ leaksOnError
				await page.close();
				release();
			}
			=> useFinally
			import { Mutex } from 'async-mutex';
			const mutex = new Mutex();
			export async function run(page) {
				const release = await mutex.acquire();
				try {
					await page.close();
				} finally {
					release();
				}
			}
		`,
	],
};
