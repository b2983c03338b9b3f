import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ServerHost } from '../host.ts';
import type { Checkable } from '../languages.ts';
import type { Log } from '../log.ts';
import type { CheckedFile, FileChanges, FromWorker, Job, WorkerStart } from '../worker/messages.ts';
import { JobQueue, type JobKind } from './job-queue.ts';
import { isCurrent, type Entry, type Outcome } from './outcome.ts';
import { Quarantine } from './quarantine.ts';
import { WorkerLine } from './worker-line.ts';

/** Attempts to start a worker in a row, before we wait for something to change. */
const START_ATTEMPTS = 3;

export interface AnalysisListener {
	/** A document has a new outcome, which is about its present version. */
	settled?(entry: Entry): void;
	/** A document was edited or closed: whoever waits for its former version waits in vain. */
	moved?(uri: string): void;
	/** The document that is being worked on; undefined when there is nothing to do. */
	working?(entry: Entry | undefined): void;
	/** The outcomes are what they were, but the user wants to see them in another way. */
	redrawn?(): void;
	/** No worker can be started; undefined when one could. */
	broken?(reason: string | undefined): void;
}

/** All open documents and what is known of them. Speaks to the worker; computes nothing itself. */
export class Analysis {
	readonly #host: ServerHost;
	readonly #log: Log;
	readonly #line: WorkerLine;
	readonly #queue = new JobQueue();
	readonly #quarantine = new Quarantine();
	readonly #entries = new Map<string, Entry>();
	readonly #listeners: AnalysisListener[] = [];
	#jobs = 0;
	#failedStarts = 0;
	#running: { readonly entry: Entry; readonly job: Job } | undefined;
	#start: WorkerStart;

