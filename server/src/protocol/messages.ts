import type { Settings } from './settings.ts';

/** What the client may send as `initializationOptions`; all of it can be left out. */
export interface InitializationOptions {
	/** Settings for clients that cannot answer `workspace/configuration`: the content of the section `asynclint`. */
	readonly settings?: Partial<Settings> | Readonly<Record<string, unknown>>;
	/** True when the user trusts the workspace. Left out: not trusted, and nothing that lies in it is executed. */
	readonly trusted?: boolean;
	/** True when the client listens to {@link STATUS}; others would complain about a message that they do not know. */
	readonly status?: boolean;
	/** True when the client carries out `asynclint.showCallPath` itself; others are not offered it. */
	readonly callPath?: boolean;
}

/** Client to server, notification without parameters: the user has just granted trust to the workspace. */
export const TRUST_GRANTED = 'asynclint/trustGranted';

/** Server to client, notification with {@link StatusParams}. Sent only where `initializationOptions.status` is true. */
export const STATUS = 'asynclint/status';

/**
 * `starting`: the rules and parsers are being loaded. `ready`: waiting for work. `busy`: a document is being checked.
 * `error`: something needs the user, `message` says what. `disabled`: switched off here, or nothing to check with.
 */
export type StatusState = 'starting' | 'ready' | 'busy' | 'error' | 'disabled';

/** The state of the server (no `uri`) or of one open document. */
export interface StatusParams {
	readonly uri?: string;
	readonly state: StatusState;
	/** One sentence for a person. Present with `error`, and with `disabled`. */
	readonly message?: string;
	readonly details: StatusDetails;
}

export interface StatusDetails {
	readonly versions: Versions;
	/** How many rules run on this document. */
	readonly rules?: number;
	/** The document's version that this is about. */
	readonly version?: number;
	/** False while a look with types is still to come. */
	readonly complete?: boolean;
	/** How many findings this document has. */
	readonly findings?: number;
	/** Absolute path of the project file that decides; absent when the editor's preset does. */
	readonly configFile?: string;
	/** The editor's preset, where no project file applies. */
	readonly preset?: string;
}

export interface Versions {
	readonly asynclint: string;
	readonly node: string;
}
