import { code, type Cases } from '#test';

const INJECT = 'export declare function inject<T>(type: abstract new () => T): T;';
const MAIL = `
	export class Mail {
		async send() { try { await fetch('/mail'); } catch (error) { console.error(error); } }
		async open() { await fetch('/open'); }
	}`;
const files = { 'inject.ts': INJECT, 'mail.ts': MAIL };

/** What is given to a place that ignores promises, and sees to its own errors. */
export const lookedAfter: Cases = {
	valid: [
		// Nobody but a type checker knows what stands behind the injected object.
		{
			typed: true,
			files,
			code: code`
				import { inject } from './inject';
				import { Mail } from './mail';
				const mail = inject(Mail);
				export const start = () => {
					setTimeout(() => mail.send(), 100);
					const { send } = mail;
					setTimeout(send, 100);
				};
			`,
		},
		// Nothing in the function could wait for it, and nothing comes after it.
		code`
			const ping = async (url: string) => {
				try {
					await fetch(url);
				} catch (error) {
					console.error(error);
				}
			};
			export function start(urls: string[]) {
				urls.forEach(async url => {
					await ping(url);
				});
				urls.forEach(ping);
				console.log('started');
			}
			export async function greet(urls: string[]) {
				const lines: string[] = [];
				urls.forEach(async url => {
					lines.push(url);
				});
				console.log((await fetch('/')).status, lines);
			}
		`,
		// A promise of a function that is not async, and that only resolves.
		code`
			declare function stop(id: number, done: (error?: Error) => void): void;
			function kill(id?: number): Promise<void> {
				if (!id) return Promise.resolve();
				return new Promise(resolve => {
					stop(id, error => {
						if (error) console.error(error);
						resolve();
					});
				});
			}
			export const stopLater = (id: number) => setTimeout(() => kill(id), 100);
		`,
	],
	invalid: [
		// What follows, or the caller, could have waited; who writes `await` means to.
		code`
			const ping = async (url: string) => {
				try {
					await fetch(url);
				} catch (error) {
					console.error(error);
				}
			};
			export async function start(urls: string[]) {
				urls.forEach(ping);
				             ~~~~ settled
				console.log('done');
			}
			export async function stop(urls: string[]) {
				urls.forEach(ping);
				             ~~~~ settled
			}
			export async function greet(urls: string[]) {
				await urls.forEach(ping);
				                   ~~~~ settled
			}
			export function open(urls: string[]) {
				urls.forEach(async url => {
				             ~~~~~ notWaited
					await ping(url);
					await fetch(url);
				});
			}
		`,
		{
			typed: true,
			files,
			code: code`
				import { inject } from './inject';
				import { Mail } from './mail';
				const mail = inject(Mail);
				export const start = () => setTimeout(() => mail.open(), 100);
				                                            ~~~~~~~~~ ignored
			`,
		},
		// What stands behind it may be the promise.
		code`
			import { save } from './save';
			declare const ready: boolean;
			setTimeout(async () => ready && save(), 100);
			           ~~~~~ ignored
			=> addCatch
			import { save } from './save';
			declare const ready: boolean;
			setTimeout(async () => { try { await (ready && save()); } catch (error) { console.error(error); } }, 100);
		`,
		// Taken for a value, a promise is wrong whatever it comes to.
		{
			typed: true,
			files,
			code: code`
				import { inject } from './inject';
				import { Mail } from './mail';
				const mail = inject(Mail);
				export const sent = (all: string[]) => all.filter(() => mail.send());
				                                                        ~~~~~~~~~ misread
			`,
		},
		code`
			declare function stop(id: number, done: (error?: Error) => void): void;
			function kill(id?: number): Promise<void> {
				if (!id) return Promise.resolve();
				return new Promise((resolve, reject) => {
					stop(id, error => {
						if (error) reject(error);
						else resolve();
					});
				});
			}
			export const stopLater = (id: number) => setTimeout(() => kill(id), 100);
			                                                          ~~~~ ignored
		`,
	],
};
