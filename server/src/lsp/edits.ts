import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CheckedFile, Problem } from './worker/messages.ts';
import type { Client } from './client.ts';

/** An edit of one document, tied to its version where the client can refuse an edit that comes too late. */
export function workspaceEdit(document: TextDocument, edits: readonly TextEdit[], client: Client): WorkspaceEdit {
	const { uri, version } = document;
	return client.versionedEdits
		? { documentChanges: [{ textDocument: { uri, version }, edits: [...edits] }] }
		: { changes: { [uri]: [...edits] } };
}

/** All safe fixes that fit together, without those of findings that the user has hidden. */
export function fixAllEdits(
	{ problems, fixAll }: CheckedFile,
	isShown: (problem: Problem) => boolean,
): { readonly edits: readonly TextEdit[]; readonly fixes: number } {
	const fixed = fixAll.map(index => problems[index]!).filter(isShown);
	return { edits: fixed.flatMap(({ fix }) => fix ?? []), fixes: fixed.length };
}
