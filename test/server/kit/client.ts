import {
	ApplyWorkspaceEditRequest,
	CodeActionRequest,
	ConfigurationRequest,
	DiagnosticRefreshRequest,
	DidChangeConfigurationNotification,
	DidChangeTextDocumentNotification,
	DidChangeWatchedFilesNotification,
	DidCloseTextDocumentNotification,
	DidOpenTextDocumentNotification,
	DidSaveTextDocumentNotification,
	DocumentDiagnosticRequest,
	InitializedNotification,
	InitializeRequest,
	LogMessageNotification,
	PublishDiagnosticsNotification,
	RegistrationRequest,
	ShowDocumentRequest,
	type CancellationToken,
	type ClientCapabilities,
	type CodeAction,
	type CodeActionContext,
	type Diagnostic,
	type DocumentDiagnosticReport,
	type InitializeParams,
	type InitializeResult,
	type ProtocolConnection,
	type PublishDiagnosticsParams,
	type Range,
	type TextDocumentContentChangeEvent,
	type TextEdit,
	type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { STATUS, type StatusParams } from '#protocol';

const EVERYTHING: ClientCapabilities = {
	workspace: {
		configuration: true,
		applyEdit: true,
		workspaceFolders: true,
		workspaceEdit: { documentChanges: true },
		diagnostics: { refreshSupport: true },
		didChangeConfiguration: { dynamicRegistration: true },
		didChangeWatchedFiles: { dynamicRegistration: true },
	},
	window: { showDocument: { support: true } },
	textDocument: {
		diagnostic: {},
		publishDiagnostics: { relatedInformation: true },
		codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
	},
};

/** A client that can do everything and asks for its diagnostics. */
export const PULLING: Partial<InitializeParams> = { capabilities: EVERYTHING };

/** A client that must be told. */
export const PUSHED: Partial<InitializeParams> = {
	capabilities: { ...EVERYTHING, textDocument: { ...EVERYTHING.textDocument, diagnostic: undefined } },
};

/** An editor for tests: keeps texts, answers what servers ask, remembers what they say, and lets a test wait for it. */
export class TestClient {
	readonly connection: ProtocolConnection;
	readonly documents = new Map<string, TextDocument>();
	readonly published: PublishDiagnosticsParams[] = [];
	readonly statuses: StatusParams[] = [];
	readonly logged: string[] = [];
	readonly registered: string[] = [];
	readonly shown: string[] = [];
	/** Settings by URI, and for `''` those of every other document. */
	readonly settings = new Map<string, object>();
	refreshes = 0;
	#watchers: (() => void)[] = [];

	constructor(connection: ProtocolConnection) {
		this.connection = connection;
		const heard = () => {
			for (const watcher of this.#watchers) watcher();
		};
		const listen =
			<Item>(items: Item[]) =>
			(item: Item) => {
				items.push(item);
				heard();
			};
		connection.onNotification(PublishDiagnosticsNotification.type, listen(this.published));
		connection.onNotification(STATUS, listen(this.statuses));
		connection.onNotification(LogMessageNotification.type, ({ message }) => listen(this.logged)(message));
		connection.onRequest(DiagnosticRefreshRequest.type, () => {
			this.refreshes++;
			heard();
		});
		connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
			for (const { method } of registrations) listen(this.registered)(method);
		});
		connection.onRequest(ConfigurationRequest.type, ({ items }) =>
			items.map(({ scopeUri = '' }) => this.settings.get(scopeUri) ?? this.settings.get('') ?? null),
		);
		connection.onRequest(ShowDocumentRequest.type, ({ uri }) => {
			listen(this.shown)(uri);
			return { success: true };
		});
		connection.onRequest(ApplyWorkspaceEditRequest.type, ({ edit }) => {
			this.apply(edit);
			return { applied: true };
		});
		connection.listen();
	}

	async start(params: Partial<InitializeParams> = PULLING): Promise<InitializeResult> {
		const result = await this.connection.sendRequest(InitializeRequest.type, {
			processId: null,
			workspaceFolders: null,
			capabilities: EVERYTHING,
			...params,
		} as InitializeParams);
		await this.connection.sendNotification(InitializedNotification.type, {});
		return result;
	}

	open(uri: string, text: string, languageId = languageOf(uri)): Promise<void> {
		const document = TextDocument.create(uri, languageId, 1, text);
		this.documents.set(uri, document);
		const textDocument = { uri, languageId, version: 1, text };
		return this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
	}

	change(uri: string, ...changes: TextDocumentContentChangeEvent[]): Promise<void> {
		const document = this.documents.get(uri)!;
		const version = document.version + 1;
		TextDocument.update(document, changes, version);
		const textDocument = { uri, version };
		return this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
			textDocument,
			contentChanges: changes,
		});
	}

	save(uri: string): Promise<void> {
		return this.connection.sendNotification(DidSaveTextDocumentNotification.type, { textDocument: { uri } });
	}

	close(uri: string): Promise<void> {
		this.documents.delete(uri);
		return this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
	}

	configure(settings: object, uri = ''): Promise<void> {
		this.settings.set(uri, settings);
		return this.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
	}

	filesChanged(...uris: string[]): Promise<void> {
		const changes = uris.map(uri => ({ uri, type: 2 as const }));
		return this.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
	}

	pull(uri: string, previousResultId?: string, token?: CancellationToken): Promise<DocumentDiagnosticReport> {
		const params = { textDocument: { uri }, ...(previousResultId === undefined ? {} : { previousResultId }) };
		return this.connection.sendRequest(DocumentDiagnosticRequest.type, params, token);
	}

	async items(uri: string): Promise<readonly Diagnostic[]> {
		const report = await this.pull(uri);
		return report.kind === 'full' ? report.items : [];
	}

	async actions(uri: string, range: Range, context: Partial<CodeActionContext> = {}): Promise<CodeAction[]> {
		const params = { textDocument: { uri }, range, context: { diagnostics: [], ...context } };
		return ((await this.connection.sendRequest(CodeActionRequest.type, params)) ?? []) as CodeAction[];
	}

	/** Waits until something holds, looking again whenever the server has said anything. */
	until<Result>(look: () => Result | undefined | false): Promise<Result> {
		return new Promise(resolve => {
			const watcher = () => {
				const found = look();
				if (found === undefined || found === false) return;
				this.#watchers = this.#watchers.filter(each => each !== watcher);
				resolve(found);
			};
			this.#watchers.push(watcher);
			watcher();
		});
	}

	/** Waits for a published set of the present version that looks right. */
	untilPublished(uri: string, look: (diagnostics: readonly Diagnostic[]) => boolean): Promise<readonly Diagnostic[]> {
		return this.until(() => {
			const last = this.published.findLast(each => each.uri === uri);
			const version = this.documents.get(uri)?.version;
			return last && (last.version ?? version) === version && look(last.diagnostics) ? last.diagnostics : undefined;
		});
	}

	/** Waits until all looks at the present version are over. For a client that has asked for status. */
	async untilComplete(uri: string): Promise<void> {
		const version = this.documents.get(uri)!.version;
		await this.until(() =>
			this.statuses.some(({ uri: about, details }) => about === uri && details.complete && details.version === version),
		);
	}

	/** Applies an edit as an editor would: one for an older version is refused. */
	apply(edit: WorkspaceEdit): void {
		for (const change of edit.documentChanges ?? []) {
			if (!('edits' in change)) throw new Error('only text edits are expected');
			const { uri, version } = change.textDocument;
			if (version !== this.documents.get(uri)?.version) throw new Error(`edit for version ${version}`);
			this.#replace(uri, change.edits as TextEdit[]);
		}
		for (const [uri, edits] of Object.entries(edit.changes ?? {})) this.#replace(uri, edits);
	}

	textOf(uri: string): string {
		return this.documents.get(uri)!.getText();
	}

	/** The text after an action, without changing the document. */
	after(uri: string, { edit }: CodeAction): string {
		const [change] = edit!.documentChanges!;
		return TextDocument.applyEdits(this.documents.get(uri)!, (change as { edits: TextEdit[] }).edits);
	}

	#replace(uri: string, edits: TextEdit[]): void {
		const document = this.documents.get(uri)!;
		void this.change(uri, { text: TextDocument.applyEdits(document, edits) });
	}
}

const LANGUAGES: Record<string, string> = {
	js: 'javascript',
	jsx: 'javascriptreact',
	ts: 'typescript',
	tsx: 'typescriptreact',
	py: 'python',
};

const languageOf = (uri: string): string => LANGUAGES[uri.split('.').at(-1)!] ?? 'plaintext';
