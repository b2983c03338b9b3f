import { code, type Cases } from '#test';

/** Chains of `then`, `catch` and `finally`: handlers that are given, and those that are not. */
export const chain: Cases = {
	valid: [
		// That the rejection is lost in an executor is no-broken-executor's.
		"export const load = () => new Promise(resolve => { fetch('/').then(resolve); });",
		"export const load = () => new Promise(resolve => { fetch('/').then(page => { resolve(page.status); }); });",
		'async function load() {} load().catch(error => console.error(error));',
		'async function load() {} load().then(() => {}, () => {});',
		'async function load() {} load().catch(() => {}).finally(() => {});',
		'async function load() {} load().then(() => {}).catch(() => {});',
		'async function load() {} function report(error: unknown) {} load().catch(report);',
		'declare const handler: any; async function load() {} load().catch(handler);',
	],
	invalid: [
		// What then is given is no callback for errors.
		code`
			async function find(id: string) { return (await fetch(id)).statusText; }
			export function show() { find('a').then(err => console.log(err)); }
			                         ~~~~ dropped
			=> addCatch
			async function find(id: string) { return (await fetch(id)).statusText; }
			export function show() { find('a').then(err => console.log(err)).catch(console.error); }
			=> addVoid
			async function find(id: string) { return (await fetch(id)).statusText; }
			export function show() { void find('a').then(err => console.log(err)); }
		`,
		code`
			export const load = () => new Promise(resolve => {
				fetch('/').then(console.log);
				~~~~~ dropped
				setTimeout(resolve, 9);
			});
			=> addCatch
			export const load = () => new Promise(resolve => {
				fetch('/').then(console.log).catch(console.error);
				setTimeout(resolve, 9);
			});
			=> addVoid
			export const load = () => new Promise(resolve => {
				void fetch('/').then(console.log);
				setTimeout(resolve, 9);
			});
		`,
		// The call that started the work is underlined, not the last of the chain.
		code`
			async function load() {}
			class Page {
				show() {
					load().then(() => this.draw()).finally(() => {});
					~~~~ dropped
				}
				draw() {}
			}
			=> addCatch
			async function load() {}
			class Page {
				show() {
					load().then(() => this.draw()).finally(() => {}).catch(console.error);
				}
				draw() {}
			}
			=> addVoid
			async function load() {}
			class Page {
				show() {
					void load().then(() => this.draw()).finally(() => {});
				}
				draw() {}
			}
		`,
		code`
			export function wait(loading: Promise<void>) {
				loading.then(() => {});
				        ~~~~ dropped
			}
			=> addCatch
			export function wait(loading: Promise<void>) {
				loading.then(() => {}).catch(console.error);
			}
			=> addVoid
			export function wait(loading: Promise<void>) {
				void loading.then(() => {});
			}
		`,
		code`
			async function load() {}
			export function start() {
				load().catch();
				       ~~~~~ noHandler
				load().then(() => {}, undefined);
				                      ~~~~~~~~~ noHandler
			}
			=> addVoid
			async function load() {}
			export function start() {
				void load().catch();
				load().then(() => {}, undefined);
			}
			=> addVoid
			async function load() {}
			export function start() {
				load().catch();
				void load().then(() => {}, undefined);
			}
		`,
	],
};
