import { code, type Cases } from '#test';

/** Promises without an error to lose: kept after it was caught, settled in any case, or let go of by habit. */
export const letGo: Cases = {
	valid: [
		// The rejection was caught before the promise got a name.
		code`
			const running = new Map<string, Promise<unknown>>();
			export function sync(key: string) {
				const run = fetch(key).catch(error => { console.error(error); });
				running.set(key, run);
				run.finally(() => { running.delete(key); });
			}
		`,
		code`
			export class Peer {
				killed = fetch('/killed');
				killedSafe = this.killed.catch(() => {});
				watch(timer: number) {
					this.killedSafe.finally(() => clearInterval(timer));
				}
			}
		`,
		// Behind the handler there is nothing left that could bring an error.
		code`
			const state = { isBusy: false, timer: 0 };
			async function load() { await fetch('/'); }
			export function again(done: () => void) {
				load().catch(() => {}).then(() => (state.isBusy = false));
				load().then(() => draw(), error => { console.error(error); }).then(() => { state.timer = start(); }).finally(done);
				load().catch(console.error).then(done);
			}
			function draw() { console.log(state); }
			function start() { return Number(setTimeout(again, 100)); }
		`,
		// A turn of its own, and nothing that could fail before it.
		'export function later(view) { Promise.resolve().then(() => { view.isOpen = true; }); }',
		// All that it does is done when the call returns.
		code`
			class Wallet {
				transactions: string[] = [];
				async init() { this.transactions = []; }
			}
			export async function open() {
				const wallet = new Wallet();
				wallet.init();
				return fetch('/' + wallet.transactions.length);
			}
		`,
		// It says what became of each, and never rejects.
		code`
			export function tell(paths: string[]) {
				Promise.allSettled(paths.map(path => fetch(path)));
			}
		`,
		// The file never waits for it, wherever it stands.
		code`
			async function log(text: string) { try { await fetch('/' + text); } catch (error) { console.error(error); } }
			export async function load(path: string) {
				log('loading');
				const response = await fetch(path);
				if (!response.ok) log('failed');
				response.ok && log('loaded');
				onClose(() => (response.ok ? log('closed') : undefined));
				log('kept').catch(() => {});
				return response.text();
			}
		`,
	],
	invalid: [
		code`
			async function load() { await fetch('/'); }
			Promise.resolve().then(load);
			        ~~~~~~~ dropped
			export const later = () => console.log('later');
			=> addAwait
			async function load() { await fetch('/'); }
			await Promise.resolve().then(load);
			export const later = () => console.log('later');
			=> addCatch
			async function load() { await fetch('/'); }
			Promise.resolve().then(load).catch(console.error);
			export const later = () => console.log('later');
			=> addVoid
			async function load() { await fetch('/'); }
			void Promise.resolve().then(load);
			export const later = () => console.log('later');
		`,
		// What follows behind the handler fails for itself.
		code`
			async function load() { await fetch('/'); }
			export function again() {
				load().catch(console.error).then(() => load());
				~~~~ dropped
			}
			=> addCatch
			async function load() { await fetch('/'); }
			export function again() {
				load().catch(console.error).then(() => load()).catch(console.error);
			}
			=> addVoid
			async function load() { await fetch('/'); }
			export function again() {
				void load().catch(console.error).then(() => load());
			}
		`,
		code`
			async function load() { await fetch('/'); }
			export function again() {
				load().catch(error => { throw error; }).then(() => { console.log('loaded'); });
				~~~~ dropped
			}
			=> addCatch
			async function load() { await fetch('/'); }
			export function again() {
				load().catch(error => { throw error; }).then(() => { console.log('loaded'); }).catch(console.error);
			}
			=> addVoid
			async function load() { await fetch('/'); }
			export function again() {
				void load().catch(error => { throw error; }).then(() => { console.log('loaded'); });
			}
		`,
		code`
			class Wallet {
				transactions: string[] = [];
				async init() { await Promise.resolve(); this.transactions = []; }
			}
			export async function open() {
				const wallet = new Wallet();
				wallet.init();
				       ~~~~ notWaited
				return fetch('/' + wallet.transactions.length);
			}
			=> addAwait
			class Wallet {
				transactions: string[] = [];
				async init() { await Promise.resolve(); this.transactions = []; }
			}
			export async function open() {
				const wallet = new Wallet();
				await wallet.init();
				return fetch('/' + wallet.transactions.length);
			}
			=> addVoid
			class Wallet {
				transactions: string[] = [];
				async init() { await Promise.resolve(); this.transactions = []; }
			}
			export async function open() {
				const wallet = new Wallet();
				void wallet.init();
				return fetch('/' + wallet.transactions.length);
			}
		`,
		// The handler throws it again.
		code`
			export function sync(key: string) {
				const run = fetch(key).catch(error => { throw new Error(key, { cause: error }); });
				run.finally(() => { console.log(key); });
				    ~~~~~~~ dropped
			}
			=> addCatch
			export function sync(key: string) {
				const run = fetch(key).catch(error => { throw new Error(key, { cause: error }); });
				run.finally(() => { console.log(key); }).catch(console.error);
			}
			=> addVoid
			export function sync(key: string) {
				const run = fetch(key).catch(error => { throw new Error(key, { cause: error }); });
				void run.finally(() => { console.log(key); });
			}
		`,
		// What follows may need what they bring.
		code`
			export async function tell(paths: string[]) {
				Promise.allSettled(paths.map(path => fetch(path)));
				        ~~~~~~~~~~ notWaited
				console.log('told');
			}
			=> addAwait
			export async function tell(paths: string[]) {
				await Promise.allSettled(paths.map(path => fetch(path)));
				console.log('told');
			}
			=> addVoid
			export async function tell(paths: string[]) {
				void Promise.allSettled(paths.map(path => fetch(path)));
				console.log('told');
			}
		`,
		// It waits for another one.
		code`
			async function log(text: string) { try { await fetch('/' + text); } catch (error) { console.error(error); } }
			export async function load(path: string) {
				await log('loading');
				void log('called');
				void log('sent');
				const response = await fetch(path);
				log('loaded');
				~~~ notWaited
				return response.text();
			}
			=> addAwait
			async function log(text: string) { try { await fetch('/' + text); } catch (error) { console.error(error); } }
			export async function load(path: string) {
				await log('loading');
				void log('called');
				void log('sent');
				const response = await fetch(path);
				await log('loaded');
				return response.text();
			}
			=> addVoid
			async function log(text: string) { try { await fetch('/' + text); } catch (error) { console.error(error); } }
			export async function load(path: string) {
				await log('loading');
				void log('called');
				void log('sent');
				const response = await fetch(path);
				void log('loaded');
				return response.text();
			}
		`,
	],
};
