/** What of a type's union members has a property. Python's `X | None` and TypeScript's `X | undefined` alike. */
export type Share = 'all' | 'some' | 'none';

/** A name that a type or a called value goes by, and where it is declared. */
export interface DeclaredName {
	readonly name: string;
	/** `lib`: the language's own library (lib.*.d.ts, typeshed). `package`: somebody's package. `file`: this project. */
	readonly from: 'lib' | 'package' | 'file';
	/** The npm or PyPI package, when `from` is `package`. */
	readonly package?: string;
}

/** Where a function is written: by its name, or where it starts when it has none. Offset in UTF-16 code units. */
export interface WrittenAt {
	/** Absolute. */
	readonly path: string;
	readonly start: number;
}

/**
 * What a rule may know of one expression's value. Same shape for both languages and for every backend.
 * A backend that is not sure gives no facts at all: unknown is an answer, and a rule is silent then.
 */
export interface TypeFacts {
	/**
	 * Union members that are the language's own promise or a subclass of it: `Promise`; in Python a coroutine,
	 * task or future. `null` and `undefined` (`None`) count as members that are not.
	 */
	readonly promise: Share;
	/** Union members that can be awaited at all: a callable `then`; in Python an `__await__`. */
	readonly thenable: Share;
	/** For an array, a tuple or another sequence: how many of its items are promises. `none` for anything else. */
	readonly items: Share;
	/** As `items`, of what can be awaited at all, and of sets too, for all that is known: `void` and `any` included. Absent where nobody looked. */
	readonly thenableItems?: Share;
	/** A member is `void` by its type: a function that gives a promise may stand behind one that gives `void`. */
	readonly isVoid?: true;
	/** True when every member can be called: tells a `.catch(handler)` from a `.catch(undefined)`. */
	readonly callable: boolean;
	/** A type checker says so, and can be asked where a function is written (`writtenAt` in `result-question.ts`). */
	readonly isChecked?: true;
	/**
	 * The functions that a call may run, each by the places of its declarations, overloads among them. Only an answer to
	 * `writtenAt`; empty where one of them has no place in a file.
	 */
	readonly written?: readonly (readonly WrittenAt[])[];
	/** Names of what a promise gives that packages declare, where a checker knows them. */
	readonly gives?: readonly DeclaredName[];
	/** Names of the members and their base classes, nearest first, at most eight. */
	readonly names: readonly DeclaredName[];
}
