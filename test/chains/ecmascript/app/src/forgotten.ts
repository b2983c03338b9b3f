import put, { actions, createJob, isReady, job, Job, log, save, send, SlowJob, type TimedJob } from './models/jobs.ts';
import { jobs, keep, save as throughStar, store, write } from './models/jobs-barrel.ts';
import * as all from './models/jobs.ts';

export async function imports(name: string) {
	save(name); // expect: no-forgotten-await
	await save(name); // safe: awaited
	void save(name); // safe: dropped on purpose
	save(name).catch(log); // safe: its error is taken
	log(name); // safe: synchronous
	put(name); // expect: no-forgotten-await
	send(name); // expect: no-forgotten-await
	await send(name); // safe: awaited
	if (isReady()) log(name); // expect: no-forgotten-await
	if (await isReady()) log(name); // safe: awaited
	return save(name); // safe: handed back
}

export async function reExports(name: string) {
	keep(name); // expect: no-forgotten-await
	store(name); // expect: no-forgotten-await
	throughStar(name); // expect: no-forgotten-await
	write(name); // safe: synchronous
	jobs.save(name); // expect: no-forgotten-await
	jobs.log(name); // safe: synchronous
	all.save(name); // expect: no-forgotten-await
	all.log(name); // safe: synchronous
	actions.save(name); // expect: no-forgotten-await
	actions.log(name); // safe: synchronous
	actions.nested.isReady(); // expect: no-forgotten-await
}

export async function methods(given: TimedJob) {
	new Job().start(); // expect: no-forgotten-await
	new Job().mark(); // safe: synchronous
	const slow = new SlowJob();
	slow.start(); // expect: no-forgotten-await
	slow.check(); // expect: no-forgotten-await
	slow.stop(); // expect: no-forgotten-await
	slow.mark(); // safe: inherited, synchronous
	await slow.start(); // safe: awaited
	job.start(); // expect: no-forgotten-await
	job.mark(); // safe: synchronous
	createJob().start(); // expect: no-forgotten-await
	createJob().mark(); // safe: synchronous
	Job.all(); // expect: no-forgotten-await
	SlowJob.all(); // expect: no-forgotten-await
	given.check(); // expect: no-forgotten-await
	given.mark(); // safe: synchronous
	const kept = slow.check();
	log('between');
	await kept; // safe: awaited later
	await Promise.all([slow.start(), job.start()]); // safe: awaited together
}

export async function dynamic(name: string) {
	const { save: loaded, log: write } = await import('./models/jobs.ts');
	loaded(name); // expect: no-forgotten-await
	write(name); // safe: synchronous
}
