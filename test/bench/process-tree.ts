import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts a process's time in these, on every architecture that Node runs on: `getconf CLK_TCK`. */
const TICKS_PER_SECOND = 100;

interface ProcessTimes {
	/** Seconds of user and system time of the process itself. */
	readonly own: number;
	/** The same of its ended and waited-for descendants. */
	readonly waited: number;
}

/** https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html; undefined when the process is gone. */
export function timesOf(pid: number | 'self'): ProcessTimes | undefined {
	const stat = read(`/proc/${pid}/stat`);
	if (stat === undefined) return undefined;
	// The name in parentheses may hold blanks. What follows it starts with field 3.
	const fields = stat
		.slice(stat.lastIndexOf(')') + 2)
		.split(' ')
		.map(Number);
	const [user, system, waitedUser, waitedSystem] = fields.slice(11, 15) as [number, number, number, number];
	return { own: (user + system) / TICKS_PER_SECOND, waited: (waitedUser + waitedSystem) / TICKS_PER_SECOND };
}

/** Megabytes of memory in use, pages shared with others included. */
export function residentOf(pid: number): number {
	return Number(/^VmRSS:\s+(\d+)/m.exec(read(`/proc/${pid}/status`) ?? '')?.[1] ?? 0) / 1024;
}

/** The process and all below it that run now. */
export function treeOf(pid: number): number[] {
	const tree = [pid];
	for (const parent of tree) {
		for (const thread of list(`/proc/${parent}/task`)) {
			const children = read(`/proc/${parent}/task/${thread}/children`)?.trim();
			if (children) tree.push(...children.split(' ').map(Number));
		}
	}
	return tree;
}

/** A process may end between two looks, so that a file that is not there is no fault. */
function read(file: string): string | undefined {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		return undefined;
	}
}

function list(folder: string): string[] {
	try {
		return readdirSync(folder);
	} catch {
		return [];
	}
}
