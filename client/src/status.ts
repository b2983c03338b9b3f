import {
	languages,
	LanguageStatusSeverity,
	window,
	workspace,
	type Disposable,
	type LanguageStatusItem,
	type TextDocument,
} from 'vscode';
import { CLIENT_COMMANDS, type StatusParams } from '#protocol';
import { DOCUMENTS } from './client-options.ts';
import type { SessionState } from './session.ts';

const NAME = 'Asynclint';

/** What the editor's language status (the braces in the status bar) says about the active document. */
export class Status implements Disposable {
	readonly #item: LanguageStatusItem = languages.createLanguageStatusItem('asynclint', DOCUMENTS);
	readonly #ofDocument = new Map<string, StatusParams>();
	readonly #subscriptions: readonly Disposable[];
	#session: SessionState = { kind: 'off' };
	#server: StatusParams | undefined;

	constructor() {
		this.#item.name = NAME;
		this.#subscriptions = [
			window.onDidChangeActiveTextEditor(() => this.#draw()),
			workspace.onDidCloseTextDocument(({ uri }) => this.#ofDocument.delete(uri.toString())),
		];
		this.#draw();
	}

	showSession(state: SessionState): void {
		this.#session = state;
		// What an earlier server said is no longer so.
		this.#server = undefined;
		this.#ofDocument.clear();
		this.#draw();
	}

	/** `uri`: as the editor writes it; undefined for the server as a whole. */
	showServer(uri: string | undefined, params: StatusParams): void {
		if (uri === undefined) this.#server = params;
		else this.#ofDocument.set(uri, params);
		this.#draw();
	}

	dispose(): void {
		for (const each of [this.#item, ...this.#subscriptions]) each.dispose();
	}

	#draw(): void {
		const { text, detail, busy = false, severity = 'Information' } = this.#look();
		Object.assign(this.#item, { text, detail, busy, severity: LanguageStatusSeverity[severity] });
		this.#item.command =
			severity === 'Error'
				? { title: 'Restart', command: CLIENT_COMMANDS.restart }
				: { title: 'Show Output', command: CLIENT_COMMANDS.showOutput };
	}

	#look(): Look {
		switch (this.#session.kind) {
			case 'off':
				return { text: `${NAME}: off`, detail: 'The server is not running.', severity: 'Warning' };
			case 'starting':
				return { text: `${NAME}: starting`, detail: '', busy: true };
			case 'failed':
				return { text: `${NAME}: stopped`, detail: this.#session.message, severity: 'Error' };
			case 'running':
				return lookOf(
					this.#server?.state === 'error' ? this.#server : this.#statusOf(window.activeTextEditor?.document),
				);
		}
	}

	#statusOf(document: TextDocument | undefined): StatusParams | undefined {
		return (document && this.#ofDocument.get(document.uri.toString())) ?? this.#server;
	}
}

interface Look {
	readonly text: string;
	readonly detail: string;
	readonly busy?: boolean;
	readonly severity?: keyof typeof LanguageStatusSeverity;
}

function lookOf(status: StatusParams | undefined): Look {
	const message = status?.message ?? '';
	switch (status?.state) {
		case 'error':
			return { text: `${NAME}: needs attention`, detail: message, severity: 'Error' };
		case 'disabled':
			return { text: `${NAME}: off here`, detail: message };
		case 'busy':
			return { text: `${NAME}: checking`, detail: '', busy: true };
		case 'starting':
			return { text: `${NAME}: starting`, detail: '', busy: true };
		default:
			return { text: status?.uri === undefined ? NAME : `${NAME}: ${findings(status)}`, detail: rules(status) };
	}
}

function findings({ details: { findings: count = 0 } }: StatusParams): string {
	if (count === 0) return 'no problems';
	return count === 1 ? '1 problem' : `${count} problems`;
}

function rules(status: StatusParams | undefined): string {
	if (status?.details.rules === undefined) return '';
	const { rules: count, configFile, preset = 'recommended' } = status.details;
	const source = configFile === undefined ? `preset ${preset}` : workspace.asRelativePath(configFile);
	return `${count} ${count === 1 ? 'rule' : 'rules'}, ${source}`;
}
