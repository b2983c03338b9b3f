/** A place in a file, in UTF-16 code units. */
export interface Place {
	readonly path: string;
	readonly range: readonly [number, number];
}

/** How a call names what it calls. */
export type Reach =
	| 'name of the same file'
	| 'imported name'
	| 'this or self'
	| 'super'
	| 'namespace or module'
	| 'static member'
	| 'member of an instance'
	| 'constructor'
	/** A member of a value that something outside of the project gives. */
	| 'type of a library'
	| 'unique name';

type Wrong = 'condition' | 'operand' | 'member' | 'destructured' | 'iterated' | 'spread' | 'template' | 'argument';

/**
 * What becomes of an awaited value. `statement`, `unread`: nothing. The others but `onward`: a promise in its place is
 * certainly a mistake, at once or (`kept`) where the variable is read that holds it. `onward`: returned, stored, passed
 * to a function that may take a promise: right to leave alone, so these are not mutated. `left to TypeScript`: a property
 * that the promise does not have in a TypeScript file, where the compiler says so; the rule leaves it to that.
 */
export type Use = 'statement' | 'unread' | Wrong | `kept: ${Wrong}` | NoSite;

export type NoSite = 'onward' | 'left to TypeScript';

/** A call in an async function of a function of the project, and how to get from there to one that is deeper. */
export interface ChainSite {
	readonly call: Place;
	readonly reach: Reach;
	/** The functions from the one that is called to the one that gets the leaf: as many as the depth. */
	readonly names: readonly string[];
	readonly reaches: readonly Reach[];
	/** Files of the path, the call's first. */
	readonly files: readonly string[];
	readonly leaf: Insertion[];
}

/** An awaited call whose value is dropped or used where a promise is a mistake. */
export interface AwaitSite {
	readonly call: Place;
	readonly reach: Reach;
	readonly use: Exclude<Use, NoSite>;
	/** The keyword with the blanks after it. */
	readonly keyword: readonly [number, number];
	readonly function: readonly [number, number];
}

/** Text to put into a file. */
export interface Insertion {
	readonly path: string;
	readonly offset: number;
	readonly text: string;
}

/** Sites of one project. */
export interface Project {
	readonly chains: readonly ChainSite[];
	readonly awaits: readonly AwaitSite[];
	/** Awaited calls that were looked at and are no sites. */
	readonly none: Readonly<Record<NoSite, number>>;
}
