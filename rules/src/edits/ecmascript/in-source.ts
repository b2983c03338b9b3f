import type { EcmascriptSource } from '#ecmascript';

/** What an edit is made in: every rule's context is one. */
export interface InSource {
	readonly path: string;
	readonly source: EcmascriptSource;
}
