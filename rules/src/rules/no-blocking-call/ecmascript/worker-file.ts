import type { EcmascriptSource } from '#ecmascript';

const workerFiles = new WeakMap<object, boolean>();

/**
 * True for a file that is a worker's program: it talks to its parent, and its event loop is there to be blocked.
 * https://nodejs.org/api/worker_threads.html#workerparentport
 */
export function isWorkerFile({ ast, text }: EcmascriptSource): boolean {
	let is = workerFiles.get(ast);
	if (is === undefined) {
		is = /\bworker_threads\b/.test(text) && /\bparentPort\b/.test(text);
		workerFiles.set(ast, is);
	}
	return is;
}
