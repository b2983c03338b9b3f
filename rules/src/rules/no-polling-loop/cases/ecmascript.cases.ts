import { code, type Cases } from '#test';

/** Loops that sleep. */
export const ecmascript: Cases = {
	valid: [
		// It does something, or asks somebody who cannot tell.
		code`
			import { setTimeout as sleep } from 'node:timers/promises';
			export async function main(server, page) {
				while (!(await server.isReady())) await sleep(100);
				while (!server.isReady()) await sleep(100);
				while (!page.done) {
					await sleep(100);
					await page.refresh();
				}
				for (let turn = 0; turn < 3; turn++) await sleep(100);
				while (true) await sleep(100);
			}
		`,
		// A variable that nobody else assigns, and one of somebody's page.
		code`
			const sleep = ms => new Promise(resolve => setTimeout(resolve, ms));
			export async function main() {
				let tries = 0;
				while (tries < 3) await sleep(tries++);
				while (!window.thirdParty) await sleep(10);
			}
		`,
		// It waits for something else.
		code`
			import { sleep } from './sleep.js';
			const next = () => new Promise(resolve => queue.push(resolve));
			export async function main(state) {
				while (!state.ready) await next();
				while (!state.ready) await sleep(1);
				while (!state.ready) sleep(1);
			}
		`,
	],
	invalid: [
		code`
			import { setTimeout as sleep } from 'node:timers/promises';
			export class Client {
				async ready() {
					while (!this.connected) await sleep(50);
					       ~~~~~~~~~~~~~~~ polls
					do { await sleep(50); } while (this.jobs.length > 0 && !this.closed);
					                               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ polls
				}
			}
		`,
		code`
			const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
			let loaded = false;
			start(() => { loaded = true; });
			export async function main() {
				while (!loaded) {
				       ~~~~~~~ polls
					await sleep(10);
				}
				for (; !loaded;) await new Promise((resolve) => { setTimeout(resolve, 10); });
				       ~~~~~~~ polls
			}
		`,
	],
};
