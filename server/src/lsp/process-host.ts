import { Worker } from 'node:worker_threads';
import { version } from '../../package.json';
import { DEFAULT_LIMITS, type ServerHost, type WorkerHandle } from './host.ts';
import type { FromWorker, WorkerStart } from './worker/messages.ts';

/** V8's heap of one worker. Its parsers' wasm memory and the type checker's process are not part of it. */
const HEAP_MEGABYTES = 800;

/** The host of a real process: the worker is a thread whose bundle lies beside this one. */
export const processHost = (workerEntry = new URL('./worker.js', import.meta.url)): ServerHost => ({
	version,
	limits: DEFAULT_LIMITS,
	startWorker: start => startThread(workerEntry, start),
});

/** Starts a thread. Its output is kept off the process's own, which is where the protocol is spoken. */
function startThread(entry: URL, start: WorkerStart, heapMegabytes = HEAP_MEGABYTES): WorkerHandle {
	const worker = new Worker(entry, {
		workerData: start,
		stdout: true,
		stderr: true,
		// A debugger's port or a test runner's loader is for the main thread.
		execArgv: [],
		resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
	});
	let death: string | undefined;
	return {
		post: message => worker.postMessage(message),
		onMessage: listener => worker.on('message', (message: FromWorker) => listener(message)),
		onDeath: listener => {
			// `exit` always follows `error`.
			worker.on('error', error => (death = error instanceof Error ? error.message : String(error)));
			worker.on('exit', code => listener(death ?? `exit code ${code}`));
		},
		onOutput: listener => {
			for (const stream of [worker.stdout, worker.stderr]) stream.on('data', data => listener(String(data)));
		},
		end: () => void worker.terminate(),
	};
}
