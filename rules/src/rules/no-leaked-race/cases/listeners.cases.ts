import { code, type Cases } from '#test';

/** Listeners of an abort signal that stay behind. */
export const listeners: Cases = {
	valid: [
		"export function run(signal) { signal.addEventListener('abort', stop, { once: true }); }",
		"export function run(signal, own) { signal.addEventListener('abort', stop, { signal: own.signal }); }",
		"export function run(signal, options) { signal.addEventListener('abort', stop, options); }",
		code`
			export async function run(signal) {
				signal.addEventListener('abort', stop);
				try {
					await work();
				} finally {
					signal.removeEventListener('abort', stop);
				}
			}
		`,
		// The signal ends with the function that made it.
		code`
			export async function run() {
				const controller = new AbortController();
				controller.signal.addEventListener('abort', stop);
				await work(controller.signal);
			}
		`,
		"export function run() { const signal = AbortSignal.timeout(9); signal.addEventListener('abort', stop); return work(); }",
		code`
			export function run(worker) {
				const controller = new AbortController();
				const { signal: abortSignal } = controller;
				worker.once('message', () => abortSignal.addEventListener('abort', () => worker.terminate()));
			}
		`,
		"export function run(request) { request.addEventListener('abort', stop); return work(); }",
		"export function run(signal) { signal.addEventListener('change', stop); return work(); }",
		"signal.addEventListener('abort', () => {});",
		// What is started here goes on, and the listener is what ends it.
		code`
			export async function serve(handler, signal: AbortSignal) {
				const port = await freePort();
				const server = http.createServer(handler);
				signal.addEventListener('abort', () => server.close());
				return { server, port };
			}
			export function hotkey(element, { signal }) {
				document.body.prepend(element);
				signal.addEventListener('abort', () => element.remove());
			}
			export class Stream {
				constructor(raw) {
					this.controller = new AbortController();
					this.controller.signal.addEventListener('abort', () => raw.close());
				}
			}
		`,
		{
			code: "export function run(signal) { signal.addEventListener('abort', stop); return work(); }",
			options: { checkAbortListeners: false },
		},
	],
	invalid: [
		code`
			export async function run(signal: AbortSignal) {
				signal.addEventListener('abort', () => stop());
				       ~~~~~~~~~~~~~~~~ abortListener
				await work();
			}
			=> addOnce
			export async function run(signal: AbortSignal) {
				signal.addEventListener('abort', () => stop(), { once: true });
				await work();
			}
		`,
		code`
			export function run(options) {
				options.signal?.addEventListener('abort', stop, true);
				                ~~~~~~~~~~~~~~~~ abortListener
				return work();
			}
		`,
		code`
			export function run(a, b) {
				a.signal.addEventListener('abort', stop);
				         ~~~~~~~~~~~~~~~~ abortListener
				b.signal.removeEventListener('abort', stop);
				return work();
			}
			=> addOnce
			export function run(a, b) {
				a.signal.addEventListener('abort', stop, { once: true });
				b.signal.removeEventListener('abort', stop);
				return work();
			}
		`,
		code`
			export function delay(ms: number, { signal }: Options) {
				return new Promise<void>((resolve, reject) => {
					const timer = setTimeout(resolve, ms);
					signal.addEventListener('abort', () => reject(signal.reason), true);
					       ~~~~~~~~~~~~~~~~ abortListener
				});
			}
			export function useStop({ abortController }: Props) {
				useEffect(() => {
					abortController.signal.addEventListener('abort', stop, true);
					                       ~~~~~~~~~~~~~~~~ abortListener
				});
			}
			export function joined(signal: AbortSignal) {
				signal.addEventListener('abort', stop, true);
				       ~~~~~~~~~~~~~~~~ abortListener
				return deferred.promise;
			}
		`,
	],
};
