import type { EcmascriptSource } from './source.ts';

const known = new WeakMap<object, Map<string, boolean>>();

/** True where the text of a file holds a word at all, comments included. Each word is looked for once, however often it is asked for. */
export function mentions({ ast, text }: EcmascriptSource, word: string): boolean {
	let ofFile = known.get(ast);
	if (!ofFile) known.set(ast, (ofFile = new Map<string, boolean>()));
	let is = ofFile.get(word);
	if (is === undefined) ofFile.set(word, (is = text.includes(word)));
	return is;
}
