import { workspace, type LogOutputChannel } from 'vscode';
import {
	RevealOutputChannelOn,
	TransportKind,
	type LanguageClientOptions,
	type NodeModule,
} from 'vscode-languageclient/node';
import { LANGUAGE_IDS, type InitializationOptions } from '#protocol';

/** Files on disk and texts that were never saved; not what lies in another file system, which the server cannot read. */
export const DOCUMENTS = [
	...LANGUAGE_IDS.flatMap(language => [
		{ language, scheme: 'file' },
		{ language, scheme: 'untitled' },
	]),
	// Cells are synchronised with their notebook; this is for their quick fixes.
	{ language: 'python', scheme: 'vscode-notebook-cell' },
];

/** The server: our own bundle, on the Node.js that the editor brings. */
export const serverModule = (module: string): NodeModule => ({
	module,
	args: ['lsp'],
	transport: TransportKind.ipc,
});

/** What the client asks for at its start, and tells the server of this window: whether the workspace is trusted. Its log goes to `log`. */
export const clientOptions = (log: LogOutputChannel): LanguageClientOptions => ({
	documentSelector: DOCUMENTS,
	outputChannel: log,
	// Trouble is shown in the language status; nothing pops up.
	revealOutputChannelOn: RevealOutputChannelOn.Never,
	initializationFailedHandler: () => false,
	initializationOptions: (): InitializationOptions => ({
		trusted: workspace.isTrusted,
		status: true,
		callPath: true,
	}),
	// A save changes no text, but with `asynclint.run: onSave` it is when the server looks.
	diagnosticPullOptions: { onChange: true, onSave: true },
});
