/** What a call waits for. */
export type Waits = 'network' | 'event' | 'queue' | 'process';

/** A call that waits for something outside of the program, and how its wait is bounded. */
export interface TimeoutEntry {
	readonly waits: Waits;
	/** The argument that takes options, counted from 0; `any` where several may. */
	readonly options?: number | 'any';
	/** Names in those options that bound the wait: the first is the one to suggest. */
	readonly bounds?: readonly string[];
	/** The option that takes an `AbortSignal`. */
	readonly signal?: string;
	/** What runs the program ends the wait in the end: minutes later, and each part of an answer may take as long. */
	readonly isSlow?: true;
	/** Seconds after which the call gives up on its own. Absent: it waits for ever. */
	readonly fallback?: number;
}

/** Entries by qualified name, in the spelling of knowledge/blocking. */
export type TimeoutTable = ReadonlyMap<string, TimeoutEntry>;
