import type { ProgramHost } from './program-host.ts';

export interface ToldHost extends ProgramHost {
	/** Says that files were changed, created or removed. */
	changed(paths: readonly string[]): void;
	takeChanges(): readonly string[];
}

/** A host whose owner says what changes, so that nobody has to look at every file again for each question. */
export function toldHost(host: ProgramHost): ToldHost {
	let changes: string[] = [];
	return {
		...host,
		changed: paths => void changes.push(...paths),
		takeChanges: () => {
			const taken = changes;
			changes = [];
			return taken;
		},
	};
}
