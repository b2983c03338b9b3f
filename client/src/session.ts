import { State, type LanguageClient } from 'vscode-languageclient/node';

export type SessionState =
	{ readonly kind: 'starting' | 'running' | 'off' } | { readonly kind: 'failed'; readonly message: string };

/** How long a server may take to end, and to start, in milliseconds. */
const STOP_LIMIT = 2000;
const START_LIMIT = 30_000;

/** The life of the server: at most one at a time, and each start gets a client of its own, also after a failed one. */
export class Session {
	readonly #createClient: () => LanguageClient;
	readonly #onState: (state: SessionState) => void;
	#client: LanguageClient | undefined;
	#restarting: Promise<void> | undefined;
	#again = false;

	constructor(createClient: () => LanguageClient, onState: (state: SessionState) => void) {
		this.#createClient = createClient;
		this.#onState = onState;
	}

	/** The client, while there is a server that answers it. */
	get client(): LanguageClient | undefined {
		return this.#client?.state === State.Running ? this.#client : undefined;
	}

	/** Starts, or ends and starts again. Asked for while it is under way, it happens once more, however often it was asked for. */
	restart(): Promise<void> {
		if (this.#restarting) this.#again = true;
		return (this.#restarting ??= this.#restartUntilStill().finally(() => (this.#restarting = undefined)));
	}

	async stop(): Promise<void> {
		const client = this.#client;
		this.#client = undefined;
		if (!client) return;
		const server = client.serverProcess;
		try {
			await within(STOP_LIMIT, client.dispose(STOP_LIMIT));
		} catch {
			// It never started, or it does not listen: both end here.
			server?.kill('SIGKILL');
		}
		this.#onState({ kind: 'off' });
	}

	async #restartUntilStill(): Promise<void> {
		do {
			this.#again = false;
			await this.stop();
			await this.#start();
		} while (this.#again);
	}

	async #start(): Promise<void> {
		const client = this.#createClient();
		this.#client = client;
		client.onDidChangeState(({ newState }) => this.#client === client && this.#onState(stateOf(newState)));
		this.#onState({ kind: 'starting' });
		try {
			await within(START_LIMIT, client.start());
		} catch (error) {
			if (this.#client === client) this.#onState({ kind: 'failed', message: messageOf(error) });
		}
	}
}

function stateOf(state: State): SessionState {
	switch (state) {
		case State.Starting:
			return { kind: 'starting' };
		case State.Running:
			return { kind: 'running' };
		case State.StartFailed:
			return { kind: 'failed', message: 'The server did not start.' };
		case State.Stopped:
			return { kind: 'failed', message: 'The server has stopped.' };
	}
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Rejects when the work takes longer, in milliseconds. What becomes of the work then is the caller's to say. */
async function within(milliseconds: number, work: Promise<void>): Promise<void> {
	let timer: NodeJS.Timeout | undefined;
	const late = new Promise<never>((_, reject) => {
		timer = setTimeout(() => reject(new Error(`No answer within ${milliseconds / 1000} seconds.`)), milliseconds);
	});
	try {
		await Promise.race([work, late]);
	} finally {
		clearTimeout(timer);
	}
}
