import type { Module } from './nodes.ts';
import type { Scopes } from './scopes.ts';

export interface PythonComment {
	/** With its `#`. */
	readonly text: string;
	readonly range: readonly [start: number, end: number];
}

/** One Python text as rules see it. */
export interface PythonSource {
	readonly dialect: 'python';
	readonly text: string;
	readonly ast: Module;
	readonly scopes: Scopes;
	readonly comments: readonly PythonComment[];
	/** Where the text is not Python: a finding in there would be about code that nobody wrote. */
	readonly broken: readonly (readonly [start: number, end: number])[];
}
