import { commands, languages, Location, window, type Position, type Uri } from 'vscode';
import { DIAGNOSTIC_SOURCE, type CallPathArgument } from '#protocol';
import { answer } from './answer.ts';
import type { Session } from './session.ts';

interface CallPath {
	readonly uri: Uri;
	readonly position: Position;
	readonly steps: readonly Location[];
}

/** Peeks at the steps that lead to a finding: the one that the server names, or else the one at the cursor. */
export async function showCallPath(session: Session, argument?: CallPathArgument): Promise<void> {
	const path = argument ? pathOf(session, argument) : pathAtCursor();
	if (!path) return answer('No finding with a call path here.');
	// The editor lists the steps by file and line; in their own order they stand in the Problems panel, under the finding.
	await commands.executeCommand('editor.action.peekLocations', path.uri, path.position, path.steps, 'peek');
}

function pathOf({ client }: Session, { uri, position, locations }: CallPathArgument): CallPath | undefined {
	const converter = client?.protocol2CodeConverter;
	return (
		converter && {
			uri: converter.asUri(uri),
			position: converter.asPosition(position),
			steps: locations.map(({ uri: file, range }) => new Location(converter.asUri(file), converter.asRange(range))),
		}
	);
}

function pathAtCursor(): CallPath | undefined {
	const editor = window.activeTextEditor;
	if (!editor) return undefined;

	const { uri } = editor.document;
	const found = languages
		.getDiagnostics(uri)
		.find(
			({ source, range, relatedInformation = [] }) =>
				source === DIAGNOSTIC_SOURCE && range.contains(editor.selection.active) && relatedInformation.length > 0,
		);
	return (
		found && {
			uri,
			position: found.range.start,
			steps: (found.relatedInformation ?? []).map(({ location }) => location),
		}
	);
}
