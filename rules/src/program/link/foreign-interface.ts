import { wordPattern } from './mentions.ts';

const IMPORT = /\bimport\s+(?:type\s+)?([^;'"]*?)\s*\bfrom\s*['"]([^'"]+)['"]/g;
/** Asks a class for nothing but its end. https://code.visualstudio.com/api/references/vscode-api#Disposable */
const THROWN_AWAY = /(?:^|\.)(?:I|Async)?Disposable$/;
const FIRST_NAME = /(?:^|,)\s*([\w$]+)((?:\.[\w$]+)*)/g;

/**
 * Where the interfaces come from that a class implements, as far as it imports them: whoever has the instance calls its methods
 * as it likes. Read off the text, since facts of types leave interfaces out.
 */
export function interfacesOf(text: string, name: string): readonly string[] {
	if (!/^[\w$]+$/.test(name) || !text.includes('implements')) return [];
	const heading = new RegExp(`\\bclass\\s+${wordPattern(name)}[^{;]*?\\bimplements\\s+([^{;]+)\\{`).exec(text);
	if (!heading) return [];
	const wanted = [...heading[1]!.replace(/<[^<>]*>/g, '').matchAll(FIRST_NAME)].flatMap(([, each, rest]) =>
		THROWN_AWAY.test(`${each}${rest}`) ? [] : [each!],
	);
	return [...text.matchAll(IMPORT)].flatMap(([, names = '', specifier = '']) =>
		wanted.some(each => new RegExp(wordPattern(each)).test(names)) ? [specifier] : [],
	);
}
