import { flush, isLarge, Reader, sameText } from '@chains/core';
import { readText } from '@chains/core/disk';
import { release, waitFor } from '@chains/core/internal/lock';
import { PackageStore, packageStore } from '@chains/store';

export async function serve(path: string, cell: Int32Array) {
	isLarge(path); // expect: no-blocking-call
	sameText(path); // safe: computes
	readText(path); // expect: no-blocking-call
	waitFor(cell); // expect: no-blocking-call
	release(cell); // safe: wakes others and goes on
	new Reader().read(path); // expect: no-blocking-call
	new Reader().same(path); // safe: computes
	packageStore.readAll(); // expect: no-blocking-call
	packageStore.read(path); // expect: no-blocking-call
	packageStore.same(path); // safe: inherited from another package, computes
	new PackageStore().readLater(path); // expect: no-forgotten-await
	await packageStore.readLater(path); // safe: awaited
	packageStore.close(); // expect: no-forgotten-await
	flush(); // expect: no-forgotten-await
	await flush(); // safe: awaited
}
