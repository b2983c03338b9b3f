import type { FromWorker, ToWorker, WorkerStart } from './worker/messages.ts';

/** A running worker, as far as the server needs to know it. */
export interface WorkerHandle {
	post(message: ToWorker): void;
	onMessage(listener: (message: FromWorker) => void): void;
	/** Called once, when the worker has ended on its own: an error, no memory left, an exit. */
	onDeath(listener: (reason: string) => void): void;
	/** What the worker or a library in it wrote to the console. */
	onOutput(listener: (text: string) => void): void;
	/** Ends the worker, also one that loops. Does not wait for it. */
	end(): void;
}

export interface Limits {
	/** How long the first look at a file may take before its worker is given up, in milliseconds. */
	readonly textMilliseconds: number;
	/** The same for the look with types; the first one loads a whole project. */
	readonly typesMilliseconds: number;
	/** Larger files are not checked; bytes of UTF-8. */
	readonly fileBytes: number;
	/** Pause in typing after which a text is checked without being asked for, in milliseconds. */
	readonly typingPause: number;
	/** How long a document may be in work before the client hears of it, in milliseconds. */
	readonly busyAfter: number;
}

export const DEFAULT_LIMITS: Limits = {
	textMilliseconds: 10_000,
	typesMilliseconds: 60_000,
	fileBytes: 1024 * 1024,
	typingPause: 50,
	busyAfter: 500,
};

/** What surrounds the server: the real process, or a test. */
export interface ServerHost {
	readonly version: string;
	readonly limits: Limits;
	startWorker(start: WorkerStart): WorkerHandle;
}
