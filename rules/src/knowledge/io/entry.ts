/** What asynchronous work uses up while it runs, and so what many at once use up many times. */
export type IoTier =
	| 'network'
	| 'database'
	| 'process'
	/** Holds a file descriptor over several steps, so as many are open as are started. */
	| 'files'
	/** One job of libuv's thread pool, which runs four of them at a time whatever is started. */
	| 'job';

/**
 * The asynchronous I/O of one module. Paths are spelled as the linker does: `()` is what a call or `new` gives.
 * A `*` at the end of a module stands for the rest of its name.
 */
export interface IoModule {
	/** Module specifiers, separated by spaces; empty for globals. */
	readonly modules: string;
	readonly tier: IoTier;
	/** Where the module's documentation says so. */
	readonly documentation: string;
	/** Paths that do I/O when they are called, separated by spaces. An empty one, written `.`, is the module itself. */
	readonly calls?: string;
	/** Last names that do I/O below `roots`, separated by spaces; `*` for any. */
	readonly methods?: string;
	/** Last names that `*` does not stand for, separated by spaces. */
	readonly except?: string;
	/** Starts of paths that `methods` are looked for below, separated by spaces. Any when left out. */
	readonly roots?: string;
}

export interface IoEntry {
	readonly tier: IoTier;
}
