import type { Connection } from 'vscode-languageserver';
import { parseSettings, type Settings } from '#protocol';
import type { Log } from './log.ts';

const SECTION = 'asynclint';

/** What the user has set, for each document: asked from the client by URI and kept until something changes. */
export class SettingsStore {
	readonly #connection: Connection;
	readonly #log: Log;
	readonly #canAsk: boolean;
	readonly #byUri = new Map<string, Promise<Settings>>();
	readonly #said = new Set<string>();
	#pushed: unknown;

	/** `pushed`: settings for a client that cannot be asked. */
	constructor(connection: Connection, log: Log, canAsk: boolean, pushed: unknown) {
		this.#connection = connection;
		this.#log = log;
		this.#canAsk = canAsk;
		this.#pushed = pushed;
	}

	/** Never rejects: a client that fails to answer means defaults. */
	of(uri: string): Promise<Settings> {
		const known = this.#byUri.get(uri);
		if (known) return known;
		const asked = this.#ask(uri);
		this.#byUri.set(uri, asked);
		return asked;
	}

	forget(uri: string): void {
		this.#byUri.delete(uri);
	}

	/** Something has changed. `pushed`: what an older client sent along. */
	clear(pushed?: unknown): void {
		this.#byUri.clear();
		this.#said.clear();
		if (typeof pushed === 'object' && pushed !== null) this.#pushed = (pushed as Record<string, unknown>)[SECTION];
	}

	async #ask(uri: string): Promise<Settings> {
		const { settings, problems } = parseSettings(this.#canAsk ? await this.#pull(uri) : this.#pushed);
		for (const problem of problems) {
			if (!this.#said.has(problem)) this.#log.warn(problem);
			this.#said.add(problem);
		}
		return settings;
	}

	async #pull(uri: string): Promise<unknown> {
		try {
			return await this.#connection.workspace.getConfiguration({ scopeUri: uri, section: SECTION });
		} catch (error) {
			this.#log.error('The client did not give its settings', error);
			return undefined;
		}
	}
}
