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
	/** The files whose text, or stamp, was asked for while a step ran: it may rest on them. */
	during<Result>(step: () => Result): { readonly result: Result; readonly looked: ReadonlySet<string> };
}

/** A host that takes down what it is asked. */
export function recordingHost(host: ProgramHost): RecordingHost {
	const read = new Set<string>();
	const probed = new Set<string>();
	const listed = new Set<string>();
	let looked: Set<string> | undefined;
	return {
		...host,
		recorded: { read, probed, listed },
		during(step) {
			const around = looked;
			const own = (looked = new Set<string>());
			try {
				return { result: step(), looked: own };
			} finally {
				looked = around;
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
		namesIn(folder) {
			listed.add(folder);
			return host.namesIn?.(folder) ?? [];
		},
	};
}
