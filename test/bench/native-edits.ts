import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** What peer/native-edits.mjs is sent. */
interface NativeTask {
	readonly peers: string;
	readonly folder: string;
	/** From `folder`. */
	readonly file: string;
	readonly texts: readonly string[];
}

/**
 * What the native checker alone needs for the same texts, in milliseconds: to take the changed file and to type each of
 * its calls, without a server, a rule or a parser of ours.
 */
export async function nativeEdits(task: NativeTask): Promise<number[]> {
	const child = fork(fileURLToPath(new URL('peer/native-edits.mjs', import.meta.url)));
	child.send(task);
	const [answer] = (await Promise.race([
		once(child, 'message'),
		once(child, 'exit').then(([code]) => {
			throw new Error(`The native checker ended with ${String(code)}`);
		}),
	])) as [number[]];
	return answer;
}
