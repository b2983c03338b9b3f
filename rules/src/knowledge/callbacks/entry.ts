/** What becomes of the promise that a callback gives when it is async. */
export type Fate =
	/** Nobody waits for it, and nobody handles its rejection. */
	| { readonly kind: 'ignored' }
	/** It is taken for a value, and what follows from that: `an answer`, `it is always true`. */
	| {
			readonly kind: 'misread';
			readonly as: string;
			readonly so: string;
			/** It is about what is thrown on the spot, as a function may do that gives a promise and is not `async`. */
			readonly seesThrown?: true;
	  }
	/** The process ends without waiting. */
	| { readonly kind: 'exit' }
	/** It is taken for the cleanup of an effect. */
	| { readonly kind: 'cleanup' };

/** Where a callback stands among the arguments: an index, the last one, or properties of an object at an index. */
export type Place = number | 'last' | { readonly of: number; readonly names: readonly string[] };

/** Functions that call a callback and do not wait for it. */
export interface CallbackEntry {
	/**
	 * As the linker spells them: `fs:readFile`, `:setTimeout` for a global, `()` for what a call or a construction gives.
	 * `**` stands for any way from one to the other: `rxjs:**.subscribe`.
	 */
	readonly keys: readonly string[];
	readonly at: Place;
	readonly fate: Fate;
	/** What the call, or its file, says where somebody looks after the promise: an option, a listener of errors. */
	readonly unless?: { readonly in: 'call' | 'file'; readonly says: RegExp };
	readonly documentation: string;
}

export const IGNORED: Fate = { kind: 'ignored' };
export const ANSWER: Fate = { kind: 'misread', as: 'an answer', so: 'it is always true' };
export const NUMBER: Fate = { kind: 'misread', as: 'a number', so: 'nothing is put in order' };
export const KEY: Fate = { kind: 'misread', as: 'a key', so: 'all are `[object Promise]`' };
export const TEXT: Fate = { kind: 'misread', as: 'a text', so: 'it is `[object Promise]`' };
export const JSON_VALUE: Fate = { kind: 'misread', as: 'a value', so: 'it becomes `{}`' };
export const RESULT: Fate = { kind: 'misread', as: 'the value', so: 'who reads it gets a promise' };
export const SUCCESS: Fate = { kind: 'misread', as: 'a success', so: 'no error is seen', seesThrown: true };
export const CLEANUP: Fate = { kind: 'cleanup' };

/** The names that an entry writes in one line, with a space between them. */
export const words = (text: string): readonly string[] => text.split(' ');
/** Names of a module, spelled as the linker does. */
export const of = (module: string, names: string): string[] => words(names).map(name => `${module}:${name}`);
