import { code, type Cases } from '#test';

/** `Promise.all` fails with what one of its promises fails with. */
export const quietLists: Cases = {
	valid: [
		// Each of them catches what it waits for.
		code`
			export function update(servers: { id: string }[]) {
				Promise.all(
					servers.map(async server => {
						if (!server.id) return;
						try {
							await fetch('/' + server.id);
						} catch (error) {
							console.error(error);
						}
					}),
				);
			}
		`,
		code`
			const load = async (path: string) => { try { await fetch(path); } catch (error) { console.error(error); } };
			export function start(paths: string[]) {
				Promise.all(paths.map(load));
				Promise.all([load('/a'), fetch('/b').catch(console.error)]);
			}
		`,
		// So does the function that waits for all of them.
		code`
			async function update(paths: string[]) {
				await Promise.all(paths.map(async path => { await fetch(path).catch(console.error); }));
			}
			export const onClick = () => { update(['/']); };
		`,
		// What stands behind it is there already.
		code`
			async function log(path: string) { try { await fetch(path); } catch (error) { console.error(error); } }
			export async function load(path: string) {
				const response = await fetch(path);
				if (response.ok) log(path);
				return response.url;
			}
		`,
		// It fails with what it fails with itself: with nothing.
		{
			code: code`
				import { Queue } from './queue';
				export class Player {
					readonly queue = new Queue();
					start() { this.next(); this.queue.run(); }
					async next(): Promise<void> {
						try {
							await fetch('/next');
						} catch (error) {
							console.error(error);
							return this.next();
						}
					}
				}
			`,
			files: {
				'queue.ts': `
					export class Queue {
						async run(): Promise<void> {
							try { await fetch('/run'); } catch (error) { console.error(error); return this.run(); }
						}
					}`,
			},
		},
		// Async, but it lets go of its work itself: there is nothing to wait for.
		{
			code: code`
				import { track } from './track';
				export async function load(path: string) {
					const response = await fetch(path);
					track(path);
					return response.text();
				}
			`,
			files: {
				'track.ts': `
					export const track = async (path: string): Promise<void> => {
						if (path === '/') return;
						fetch('/track' + path).catch(() => {});
					};`,
			},
		},
	],
	invalid: [
		{
			code: code`
				import { track } from './track';
				export async function load(path: string) {
					const response = await fetch(path);
					track(path);
					~~~~~ dropped
					return response.text();
				}
				=> addAwait
				import { track } from './track';
				export async function load(path: string) {
					const response = await fetch(path);
					await track(path);
					return response.text();
				}
				=> addCatch
				import { track } from './track';
				export async function load(path: string) {
					const response = await fetch(path);
					track(path).catch(console.error);
					return response.text();
				}
				=> addVoid
				import { track } from './track';
				export async function load(path: string) {
					const response = await fetch(path);
					void track(path);
					return response.text();
				}
			`,
			files: { 'track.ts': "export const track = async (path: string) => { await fetch('/track' + path); };" },
		},
		code`
			export function update(paths: string[]) {
				Promise.all(
				        ~~~ dropped
					paths.map(async path => {
						await fetch(path);
						try { await fetch('/'); } catch (error) { console.error(error); }
					}),
				);
			}
			=> addCatch
			export function update(paths: string[]) {
				Promise.all(
					paths.map(async path => {
						await fetch(path);
						try { await fetch('/'); } catch (error) { console.error(error); }
					}),
				).catch(console.error);
			}
			=> addVoid
			export function update(paths: string[]) {
				void Promise.all(
					paths.map(async path => {
						await fetch(path);
						try { await fetch('/'); } catch (error) { console.error(error); }
					}),
				);
			}
		`,
		// What is read behind it may be too soon.
		code`
			async function log(path: string) { try { await fetch(path); } catch (error) { console.error(error); } }
			export async function load(path: string) {
				const response = await fetch(path);
				log(path);
				~~~ notWaited
				return response.text();
			}
			=> addAwait
			async function log(path: string) { try { await fetch(path); } catch (error) { console.error(error); } }
			export async function load(path: string) {
				const response = await fetch(path);
				await log(path);
				return response.text();
			}
			=> addVoid
			async function log(path: string) { try { await fetch(path); } catch (error) { console.error(error); } }
			export async function load(path: string) {
				const response = await fetch(path);
				void log(path);
				return response.text();
			}
		`,
	],
};
