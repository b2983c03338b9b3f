import { CachedStore, createStore, Eager, EagerChild, EagerField, handlers, Lazy, makeStore, NamedStore, store, Store } from '#models';
import { FileSource, TextSource, type Source } from './models/index.ts';

const own = new Store('own.json');

export async function made() {
	const local = new Store('local.json');
	local.load(); // expect: no-blocking-call
	local.name(); // safe: computes
	own.load(); // expect: no-blocking-call
	own.name(); // safe: computes
	store.load(); // expect: no-blocking-call
	store.name(); // safe: computes
	await store.loadLater(); // safe: asynchronous
	new Store('chained.json').load(); // expect: no-blocking-call
	new Store('chained.json').name(); // safe: computes
}

export async function statics() {
	Store.version(); // expect: no-blocking-call
	Store.kind(); // safe: a constant
	Store.shared.load(); // expect: no-blocking-call
	Store.shared.name(); // safe: computes
	Store.open('x').load(); // expect: no-blocking-call
	Store.open('x').name(); // safe: computes
}

export async function properties() {
	store.content; // expect: no-blocking-call
	store.path; // safe: reads a field
	const { content } = store; // expect: no-blocking-call
	const { path } = store; // safe: reads a field
	store.content = 'new'; // expect: no-blocking-call
	return [content, path];
}

export async function constructors() {
	new Eager('a.txt'); // expect: no-blocking-call
	new EagerChild('a.txt'); // expect: no-blocking-call
	new EagerField(); // expect: no-blocking-call
	new Lazy(); // safe: the field is a function that nobody calls
	new Store('a.json'); // safe: keeps a name
	new Lazy().text(); // expect: no-blocking-call
}

export async function factories() {
	makeStore('a').load(); // expect: no-blocking-call
	makeStore('a').name(); // safe: computes
	const created = createStore('b');
	created.load(); // expect: no-blocking-call
	created.name(); // safe: computes
}

export async function objects() {
	handlers.read(); // expect: no-blocking-call
	handlers.name(); // safe: computes
	handlers.nested.read(); // expect: no-blocking-call
	handlers.nested.kind(); // safe: a constant
	const { read, name } = handlers;
	read(); // expect: no-blocking-call
	name(); // safe: destructured, computes
}

export async function overrides(any: Source, stored: Store) {
	any.read(); // expect: no-blocking-call
	any.label(); // safe: no override blocks
	any.first(); // expect: no-blocking-call
	stored.load(); // expect: no-blocking-call
	new FileSource().read(); // expect: no-blocking-call
	new TextSource().read(); // safe: exactly this class, whose override computes
	new TextSource().first(); // safe: exactly this class, its read computes
	const cached = new CachedStore('c');
	cached.load(); // safe: exactly this class, reads from memory
	cached.name(); // safe: inherited, computes
	new NamedStore('n').load(); // safe: inherits the override that reads from memory
	new NamedStore('n').content; // expect: no-blocking-call
}
