import type { ProgramHost } from '#catalogue';

/** What an analysis asked the file system, so that the next run can see whether the answers are still the same. */
export interface Recorded {
	/** Files whose text was asked for. */
	readonly read: ReadonlySet<string>;
	/** Paths of which it was asked whether they are there, and as what. */
	readonly probed: ReadonlySet<string>;
	/** Folders whose names were asked for. */
	readonly listed: ReadonlySet<string>;
}

export interface RecordingHost extends ProgramHost {
	readonly recorded: Recorded;
	/**
	 * The files whose text, or stamp, was asked for while a step ran: it may rest on them. On those that were searched it
	 * rests with every letter.
	 */
	during<Result>(step: () => Result): Looked<Result>;
}

interface Looked<Result> {
	readonly result: Result;
	readonly looked: ReadonlySet<string>;
	readonly searched: ReadonlySet<string>;
}

/** A host that takes down what it is asked. */
export function recordingHost(host: ProgramHost): RecordingHost {
	const read = new Set<string>();
	const probed = new Set<string>();
	const listed = new Set<string>();
	let looked: Set<string> | undefined;
	let searched: Set<string> | undefined;
	return {
		...host,
		recorded: { read, probed, listed },
		during(step) {
			const around = { looked, searched };
			const own = { looked: (looked = new Set<string>()), searched: (searched = new Set<string>()) };
			try {
				return { result: step(), ...own };
			} finally {
				({ looked, searched } = around);
			}
		},
		readFile(path) {
			read.add(path);
			looked?.add(path);
			return host.readFile(path);
		},
		stamp(path) {
			looked?.add(path);
			return host.stamp(path);
		},
		isFile(path) {
			probed.add(path);
			return host.isFile(path);
		},
		isDirectory(path) {
			probed.add(path);
			return host.isDirectory(path);
		},
		realPath(path) {
			probed.add(path);
			return host.realPath?.(path);
		},
		restsOn(paths) {
			for (const path of paths) {
				read.add(path);
				looked?.add(path);
			}
		},
		searches(paths) {
			for (const path of paths) {
				read.add(path);
				searched?.add(path);
			}
		},
		namesIn(folder) {
			listed.add(folder);
			return host.namesIn?.(folder) ?? [];
		},
	};
}
