import { LSPErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver';
import type { Analysis } from './analysis.ts';
import { isCurrent, type Entry, type Outcome } from './outcome.ts';

/** Requests that wait for a document's outcome. Each of them ends: answered, cancelled, overtaken, or out of time. */
export class Waiting {
	readonly #analysis: Analysis;
	readonly #waiters = new Set<{
		readonly uri: string;
		readonly version: number;
		readonly end: (result: Outcome | Error) => void;
	}>();

	constructor(analysis: Analysis) {
		this.#analysis = analysis;
		analysis.listen({
			settled: entry => this.#end(entry.document.uri, entry.outcome!),
			moved: uri => this.#end(uri, superseded()),
			broken: reason => {
				if (reason === undefined) return;
				for (const { end, version } of [...this.#waiters]) end({ version, notice: reason });
			},
		});
	}

	/**
	 * The outcome of a document's present version, checked now unless it is known. Rejects with `RequestCancelled`, with
	 * `ServerCancelled` when an edit overtakes the request. Where no worker can be started, the notice says so.
	 */
	async outcomeOf(entry: Entry, token: CancellationToken): Promise<Outcome> {
		if (isCurrent(entry)) return entry.outcome!;
		if (token.isCancellationRequested) throw cancelled();

		const { uri, version } = entry.document;
		const outcome = new Promise<Outcome>((resolve, reject) => {
			const listener = token.onCancellationRequested(() => waiter.end(cancelled()));
			const waiter = {
				uri,
				version,
				end: (result: Outcome | Error) => {
					this.#waiters.delete(waiter);
					listener.dispose();
					if (result instanceof Error) reject(result);
					else resolve(result);
				},
			};
			this.#waiters.add(waiter);
		});
		this.#analysis.need(uri);
		return await outcome;
	}

	#end(uri: string, result: Outcome | Error): void {
		for (const waiter of [...this.#waiters]) if (waiter.uri === uri) waiter.end(result);
	}
}

const cancelled = () => new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');

const superseded = () =>
	new ResponseError(LSPErrorCodes.ServerCancelled, 'The document has changed.', { retriggerRequest: true });
