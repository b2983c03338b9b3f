import type { ServerHost, WorkerHandle } from '../host.ts';
import type { FromWorker, Job, ToWorker, WorkerStart } from '../worker/messages.ts';

export interface WorkerEvents {
	ready(milliseconds: number): void;
	/** The answer to the job in hand. */
	answered(message: Exclude<FromWorker, { kind: 'ready' }>): void;
	/** The worker is gone, and the job that it had in hand with it. */
	died(reason: string, wasReady: boolean): void;
	readonly output: (text: string) => void;
}

/** One worker at a time, with at most one job in hand: started when needed, given up when it takes too long. */
export class WorkerLine {
	readonly #host: ServerHost;
	readonly #events: WorkerEvents;
	#worker: WorkerHandle | undefined;
	#isReady = false;
	#job: Job | undefined;
	#timer: NodeJS.Timeout | undefined;

	constructor(host: ServerHost, events: WorkerEvents) {
		this.#host = host;
		this.#events = events;
	}

	/** Starts a worker unless there is one. */
	start(start: WorkerStart): void {
		if (this.#worker) return;
		const worker = this.#host.startWorker(start);
		this.#worker = worker;
		// A worker that was given up may still have something to say, or to die of.
		worker.onMessage(message => this.#worker === worker && this.#received(message));
		worker.onDeath(reason => this.#worker === worker && this.#lost(reason));
		worker.onOutput(this.#events.output);
	}

	get isIdle(): boolean {
		return this.#isReady && !this.#job;
	}

	run(job: Job): void {
		const { textMilliseconds, typesMilliseconds } = this.#host.limits;
		const limit = job.kind === 'text' ? textMilliseconds : typesMilliseconds;
		this.#job = job;
		this.#timer = setTimeout(() => this.#giveUp(limit), limit);
		this.#worker?.post(job);
	}

	/** Says something that has no answer. What is said to no worker is lost: a new one is told everything. */
	tell(message: Exclude<ToWorker, Job>): void {
		if (this.#isReady) this.#worker?.post(message);
	}

	end(): void {
		clearTimeout(this.#timer);
		this.#worker?.end();
		this.#worker = undefined;
		this.#isReady = false;
		this.#job = undefined;
	}

	#received(message: FromWorker): void {
		if (message.kind === 'ready') {
			this.#isReady = true;
			return this.#events.ready(message.milliseconds);
		}
		if (message.job !== this.#job?.job) return;
		clearTimeout(this.#timer);
		this.#job = undefined;
		this.#events.answered(message);
	}

	#giveUp(limit: number): void {
		const worker = this.#worker;
		this.#lost(`it took longer than ${limit} ms`);
		worker?.end();
	}

	#lost(reason: string): void {
		const wasReady = this.#isReady;
		clearTimeout(this.#timer);
		this.#worker = undefined;
		this.#isReady = false;
		this.#job = undefined;
		this.#events.died(reason, wasReady);
	}
}
