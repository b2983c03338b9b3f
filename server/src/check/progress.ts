import { relative } from 'node:path';
import type { Terminal } from './terminal.ts';

/** More often than this nobody can read it; milliseconds. */
const PAUSE = 80;
const ERASE_LINE = '\r\u001b[2K';

/** `Checking 120/1,893 src/a.ts` on a terminal, drawn over itself. Silent where nobody watches. */
export interface Progress {
	step(done: number, path: string): void;
	/** To be called before anything else is written. */
	erase(): void;
}

/** Progress over `total` files, with paths shown from `cwd`. `now` gives milliseconds. */
export function createProgress(
	terminal: Terminal,
	total: number,
	cwd: string,
	now = () => performance.now(),
): Progress {
	const columns = terminal.progressColumns;
	if (columns === undefined) return { step: () => {}, erase: () => {} };

	let isShown = false;
	let last = now();
	const erase = () => {
		if (isShown) terminal.complain(ERASE_LINE);
		isShown = false;
	};
	return {
		step(done, path) {
			if (now() - last < PAUSE) return;
			last = now();
			const count = `${done.toLocaleString('en-US')}/${total.toLocaleString('en-US')}`;
			terminal.complain(`${ERASE_LINE}${`Checking ${count} ${relative(cwd, path)}`.slice(0, columns - 1)}`);
			isShown = true;
		},
		erase,
	};
}
