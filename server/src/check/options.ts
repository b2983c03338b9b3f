import type { Preset } from '#catalogue';

export const FORMATS = ['stylish', 'json'] as const;
export type Format = (typeof FORMATS)[number];

/** What `asynclint check` was asked for, found to make sense. */
export interface CheckOptions {
	readonly paths: readonly string[];
	readonly cwd: string;
	readonly format: Format;
	readonly fix: boolean;
	readonly quiet: boolean;
	/** How many warnings still mean success; undefined for any number. */
	readonly maxWarnings: number | undefined;
	readonly exitZero: boolean;
	/** Say what could not be resolved, and count by rule. Every file is checked then. */
	readonly stats: boolean;
	readonly progress: boolean;
	readonly types: 'auto' | 'native' | 'off';
	readonly unusedDirectives: 'off' | 'warn' | 'error';
	readonly preset?: Preset;
	readonly rules?: readonly string[];
	/** Absolute. */
	readonly configFile?: string;
	/** Where results of earlier runs lie. Absolute; undefined: none are kept. */
	readonly cacheFolder?: string;
	/** Text from standard input, and the path that it is to be taken for. */
	readonly stdin?: { readonly path: string; readonly text: string };
}

/** A command line that cannot be carried out: said in one line, exit code 2. */
export class UsageError extends Error {}
