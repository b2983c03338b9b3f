import { readConfig } from './lib/files.ts';

/** A function with functions on it: TypeScript's way to keep a call's parts beside it. */
export async function send(name: string): Promise<void> {
	await fetch(name);
}

export namespace send {
	export type Options = { name: string };
	export function call(name: string): string {
		return readConfig(name);
	}
	export function quick(name: string): string {
		return name.trim();
	}
	export const later = async (name: string) => fetch(name);
	function hidden(name: string): string {
		return readConfig(name);
	}
	export namespace parts {
		export const first = (name: string) => hidden(name);
	}
}

export class Queue {
	declare size: number;
}

export namespace Queue {
	export async function open(): Promise<Queue> {
		return new Queue();
	}
}

/** Only types: nothing of it is there when it runs. */
export declare namespace read {
	type Result = string;
}

export function read(name: string): read.Result {
	return readConfig(name);
}

namespace plain {
	export async function load(name: string) {
		return fetch(name);
	}
}

function shout(this: void, name: string): string {
	return name.toUpperCase();
}

export async function ofFunctions() {
	send.call('a'); // expect: no-blocking-call
	send.quick('a'); // safe: computes
	send.later('a'); // expect: no-forgotten-await
	send.parts.first('a'); // expect: no-blocking-call
	send('a'); // expect: no-forgotten-await
	shout.call(undefined, 'a'); // safe: computes
	read.call(undefined, 'a'); // expect: no-blocking-call
}

export async function ofOthers() {
	Queue.open(); // expect: no-forgotten-await
	await Queue.open(); // safe: awaited
	plain.load('a'); // expect: no-forgotten-await
	read('a'); // expect: no-blocking-call
}

export class Query {
	#names: string[] = [];

	clone(): this {
		return new (this.constructor as new () => this)();
	}

	where(name: string): this {
		this.#names.push(name);
		return this;
	}

	async run(): Promise<string[]> {
		await fetch('query');
		return this.#names;
	}

	save(): string {
		return readConfig('query');
	}
}

/** What another class makes of it. */
export class CachedQuery extends Query {
	override async run(): Promise<string[]> {
		return this.clone().where('cached').run();
	}
}

declare function find(name: string): Promise<Query | null>;

export async function receivers(query: Query | undefined, pending: Promise<void> | undefined) {
	query!.clone().where('a').run(); // expect: no-forgotten-await
	query!.clone().where('a').save(); // expect: no-blocking-call
	if (query) query.where('a').run(); // expect: no-forgotten-await
	const found = await find('a');
	if (!found) return; // safe: it was awaited
	found.run(); // expect: no-forgotten-await
	found.save(); // expect: no-blocking-call
	found.where('a'); // safe: a query
	if (pending) await pending; // safe: it may be missing
	let late: Query | undefined = undefined;
	late = await load();
	late.run(); // expect: no-forgotten-await
	late?.where('a'); // safe: a query
}

const load = async (): Promise<Query> => new Query();
