import type { InitializeParams } from 'vscode-languageserver';
import type { InitializationOptions } from '#protocol';

/** What this client can do, read once. */
export interface Client {
	readonly name: string;
	readonly options: InitializationOptions;
	/** It asks for diagnostics and can be told to ask again; otherwise they are pushed. */
	readonly pulls: boolean;
	readonly answersConfiguration: boolean;
	readonly registersConfiguration: boolean;
	readonly registersWatchers: boolean;
	readonly registersFolders: boolean;
	readonly versionedEdits: boolean;
	readonly codeActionLiterals: boolean;
	readonly relatedInformation: boolean;
	readonly appliesEdits: boolean;
	readonly showsDocuments: boolean;
}

/** What a client has said of itself in `initialize`; what it does not say, it cannot. */
export function readClient({ capabilities, clientInfo, initializationOptions }: InitializeParams): Client {
	const { textDocument, workspace, window } = capabilities;
	return {
		name: [clientInfo?.name ?? 'unknown client', clientInfo?.version].filter(Boolean).join(' '),
		options: (initializationOptions ?? {}) as InitializationOptions,
		pulls: textDocument?.diagnostic !== undefined && workspace?.diagnostics?.refreshSupport === true,
		answersConfiguration: workspace?.configuration === true,
		registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
		registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
		registersFolders: workspace?.workspaceFolders === true,
		versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
		codeActionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
		// Before LSP 3.18 only the older of the two could say it, for both ways.
		relatedInformation:
			textDocument?.diagnostic?.relatedInformation === true ||
			textDocument?.publishDiagnostics?.relatedInformation === true,
		appliesEdits: workspace?.applyEdit === true,
		showsDocuments: window?.showDocument?.support === true,
	};
}
