/** Holds the thread until somebody notifies. */
export function waitFor(cell: Int32Array): string {
	return Atomics.wait(cell, 0, 0);
}

export function release(cell: Int32Array): number {
	return Atomics.notify(cell, 0);
}
