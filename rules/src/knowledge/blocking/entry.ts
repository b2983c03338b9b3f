/** What a blocking call waits for. A rule's options speak of tiers, and a message says why by tier. */
export type BlockingTier =
	'sleep' | 'network' | 'process' | 'input' | 'thread' | 'database' | 'embedded' | 'files' | 'lookup' | 'cpu' | 'heavy';

/** How the asynchronous twin is reached from the call that blocks. */
export type Twin =
	/** `fs.readFileSync` → `fs.promises.readFile`. */
	| { readonly kind: 'promises'; readonly name: string }
	/** Another export of the same module, with the same arguments; an empty name is the module itself. */
	| { readonly kind: 'sibling'; readonly name: string };

/** A call that keeps its thread until it returns. */
export interface BlockingEntry {
	readonly tier: BlockingTier;
	/** What to use instead, as a person writes it. Absent where the twin says it, or where nothing takes its place. */
	readonly instead?: string;
	readonly twin?: Twin;
	/** The call may run in a worker thread as it is: its result is complete when it returns and belongs to no thread. */
	readonly offload?: boolean;
	/** Gives an iterator that does its work later, so it may be made on the loop and used in a thread. */
	readonly lazy?: boolean;
}

/** Entries by qualified name. */
export type BlockingTable = ReadonlyMap<string, BlockingEntry>;

/** The same entry for several names of one module or class. Names are separated by spaces. */
export const group = <Entry = BlockingEntry>(prefix: string, names: string, entry: NoInfer<Entry>): [string, Entry][] =>
	names
		.trim()
		.split(/\s+/)
		.map(name => [prefix + name, entry]);
