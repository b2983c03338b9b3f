import type { Range, TextEdit } from 'vscode-languageserver';
import type { Dialect, Severity, Tier } from '#engine';

/** What a worker needs to start; structured-cloned as `workerData`. */
export interface WorkerStart {
	/** True when the user trusts the workspace. */
	readonly trusted: boolean;
	/** Absolute path of the first folder, where the type checker starts to look. */
	readonly cwd?: string;
}

/** The first look at a text: everything that can be said without a type checker. */
export interface TextJob {
	readonly kind: 'text';
	readonly job: number;
	/** Absolute; a made-up one for a document that lies in no file. */
	readonly path: string;
	readonly text: string;
	readonly version: number;
	readonly dialect: Dialect;
	/** Used only where no project file applies. */
	readonly preset: string;
}

/** The second look, at the same version of the text, with types. */
export interface TypesJob {
	readonly kind: 'types';
	readonly job: number;
	readonly path: string;
	readonly version: number;
}

export type Job = TextJob | TypesJob;

export type ToWorker =
	| Job
	/** The unsaved text of a document that is not to be checked now. */
	| { readonly kind: 'open'; readonly path: string; readonly text: string }
	/** The document was closed: the file on disk counts again. */
	| { readonly kind: 'forget'; readonly path: string }
	/** Files were created, changed or removed behind our back. */
	| ({ readonly kind: 'changed' } & FileChanges)
	| { readonly kind: 'trusted' };

export interface FileChanges {
	readonly created: readonly string[];
	readonly changed: readonly string[];
	readonly deleted: readonly string[];
}

export type FromWorker =
	| { readonly kind: 'ready'; readonly milliseconds: number }
	| { readonly kind: 'checked'; readonly job: number; readonly file: CheckedFile }
	/** The job came too late: the text has moved on. */
	| { readonly kind: 'skipped'; readonly job: number }
	/** A fault of ours on this job alone; the worker goes on. */
	| { readonly kind: 'failed'; readonly job: number; readonly message: string };

/** One file as far as it has been checked. Positions as LSP counts them. */
export interface CheckedFile {
	readonly path: string;
	readonly version: number;
	/** False while a look with types is still to come. */
	readonly complete: boolean;
	readonly problems: readonly Problem[];
	/** Only for a complete file: before that a directive may look unused and is not. */
	readonly unusedDirectives: readonly Range[];
	/** The problems whose safe fixes fit together, as indexes into `problems`. */
	readonly fixAll: readonly number[];
	/** True when types were asked for: then a change in any file can matter. */
	readonly asksTypes: boolean;
	/** How many rules ran. */
	readonly rules: number;
	/** Absolute path of the project file that decided. */
	readonly configFile?: string;
	/** Why the project leaves this file out. */
	readonly ignored?: string;
	/** The project file cannot be used; an earlier state of it, or the preset, decided. */
	readonly configProblems: readonly ConfigProblem[];
	/** Rules that threw. */
	readonly failures: readonly { readonly rule: string; readonly message: string }[];
	/** Other files whose content or existence was asked for: when one changes, this answer may be old. */
	readonly reads: readonly string[];
}

export interface ConfigProblem {
	readonly path: string;
	readonly message: string;
	readonly range: Range;
}

export interface Problem {
	readonly rule: string;
	readonly message: string;
	readonly docsUrl: string;
	readonly severity: Severity;
	readonly tier: Tier;
	readonly range: Range;
	readonly evidence: readonly { readonly message: string; readonly range: Range; readonly path?: string }[];
	readonly fix?: readonly TextEdit[];
	readonly suggestions: readonly { readonly message: string; readonly edits: readonly TextEdit[] }[];
	/** Edits that add a directive; absent where a comment cannot be written. */
	readonly disableOnLine?: TextEdit;
	readonly disableInFile?: TextEdit;
}
