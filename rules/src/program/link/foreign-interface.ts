import { wordPattern } from './mentions.ts';

const IMPORT = /\bimport\s+(?:type\s+)?([^;'"]*?)\s*\bfrom\s*['"]([^'"]+)['"]/g;
const FIRST_NAME = /(?:^|,)\s*([\w$]+)/g;

/**
 * True for a class that implements an interface of a package: whoever has the instance calls its methods as it likes. Read off
 * the text, since facts of types leave interfaces out.
 */
export function implementsForeign(text: string, name: string): boolean {
	if (!/^[\w$]+$/.test(name) || !text.includes('implements')) return false;
	const heading = new RegExp(`\\bclass\\s+${wordPattern(name)}[^{;]*?\\bimplements\\s+([^{;]+)\\{`).exec(text);
	if (!heading) return false;
	const wanted = [...heading[1]!.replace(/<[^<>]*>/g, '').matchAll(FIRST_NAME)].map(([, each]) => each!);
	return [...text.matchAll(IMPORT)].some(
		([, names = '', specifier = '']) =>
			!/^[.#/]/.test(specifier) && wanted.some(each => new RegExp(wordPattern(each)).test(names)),
	);
}
