import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

export class Store {
	static shared = new Store('shared.json');
	readonly #path: string;
	readonly fresh = (): string => readFileSync(this.#path, 'utf8');
	readonly shown = (): string => this.#path;

	constructor(path: string) {
		this.#path = path;
	}

	static open(path: string): Store {
		return new Store(path);
	}

	static version(): string {
		return execFileSync('git', ['rev-parse', 'HEAD']).toString();
	}

	static kind(): string {
		return 'store';
	}

	get content(): string {
		return readFileSync(this.#path, 'utf8');
	}

	set content(text: string) {
		writeFileSync(this.#path, text);
	}

	get path(): string {
		return this.#path;
	}

	load(): unknown {
		return JSON.parse(this.#text());
	}

	#text(): string {
		return readFileSync(this.#path, 'utf8');
	}

	async loadLater(): Promise<string> {
		return readFile(this.#path, 'utf8');
	}

	async reload(): Promise<unknown> {
		await this.loadLater(); // safe: asynchronous
		this.#text(); // expect: no-blocking-call
		this.fresh(); // expect: no-blocking-call
		this.shown(); // safe: a field that holds a function which only computes
		return this.load(); // expect: no-blocking-call
	}

	name(): string {
		return this.#path.toUpperCase();
	}
}

export class CachedStore extends Store {
	readonly #known = new Map<string, unknown>();

	override load(): unknown {
		return this.#known.get('all');
	}

	async refill(): Promise<void> {
		this.load(); // safe: its own, which reads from memory
		super.name(); // safe: computes
		super.load(); // expect: no-blocking-call
	}
}

export class NamedStore extends CachedStore {
	async title(): Promise<string> {
		this.content; // expect: no-blocking-call
		this.path; // safe: a getter that only reads a field
		return this.name(); // safe: two levels up, computes
	}
}

/** Reads when it is made. */
export class Eager {
	readonly text: string;

	constructor(path: string) {
		this.text = readFileSync(path, 'utf8');
	}
}

/** Reads when it is made, by a field. */
export class EagerField {
	readonly text = readFileSync('field.txt', 'utf8');
}

/** No constructor of its own: the one above runs. */
export class EagerChild extends Eager {}

export class Lazy {
	static readonly start = readFileSync('start.txt', 'utf8'); // safe: when the module starts
	readonly text = (): string => readFileSync('later.txt', 'utf8');
}
