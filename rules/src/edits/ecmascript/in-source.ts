import type { EcmascriptSource } from '#ecmascript';
import type { ProgramHost } from '#program/program-host.ts';

/** What an edit is made in: every rule's context is one. */
export interface InSource {
	readonly path: string;
	readonly source: EcmascriptSource;
	/** Other files of the project; absent where there is one text alone. */
	readonly host: ProgramHost | undefined;
}
