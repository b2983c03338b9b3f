import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CheckedFile } from '../worker/messages.ts';
import type { Checkable } from '../languages.ts';

/** What is known of one version of a document. */
export interface Outcome {
	readonly version: number;
	/** Absent where the file could not be checked at all. */
	readonly file?: CheckedFile;
	/** Why the file, or a part of the work on it, was left out: one sentence for a person. */
	readonly notice?: string;
}

/** An open document that we check. */
export interface Entry extends Checkable {
	readonly document: TextDocument;
	/** The newest outcome; of an earlier version while the present one is still in work. */
	outcome?: Outcome;
	/** The editor's preset, for the case that no project file applies. */
	preset: string;
}

/** True while the outcome is about the text that the editor shows. */
export const isCurrent = ({ outcome, document }: Entry): boolean => outcome?.version === document.version;