	constructor(host: ServerHost, log: Log, start: WorkerStart) {
		this.#host = host;
		this.#log = log;
		this.#start = start;
		this.#line = new WorkerLine(host, {
			ready: milliseconds => this.#ready(milliseconds),
			answered: message => this.#answered(message),
			died: (reason, wasReady) => this.#died(reason, wasReady),
			output: text => log.warn(text.trimEnd()),
		});
	}

	listen(listener: AnalysisListener): void {
		this.#listeners.push(listener);
	}

	/** Loads rules and parsers before the first document asks for them. */
	warmUp(): void {
		this.#line.start(this.#start);
	}

	open(document: TextDocument, checkable: Checkable): void {
		this.#entries.set(document.uri, { ...checkable, document, preset: 'recommended' });
	}

	edited(uri: string): void {
		this.#quarantine.edited(uri);
		this.#queue.drop(uri, ['types']);
		this.#tell('moved', uri);
	}

	close(uri: string): void {
		const entry = this.#entries.get(uri);
		if (!entry) return;
		this.#entries.delete(uri);
		this.#queue.drop(uri);
		this.#quarantine.forget(uri);
		this.#line.tell({ kind: 'forget', path: entry.path });
		this.#tell('moved', uri);
	}

	entryOf(uri: string): Entry | undefined {
		return this.#entries.get(uri);
	}

	get entries(): readonly Entry[] {
		return [...this.#entries.values()];
	}

	/** Sees to it that the newest text is checked. Not urgent: after everything that is waiting. */
	want(uri: string, urgent = true): void {
		if (!this.#entries.has(uri)) return;
		this.#queue.drop(uri, ['types']);
		this.#queue.want({ uri, kind: 'text' }, urgent);
		this.#next();
	}

	/** The same unless the newest text is known already, or in hand: for those who only want to know what is found in it. */
	need(uri: string): void {
		const entry = this.#entries.get(uri);
		if (!entry || isCurrent(entry)) return;
		const { job } = this.#running?.entry === entry ? this.#running : {};
		if (job?.kind !== 'text' || job.version !== entry.document.version) this.want(uri);
	}

	/** True while a document waits for its first look or is in it. */
	isPending(uri: string): boolean {
		return this.#queue.has(uri) || this.#running?.entry.document.uri === uri;
	}

	/** Tells the listeners to show everything again. */
	redraw(): void {
		this.#tell('redrawn');
	}

	filesChanged(changes: FileChanges): void {
		this.#line.tell({ kind: 'changed', ...changes });
	}

	trust(): void {
		this.#start = { ...this.#start, trusted: true };
		this.#line.tell({ kind: 'trusted' });
	}

	dispose(): void {
		this.#line.end();
	}

	#ready(milliseconds: number): void {
		this.#failedStarts = 0;
		this.#log.info(`The worker is ready after ${Math.round(milliseconds)} ms`);
		for (const { path, document } of this.#entries.values()) {
			this.#line.tell({ kind: 'open', path, text: document.getText() });
		}
		this.#tell('broken', undefined);
		this.#next();
	}

	#next(): void {
		if (this.#running) return;
		if (this.#queue.isEmpty) return this.#tell('working', undefined);
		this.#line.start(this.#start);
		if (!this.#line.isIdle) return;

		for (let wanted = this.#queue.next(); wanted; wanted = this.#queue.next()) {
			const entry = this.#entries.get(wanted.uri);
			if (!entry || this.#refuse(entry, wanted.kind)) continue;
			this.#run(entry, wanted.kind);
			return;
		}
		this.#tell('working', undefined);
	}

	#run(entry: Entry, kind: JobKind): void {
		const { document, path, dialect, preset } = entry;
		const common = { job: ++this.#jobs, path, version: document.version };
		const job: Job =
			kind === 'types' ? { ...common, kind } : { ...common, kind, text: document.getText(), dialect, preset };
		this.#running = { entry, job };
		this.#line.run(job);
		this.#tell('working', entry);
	}

	/** Settles a document that may not be given to a worker. */
	#refuse(entry: Entry, kind: JobKind): boolean {
		const { document } = entry;
		if (kind === 'text' && isLarger(document.getText(), this.#host.limits.fileBytes)) {
			const limit = this.#host.limits.fileBytes / 1024;
			this.#settle(entry, { version: document.version, notice: `Not checked: the file is larger than ${limit} KiB.` });
			return true;
		}
		if (!this.#quarantine.holds(document.uri, kind)) return false;
		const [notice, file] =
			kind === 'text'
				? ['Not checked: the analysis failed on this file twice. It is tried again when the file changes.']
				: ['Checked without types: the type checker failed on this file twice.', completed(entry.outcome?.file)];
		this.#settle(entry, { version: document.version, file, notice });
		return true;
	}

	#answered(message: Exclude<FromWorker, { kind: 'ready' }>): void {
		const { entry, job } = this.#running!;
		this.#running = undefined;
		const { uri } = entry.document;
		this.#quarantine.acquit(uri, job.kind);
		// The document may have been closed, and even opened again, while the worker was busy with it.
		if (this.#entries.get(uri) === entry) {
			if (message.kind === 'failed') {
				this.#log.error(`Checking ${entry.path} failed`, new Error(message.message));
				this.#settle(entry, { version: job.version, notice: 'Not checked: the analysis failed on this file.' });
			} else if (message.kind === 'checked') this.#checked(entry, message.file);
		}
		this.#next();
	}

	#checked(entry: Entry, file: CheckedFile): void {
		for (const { rule, message } of file.failures) this.#log.error(`Rule ${rule} failed on ${entry.path}: ${message}`);
		if (file.version !== entry.document.version) return this.want(entry.document.uri);
		if (!file.complete) this.#queue.want({ uri: entry.document.uri, kind: 'types' }, true);
		this.#settle(entry, { version: file.version, file });
	}

	#settle(entry: Entry, outcome: Outcome): void {
		if (outcome.version !== entry.document.version) return;
		entry.outcome = outcome;
		this.#tell('settled', entry);
	}

	#died(reason: string, wasReady: boolean): void {
		const running = this.#running;
		this.#running = undefined;
		this.#log.error(`The worker ended${running ? ` on ${running.entry.path}` : ''}: ${reason}`);
		if (running) {
			const { uri } = running.entry.document;
			this.#quarantine.strike(uri, running.job.kind);
			this.#queue.want({ uri, kind: 'text' }, false);
		}
		// The trees that looks with types need are gone with the worker.
		this.#queue.startOver();
		if (!wasReady && ++this.#failedStarts >= START_ATTEMPTS) {
			this.#failedStarts = 0;
			return this.#tell('broken', `The analysis could not be started: ${reason}`);
		}
		this.#next();
	}

	#tell<Name extends keyof AnalysisListener>(
		name: Name,
		...args: Parameters<NonNullable<AnalysisListener[Name]>>
	): void {
		for (const listener of this.#listeners) {
			(listener[name] as ((...args: unknown[]) => void) | undefined)?.(...args);
		}
	}
}

const completed = (file: CheckedFile | undefined): CheckedFile | undefined => file && { ...file, complete: true };

/** UTF-8 takes one to three bytes for each UTF-16 unit, so most texts need no counting. */
const isLarger = (text: string, bytes: number): boolean =>
	text.length > bytes || (text.length * 3 > bytes && Buffer.byteLength(text) > bytes);
