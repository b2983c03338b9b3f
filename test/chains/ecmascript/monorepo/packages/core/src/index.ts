import { readText } from '#disk';

export { sameText } from '#disk';
export { isBig as isLarge } from './disk.ts';

export class Reader {
	read(path: string): string {
		return readText(path);
	}

	same(path: string): string {
		return path;
	}

	async readLater(path: string): Promise<string> {
		return Promise.resolve(path);
	}
}

export async function flush(): Promise<void> {
	await Promise.resolve();
}
