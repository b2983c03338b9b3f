import { mentions, type EcmascriptSource } from '#ecmascript';

/**
 * True for a file that is a worker's program: it talks to its parent, and its event loop is there to be blocked.
 * https://nodejs.org/api/worker_threads.html#workerparentport
 */
export const isWorkerFile = (source: EcmascriptSource): boolean =>
	mentions(source, 'worker_threads') && mentions(source, 'parentPort');

/** The same of a text that nobody parses. */
export const isWorker = (text: string): boolean => text.includes('worker_threads') && /\bparentPort\b/.test(text);
