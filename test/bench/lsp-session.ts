import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import {
	createProtocolConnection,
	StreamMessageReader,
	StreamMessageWriter,
	type Diagnostic,
	type DocumentDiagnosticReport,
	type ProtocolConnection,
} from 'vscode-languageserver/node';
import { STATUS, type InitializationOptions, type StatusParams } from '../../server/src/protocol/messages.ts';
import type { Keystroke } from './keystrokes.ts';
import { ASYNCLINT } from './places.ts';
import { residentOf, treeOf } from './process-tree.ts';
import { sum } from './statistics.ts';

const LOOP_DELAY = new URL('loop-delay.mjs', import.meta.url).href;

/** Milliseconds. */
export interface LoopDelay {
	readonly p99: number;
	readonly max: number;
}

/** An editor with one document, as far as `asynclint lsp` can tell: it pulls diagnostics and can be told to pull again. */
export class LspSession {
	readonly #process: ChildProcess;
	readonly #connection: ProtocolConnection;
	readonly #listeners = new Set<(version: number | undefined, complete: boolean) => void>();
	#uri = '';
	#version = 0;
	#resultId: string | undefined;
	#items: readonly Diagnostic[] = [];

	private constructor(process: ChildProcess, connection: ProtocolConnection) {
		this.#process = process;
		this.#connection = connection;
		connection.onNotification(STATUS, ({ uri, state, details }: StatusParams) => {
			if (uri !== this.#uri || state === 'busy') return;
			for (const listener of [...this.#listeners]) listener(details.version, details.complete !== false);
		});
		for (const request of [
			'workspace/diagnostic/refresh',
			'client/registerCapability',
			'window/workDoneProgress/create',
		]) {
			connection.onRequest(request, () => null);
		}
		// Who waits for an answer from a dead server is told so.
		process.once('exit', () => connection.dispose());
		connection.listen();
	}

	static async start(folder: string): Promise<LspSession> {
		const child = spawn(process.execPath, ['--import', LOOP_DELAY, ASYNCLINT, 'lsp', '--stdio'], {
			cwd: folder,
			stdio: ['pipe', 'pipe', 'inherit', 'ipc'],
		});
		const connection = createProtocolConnection(
			new StreamMessageReader(child.stdout!),
			new StreamMessageWriter(child.stdin!),
		);
		const session = new LspSession(child, connection);
		const initializationOptions: InitializationOptions = { trusted: true, status: true };
		const rootUri = pathToFileURL(folder).href;
		await connection.sendRequest('initialize', {
			processId: process.pid,
			rootUri,
			workspaceFolders: [{ uri: rootUri, name: 'bench' }],
			capabilities: { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } },
			initializationOptions,
		});
		await connection.sendNotification('initialized', {});
		return session;
	}

	async open(file: string, languageId: string, text: string): Promise<void> {
		this.#uri = pathToFileURL(file).href;
		this.#version = 1;
		await this.#connection.sendNotification('textDocument/didOpen', {
			textDocument: { uri: this.#uri, languageId, version: this.#version, text },
		});
	}

	async type({ line, character, inserted }: Keystroke): Promise<void> {
		const position = { line, character };
		await this.#connection.sendNotification('textDocument/didChange', {
			textDocument: { uri: this.#uri, version: ++this.#version },
			contentChanges: [{ range: { start: position, end: position }, text: inserted }],
		});
	}

	/** The diagnostics as the server knows them; rejects when an edit overtakes the question. */
	async pull(): Promise<readonly Diagnostic[]> {
		const report = await this.#connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', {
			textDocument: { uri: this.#uri },
			...(this.#resultId === undefined ? {} : { previousResultId: this.#resultId }),
		});
		this.#resultId = report.resultId;
		return (this.#items = report.kind === 'full' ? report.items : this.#items);
	}

	/**
	 * Starts to count the document's outcomes: the first look, then the one with types. Resolves true when there were
	 * `count` of them, false after `milliseconds`.
	 */
	outcomes(count: number, milliseconds: number): Promise<boolean> {
		return new Promise(resolve => {
			const end = (result: boolean) => {
				clearTimeout(timer);
				this.#listeners.delete(listener);
				resolve(result);
			};
			const listener = () => {
				if (--count === 0) end(true);
			};
			const timer = setTimeout(() => end(false), milliseconds);
			this.#listeners.add(listener);
		});
	}

	/** Resolves when everything is known of the text as it is now; rejects after `milliseconds`. */
	complete(milliseconds: number): Promise<void> {
		const wanted = this.#version;
		return new Promise((resolve, reject) => {
			const end = (settle: () => void) => {
				clearTimeout(timer);
				this.#listeners.delete(listener);
				settle();
			};
			const listener = (version: number | undefined, complete: boolean) => {
				if (version === wanted && complete) end(resolve);
			};
			const timer = setTimeout(
				() => end(() => reject(new Error(`Version ${wanted} was not completed in ${milliseconds} ms`))),
				milliseconds,
			);
			this.#listeners.add(listener);
		});
	}

	/** Megabytes of the server and its type checker, as they are now. */
	memory(): number {
		return sum(treeOf(this.#process.pid!).map(residentOf));
	}

	/** Forgets what loop-delay.mjs has seen. */
	resetLoopDelay(): void {
		this.#process.send('reset');
	}

	/** How late the thread that speaks LSP was since then. */
	async loopDelay(): Promise<LoopDelay> {
		const answer = once(this.#process, 'message');
		this.#process.send('tell');
		return ((await answer) as [LoopDelay])[0];
	}

	async end(): Promise<void> {
		const asked = this.#connection.sendRequest('shutdown').then(() => this.#connection.sendNotification('exit'));
		await Promise.all([once(this.#process, 'exit'), asked]);
	}
}
