import type { ChildProcess } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';

/** Node announces each process that it starts: https://nodejs.org/api/diagnostics_channel.html#event-child_process */
const STARTED = 'child_process';

/**
 * Runs what starts a checker, and gives a way to end the processes that it started at once. Asked to end politely, a
 * checker that is still loading writes "context canceled" to our standard error.
 */
export function startAndKeep<Started>(start: () => Started): { readonly started: Started; readonly end: () => void } {
	const processes: ChildProcess[] = [];
	const keep = (message: unknown) => processes.push((message as { process: ChildProcess }).process);
	subscribe(STARTED, keep);
	const restore = collectLessOften();
	try {
		const started = start();
		return { started, end: () => processes.forEach(each => each.kill('SIGKILL')) };
	} finally {
		restore();
		unsubscribe(STARTED, keep);
	}
}

/**
 * A checker lives for one run, or for as long as an editor is open, and what it allocates mostly stays: at twice the
 * usual distance between collections it takes a seventh less processor time and 3 % more memory (measured on viem).
 * The user's own setting counts. https://pkg.go.dev/runtime#hdr-Environment_Variables
 */
function collectLessOften(): () => void {
	if (process.env.GOGC !== undefined) return () => {};
	process.env.GOGC = '200';
	return () => delete process.env.GOGC;
}
