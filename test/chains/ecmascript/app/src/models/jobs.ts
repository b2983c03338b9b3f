export async function save(name: string): Promise<void> {
	await Promise.resolve(name);
}

export const isReady = async (): Promise<boolean> => Promise.resolve(true);

/** Not async, and gives a promise all the same. */
export function send(name: string) {
	return save(name);
}

export function log(name: string): void {
	console.log(name);
}

export class Job {
	static async all(): Promise<Job[]> {
		return Promise.resolve([new Job()]);
	}

	readonly stop = async (): Promise<void> => Promise.resolve();

	async start(): Promise<void> {
		this.check(); // expect: no-forgotten-await
		await this.check(); // safe: awaited
		this.mark(); // safe: synchronous
	}

	async check(): Promise<boolean> {
		return Promise.resolve(true);
	}

	mark(): void {}
}

export class TimedJob extends Job {
	override async check(): Promise<boolean> {
		super.check(); // expect: no-forgotten-await
		this.mark(); // safe: inherited, synchronous
		this.start(); // expect: no-forgotten-await
		return super.check(); // safe: handed back
	}
}

export class SlowJob extends TimedJob {}

export const job = new SlowJob();

export function createJob() {
	return new SlowJob();
}

export const actions = { save, log, nested: { isReady } };

export default save;
