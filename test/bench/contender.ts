import { medians } from './statistics.ts';
import { measureCommand, type Command, type Measured } from './measure-command.ts';

/** How many findings each rule has. */
export type Findings = Readonly<Record<string, number>>;

/** One way to check a folder, as its users would call it. */
export interface Contender {
	readonly name: string;
	readonly command: Command;
	/** What goes before each run and is not measured, such as taking a cache away. */
	readonly before?: () => Promise<void>;
	/** The same for what goes after it. */
	readonly after?: () => Promise<void>;
	/** Throws when the run did not do its work: a crash would look fast. */
	readonly findings: (run: Measured) => Findings;
}

/** Medians of all runs, and what the last one found. */
export interface Standing {
	readonly name: string;
	/** Seconds of user and system time. */
	readonly cpu: number;
	readonly wall: number;
	/** Megabytes. */
	readonly memory: number;
	readonly findings: Findings;
}

/**
 * Each contender once, then each again, so that a busy minute of the machine hits all. The result has their order.
 * Rejects when one of them did not do its work.
 */
export async function inTurn(contenders: readonly Contender[], cwd: string, runs: number): Promise<Standing[]> {
	const measured = contenders.map((): Measured[] => []);
	for (let turn = 0; turn < runs; turn++) {
		for (const [at, contender] of contenders.entries()) {
			measured[at]!.push(await once(contender, cwd));
		}
	}
	return contenders.map(({ name, findings }, at) => ({
		name,
		...medians(measured[at]!),
		findings: findings(measured[at]!.at(-1)!),
	}));
}

async function once({ name, command, before, after, findings }: Contender, cwd: string): Promise<Measured> {
	await before?.();
	try {
		const run = await measureCommand(command, cwd);
		try {
			findings(run);
		} catch (cause) {
			const said = run.stdout.slice(0, 500);
			throw new Error(`${name} ended with ${run.exitCode} and printed no results: ${said}`, { cause });
		}
		console.error(`${name}: ${run.cpu.toFixed(2)} CPU s, ${run.wall.toFixed(2)} s, ${run.memory.toFixed(0)} MB`);
		return run;
	} finally {
		await after?.();
	}
}
