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
