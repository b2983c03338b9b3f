/** Where a text of JavaScript or TypeScript says a name. */
export interface Mention {
	/** The first offset of the name. */
	readonly at: number;
	/** The code right in front of it. */
	readonly before: string;
	/** It stands where a type does: an annotation, a type argument, a test of what something is. */
	readonly isType: boolean;
}

const COMMENT_OR_STRING = /\/\*[\s\S]*?\*\/|(?<![:\\])\/\/.*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g;
/** Statements that hand a name from file to file: who uses it there is found there. */
const PASSES_ON =
	/\bimport\b(?!\s*\()[^;='"`]*?\bfrom\b|\bexport\s*(?:type\s*)?\{[^}]*\}|\bexport\s+default\s+[\w$]+\s*;|(?:\bmodule\.)?\bexports\b[\w.$]*\s*=\s*(?:\{[^}]*\}|[\w$.]+\s*;?)|\b(?:const|let|var)\s*\{[^}]*\}\s*=\s*(?:await\s+)?(?:require|import)\s*\(/g;
const TYPE_BEFORE = /(?:[:<|&]|\b(?:as|instanceof|implements|typeof|keyof|is))\s*$/;

/** How much of the code in front of a name is told. */
const BEFORE = 60;

/** The source of a pattern for a name that stands by itself. */
export const wordPattern = (name: string): string => `(?<![\\w$])${escaped(name)}(?![\\w$])`;

/** A name, or that of a file, as a pattern has it. */
export const escaped = (name: string): string => name.replace(/[$.-]/g, '\\$&');

/** Where a text says a name in its code: not in comments and strings, nor where it only imports or exports it. */
export function mentionsIn(text: string, name: string): readonly Mention[] {
	if (name === '' || !text.includes(name)) return [];
	const code = codeOf(text);
	const found: Mention[] = [];
	for (let at = code.indexOf(name); at >= 0; at = code.indexOf(name, at + name.length)) {
		if (isInWord(code[at - 1]) || isInWord(code[at + name.length])) continue;
		const before = code.slice(Math.max(0, at - BEFORE), at);
		found.push({ at, before, isType: TYPE_BEFORE.test(before) });
	}
	return found;
}

const isInWord = (character: string | undefined): boolean => character !== undefined && /[\w$#]/.test(character);

/** By text: a search asks for several names in the same files, one after the other. */
const codes = new Map<string, string>();
/** More is not kept; what came first goes first. */
const MOST_CODES = 300;

/** The text with blanks for what is no code, so that offsets stay. */
export function codeOf(text: string): string {
	const known = codes.get(text);
	if (known !== undefined) return known;
	const blank = (part: string): string => part.replace(/[^\n]/g, ' ');
	const code = text
		.replace(COMMENT_OR_STRING, part =>
			/^['"]/.test(part) ? part[0]! + blank(part.slice(1, -1)) + part[0]! : blank(part),
		)
		.replace(PASSES_ON, blank);
	for (const [first] of codes) {
		if (codes.size < MOST_CODES) break;
		codes.delete(first);
	}
	codes.set(text, code);
	return code;
}

/** `from app import run` in Python, over several lines where brackets hold them. */
const IMPORTS = /^[ \t]*(?:from\s+[\w.]+\s+)?import\s+(?:\([^)]*\)|[^\n]*)/gm;

/** True where texts of Python say a name, and each time in a way that a pattern matches, imports of it left aside. */
export function areOnlyMentionedAs(texts: readonly string[], name: string, pattern: RegExp): boolean {
	const said = new RegExp(`\\b${name}\\b`);
	let isFound = false;
	for (const text of texts) {
		if (!said.test(text)) continue;
		const rest = text.replace(pattern, '');
		// Who only imports it gives it to others.
		if (rest.length === text.length || said.test(rest.replace(IMPORTS, ''))) return false;
		isFound = true;
	}
	return isFound;
}
