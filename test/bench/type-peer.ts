import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Script } from './scripts.ts';

/** What the peer's process is asked for, as one argument in JSON. */
export interface PeerTask {
	readonly folder: string;
	readonly script: Script;
}

export interface PeerTyped {
	/** Milliseconds of `lintText`, one number for each keystroke. */
	readonly linted: readonly number[];
	/** Whether the text of that keystroke could be parsed; a syntax error ends the work early. */
	readonly parsed: readonly boolean[];
	/** Rules on the finished line. */
	readonly found: readonly string[];
}

/** Lints the same texts in a process of its own, so that its heap and ours do not meet. */
export async function typePeer(task: PeerTask): Promise<PeerTyped> {
	const child = fork(fileURLToPath(new URL('peer/lint-texts.ts', import.meta.url)), [JSON.stringify(task)], {
		cwd: task.folder,
	});
	const [answer] = (await Promise.race([
		once(child, 'message'),
		once(child, 'exit').then(([code]) => {
			throw new Error(`The peer ended with ${String(code)}`);
		}),
	])) as [PeerTyped];
	return answer;
}
