import { code, type Cases } from '#test';

/** What `using` disposes of. */
export const using: Cases = {
	valid: [
		code`
			export async function load() {
				{ using lock = take(); }
				return fetch("/");
			}
			declare function take(): Disposable;
		`,
		code`
			export async function load() {
				if (cached) return fetch("/");
				using lock = take();
				return await fetch("/");
			}
			declare const cached: boolean;
			declare function take(): Disposable;
		`,
	],
	invalid: [
		code`
			declare function open(): Promise<AsyncDisposable & { read(): Promise<string> }>;
			export async function load() {
				await using file = await open();
				if (file) {
					return fetch("/");
					       ~~~~~ beforeDispose
				}
			}
			=> addAwait
			declare function open(): Promise<AsyncDisposable & { read(): Promise<string> }>;
			export async function load() {
				await using file = await open();
				if (file) {
					return await fetch("/");
				}
			}
		`,
		code`
			declare function all(): Disposable[];
			export async function load() {
				for (using lock of all()) return fetch("/");
				                                 ~~~~~ beforeDispose
			}
			=> addAwait
			declare function all(): Disposable[];
			export async function load() {
				for (using lock of all()) return await fetch("/");
			}
		`,
	],
};
