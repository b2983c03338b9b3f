import { code, type Cases } from '#test';

/** What is suggested depends on where the call stands: in an async function, a callback, a condition. */
export const suggested: Cases = {
	valid: [],
	invalid: [
		code`
			async function load() {}
			async function main() {
				load();
				~~~~ dropped
			}
			=> addAwait
			async function load() {}
			async function main() {
				await load();
			}
			=> addCatch
			async function load() {}
			async function main() {
				load().catch(console.error);
			}
			=> addVoid
			async function load() {}
			async function main() {
				void load();
			}
		`,
		// A module may await at its top level.
		code`
			export async function load() {}
			load();
			~~~~ dropped
			=> addAwait
			export async function load() {}
			await load();
			=> addCatch
			export async function load() {}
			load().catch(console.error);
			=> addVoid
			export async function load() {}
			void load();
		`,
		// A script may not.
		code`
			async function load() {}
			load();
			~~~~ dropped
			=> addCatch
			async function load() {}
			load().catch(console.error);
			=> addVoid
			async function load() {}
			void load();
		`,
		// The function is called by nobody but us, and its result is not used.
		code`
			async function load() {}
			const start = () => {
				load();
				~~~~ dropped
			};
			async function main() {
				start();
			}
			=> addAwaitAndAsync
			async function load() {}
			const start = async () => {
				await load();
			};
			async function main() {
				await start();
			}
			=> addCatch
			async function load() {}
			const start = () => {
				load().catch(console.error);
			};
			async function main() {
				start();
			}
			=> addVoid
			async function load() {}
			const start = () => {
				void load();
			};
			async function main() {
				start();
			}
		`,
		// The callers of an exported function are unknown.
		code`
			async function load() {}
			export function start() {
				load();
				~~~~ dropped
			}
			=> addCatch
			async function load() {}
			export function start() {
				load().catch(console.error);
			}
			=> addVoid
			async function load() {}
			export function start() {
				void load();
			}
		`,
		code`
			async function load() {}
			export const done = fetch('/').then(() => {
				load();
				~~~~ dropped
			});
			=> addReturn
			async function load() {}
			export const done = fetch('/').then(() => {
				return load();
			});
			=> addAwaitAndAsyncCallback
			async function load() {}
			export const done = fetch('/').then(async () => {
				await load();
			});
			=> addCatch
			async function load() {}
			export const done = fetch('/').then(() => {
				load().catch(console.error);
			});
			=> addVoid
			async function load() {}
			export const done = fetch('/').then(() => {
				void load();
			});
		`,
		code`
			async function save(id: string) {}
			export const all = (ids: string[]) => Promise.all(ids.map(id => {
				save(id);
				~~~~ dropped
			}));
			=> addReturn
			async function save(id: string) {}
			export const all = (ids: string[]) => Promise.all(ids.map(id => {
				return save(id);
			}));
			=> addCatch
			async function save(id: string) {}
			export const all = (ids: string[]) => Promise.all(ids.map(id => {
				save(id).catch(console.error);
			}));
			=> addVoid
			async function save(id: string) {}
			export const all = (ids: string[]) => Promise.all(ids.map(id => {
				void save(id);
			}));
		`,
		code`
			async function load() {}
			export async function main(ready: boolean) {
				ready && load();
				         ~~~~ dropped
			}
			=> addAwait
			async function load() {}
			export async function main(ready: boolean) {
				ready && await load();
			}
			=> addCatch
			async function load() {}
			export async function main(ready: boolean) {
				ready && load().catch(console.error);
			}
			=> addVoid
			async function load() {}
			export async function main(ready: boolean) {
				ready && void load();
			}
		`,
		// There may be nothing to catch, so `.catch()` is not offered.
		{
			code: code`
				export async function main(other?: { load(): Promise<void> }) {
					other?.load();
					       ~~~~ dropped
				}
				=> addAwait
				export async function main(other?: { load(): Promise<void> }) {
					await other?.load();
				}
				=> addVoid
				export async function main(other?: { load(): Promise<void> }) {
					void other?.load();
				}
			`,
			typed: true,
		},
		code`
			async function load() {}
			async function save() {}
			export function main(ready: boolean) {
				ready ? load() : save();
				        ~~~~ dropped
				                 ~~~~ dropped
			}
			=> addCatch
			async function load() {}
			async function save() {}
			export function main(ready: boolean) {
				ready ? load().catch(console.error) : save();
			}
			=> addVoid
			async function load() {}
			async function save() {}
			export function main(ready: boolean) {
				ready ? void load() : save();
			}
			=> addCatch
			async function load() {}
			async function save() {}
			export function main(ready: boolean) {
				ready ? load() : save().catch(console.error);
			}
			=> addVoid
			async function load() {}
			async function save() {}
			export function main(ready: boolean) {
				ready ? load() : void save();
			}
		`,
		{
			code: code`
				async function load() {}
				export async function main() {
					void load();
					     ~~~~ dropped
				}
				=> addAwait
				async function load() {}
				export async function main() {
					await load();
				}
				=> addCatch
				async function load() {}
				export async function main() {
					void load().catch(console.error);
				}
			`,
			options: { checkVoid: true },
		},
	],
};
