import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { sum } from './statistics.ts';
import { residentOf, timesOf, treeOf } from './process-tree.ts';

/** Milliseconds between two looks at the process tree; a look costs a small part of one. */
const INTERVAL = 50;

export interface Measured {
	/** User and system time of the whole process tree, in seconds. */
	readonly cpu: number;
	readonly wall: number;
	/** Peak of the tree's memory in megabytes: the sum over its processes, so pages that they share count twice. */
	readonly memory: number;
	readonly stdout: string;
	readonly exitCode: number | null;
}

export interface Command {
	readonly file: string;
	readonly args: readonly string[];
	/** Beside our own environment. */
	readonly env?: Readonly<Record<string, string>>;
}

/** A script for the Node that runs the bench. */
export const node = (args: readonly string[], env?: Command['env']): Command => ({
	file: process.execPath,
	args,
	...(env && { env }),
});

/**
 * Runs a command alone and measures it, Linux only.
 *
 * CPU time is taken twice. The kernel adds to our own process what each waited-for descendant used: exact, but a checker
 * that is killed and never waited for is missing. Looking at the tree all the time sees that one too, and loses at most
 * the last interval of each process. The larger of the two is nearer to the truth.
 */
export async function measureCommand({ file, args, env }: Command, cwd: string): Promise<Measured> {
	const waitedBefore = timesOf('self')!.waited;
	const started = performance.now();
	const child = spawn(file, args, { cwd, stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, ...env } });
	const seen = new Map<number, number>();
	let memory = 0;
	const look = () => {
		const tree = treeOf(child.pid!);
		for (const pid of tree) seen.set(pid, timesOf(pid)?.own ?? seen.get(pid) ?? 0);
		memory = Math.max(memory, sum(tree.map(residentOf)));
	};
	const timer = setInterval(look, INTERVAL);
	const output: Buffer[] = [];
	child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
	const [exitCode] = (await once(child, 'close')) as [number | null];
	clearInterval(timer);

	return {
		cpu: Math.max(timesOf('self')!.waited - waitedBefore, sum([...seen.values()])),
		wall: (performance.now() - started) / 1000,
		memory,
		stdout: Buffer.concat(output).toString('utf8'),
		exitCode,
	};
}
