import { flush, Reader } from '@chains/core';

export class PackageStore extends Reader {
	readAll(): string {
		return this.read('all.txt');
	}

	async close(): Promise<void> {
		flush(); // expect: no-forgotten-await
		await flush(); // safe: awaited
	}
}

export const packageStore = new PackageStore();
