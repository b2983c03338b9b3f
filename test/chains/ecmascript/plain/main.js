const files = require('./files');
const { load, trim, save, pack, Store } = require('./files');
const single = require('./single');
const named = require('./named');
const loadDirectly = require('./files').load;

async function required(name) {
	load(name); // expect: no-blocking-call
	trim(name); // safe: computes
	files.load(name); // expect: no-blocking-call
	files.trim(name); // safe: computes
	pack(name); // expect: no-blocking-call
	single(); // expect: no-blocking-call
	named.load(name); // expect: no-blocking-call
	named.trim(name); // safe: computes
	named.lazily(); // expect: no-blocking-call
	loadDirectly(name); // expect: no-blocking-call
	require('./files').load(name); // expect: no-blocking-call
	require('./files').trim(name); // safe: computes
}

async function prototypes() {
	const store = new Store('a');
	store.load(); // expect: no-blocking-call
	store.name(); // safe: computes
}

async function forgotten(name) {
	save(name); // expect: no-forgotten-await
	files.save(name); // expect: no-forgotten-await
	await files.save(name); // safe: awaited
}

module.exports = { required, prototypes, forgotten };
