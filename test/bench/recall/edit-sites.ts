import type { PythonKindName } from './python-kinds.ts';

/**
 * What is taken away from JavaScript and TypeScript; CONTRIBUTING.md speaks of them by these names. Each is bounded to what
 * the catalogue calls a mistake, by syntax that is written down at the function which finds the sites.
 */
export const EDIT_KINDS = [
	/** `tasks.push(f())` before `Promise.all(tasks)` becomes `f()`. */
	'task handle',
	/** `f().catch(g)` becomes `f()`. */
	'rejection handler',
	/** A handler of one statement becomes empty. */
	'handler’s work',
	/** `const [a, b] = await Promise.all([f(), g()])` starts both and awaits them one after the other. */
	'combinator',
	/** `return await f()` in a `try` becomes `return f()`. */
	'return await',
	/** `limit(() => f())` becomes `f()`; the parts of a list become the list. */
	'limiter',
	/** `lock.release()` is gone. */
	'release',
	/** A `close()` in `finally` is gone, `await using` is `const`. */
	'closing',
	/** A `finally` that releases or closes becomes the statements behind the `try`. */
	'finally',
	/** `clearTimeout(timer)` of a race or of an abort is gone. */
	'timer',
	/** A call in a function that takes a signal does not get it. */
	'signal',
] as const;
export type EditKind = (typeof EDIT_KINDS)[number] | PythonKindName;

/** Text in place of a range of the file, in UTF-16 code units. */
export interface Replacement {
	readonly range: readonly [number, number];
	readonly text: string;
}

/** A place where something can be taken away. */
export interface EditSite {
	readonly kind: EditKind;
	readonly path: string;
	readonly edits: readonly Replacement[];
	/** The function around, or the file: a finding in here is about the edit. */
	readonly around: readonly [number, number];
	/** What stands there, for people. */
	readonly shown: string;
	/** A group that it counts in, too: how its names resolve, or of which sort it is. */
	readonly note?: string;
	/** Other files in which a finding is about the edit. */
	readonly watch?: readonly string[];
}

/** A text with replacements, and where an offset of it lay before; an offset in a replacement lies at its start. */
export function replaced(
	text: string,
	edits: readonly Replacement[],
): { readonly text: string; readonly before: (offset: number) => number } {
	const sorted = edits.toSorted((a, b) => a.range[0] - b.range[0]);
	let changed = '';
	let from = 0;
	for (const { range, text: put } of sorted) {
		changed += text.slice(from, range[0]) + put;
		from = range[1];
	}
	return {
		text: changed + text.slice(from),
		before(offset) {
			let shift = 0;
			for (const { range, text: put } of sorted) {
				const start = range[0] + shift;
				if (offset < start) break;
				if (offset < start + put.length) return range[0];
				shift += put.length - (range[1] - range[0]);
			}
			return offset - shift;
		},
	};
}

/** A range with nothing in it, on as many lines as before. */
export const blank = (text: string, range: readonly [number, number]): Replacement => ({
	range,
	text: text.slice(...range).replace(/[^\n]/g, ' '),
});
