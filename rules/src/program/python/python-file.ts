import type { Module } from './ast.ts';

/** One parsed Python file. */
export interface PythonFile {
	/** Absolute. */
	readonly path: string;
	readonly module: Module;
}

/** Parses a text; given from outside, because the parser has to be loaded first. Undefined for what is no Python. */
export type ParsePython = (text: string) => Module | undefined;
