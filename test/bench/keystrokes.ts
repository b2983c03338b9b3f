import type { Script } from './scripts.ts';

/** One change of the text, and where it was made. */
export interface Keystroke {
	readonly line: number;
	readonly character: number;
	/** What came in: the key, and what an editor adds to it. */
	readonly inserted: string;
	/** The whole text after it. */
	readonly text: string;
}

/** What editors close by themselves, in both languages. */
const PAIRS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '"': '"' };

/**
 * What typing the script into `text` is, key by key, in an editor's way: a line break brings its indentation with it, an
 * opening bracket or quote its closing one, and typing the closing one over it changes nothing. So most texts on the way
 * are whole. Throws when the place is not there.
 */
export function keystrokes(text: string, { below: [section, line], typed }: Script): Keystroke[] {
	const found = text.indexOf(line, text.indexOf(section));
	if (!text.includes(section) || found < 0) throw new Error(`The place to type at is not in the text: ${line}`);

	let head = text.slice(0, found + line.length);
	let tail = text.slice(head.length);
	const toClose: string[] = [];
	const strokes: Keystroke[] = [];
	for (const [key] of typed.matchAll(/\n[ \t]*|[^]/g)) {
		if (key === toClose.at(-1)) {
			head += toClose.pop()!;
			tail = tail.slice(key.length);
			continue;
		}
		const closing = PAIRS[key] ?? '';
		if (closing) toClose.push(closing);
		strokes.push({ ...endOf(head), inserted: key + closing, text: head + key + closing + tail });
		head += key;
		tail = closing + tail;
	}
	return strokes;
}

/** The number of the line that is complete in the end, from 0. */
export const lastLine = (strokes: readonly Keystroke[]): number => strokes.at(-1)!.line;

function endOf(head: string): { line: number; character: number } {
	const lines = head.split('\n');
	return { line: lines.length - 1, character: lines.at(-1)!.length };
}
