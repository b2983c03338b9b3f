/** Something that stays open until it is closed. */
export interface ResourceEntry {
	/** Methods that close it: the first is the one to suggest. */
	readonly close: readonly string[];
	/** Closing gives nothing to wait for. */
	readonly closesAtOnce?: boolean;
	/** Opening gives a promise of it. */
	readonly isPromised?: boolean;
	/** The method that opens it: until it is called there is nothing to close. */
	readonly opener?: string;
	/** `await using` or `using` closes it; in Python `async with` or `with`. */
	readonly disposal?: 'async' | 'sync';
	/** What its methods give is data, and keeps nothing of it. */
	readonly givesData?: boolean;
	/** Python: what opens it is a plain coroutine, which cannot be entered: `async with await open_file(path) as file`. */
	readonly awaitedFirst?: true;
	/** A loop over it closes it at its end. */
	readonly endsWithLoop?: boolean;
	/** Methods whose results keep it open, and close it when they end. */
	readonly handsOn?: readonly string[];
	/** An `error` event leaves it open, or says of another connection that it is gone: a listener of errors keeps nothing. */
	readonly outlivesErrors?: true;
	/** The option that it reads from: it ends with it, unless that is standard input, which does not end. */
	readonly endsWith?: string;
	/** It serves the function that opens it and nothing else: functions that only use it do not make it live on. */
	readonly servesItsMaker?: true;
	/** Methods whose awaited results are parts of it, which may lead back to it. */
	readonly parts?: readonly string[];
}

/** Entries by qualified name of what opens, in the spelling of knowledge/blocking. */
export type ResourceTable = ReadonlyMap<string, ResourceEntry>;

/** The last words of what opens: a callee with another last word needs no look at what it means. */
export const lastWords = (table: ReadonlyMap<string, unknown>): ReadonlySet<string> =>
	new Set([...table.keys()].map(key => /[^.:]*$/.exec(key.replaceAll('()', ''))![0]));
