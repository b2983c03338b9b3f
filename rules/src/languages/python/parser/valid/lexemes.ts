import { INVALID } from './invalid.ts';

const UNICODE_WORD = /[\p{XID_Start}_]\p{XID_Continue}*/uy;
const NUMBERS =
	/0[xX](?:_?[\da-fA-F])+|0[oO](?:_?[0-7])+|0[bB](?:_?[01])+|(?:\d(?:_?\d)*(?:\.(?:\d(?:_?\d)*)?)?|\.\d(?:_?\d)*)(?:[eE][+-]?\d(?:_?\d)*)?[jJ]?/y;
const WORD_CHARACTER = /[\w\u0080-\uffff]/;

/** Where the identifier or keyword that starts here ends. */
export function wordEnd(text: string, start: number): number {
	let at = start;
	for (; ; at++) {
		const code = text.charCodeAt(at);
		if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95)
			continue;
		if (code > 127) return unicodeWordEnd(text, start);
		return at;
	}
}

function unicodeWordEnd(text: string, start: number): number {
	UNICODE_WORD.lastIndex = start;
	if (!UNICODE_WORD.test(text)) throw INVALID;
	return UNICODE_WORD.lastIndex;
}

/** Where the number that starts here ends. `1if x` and `012` are left to the other parser: one is odd, one is wrong. */
export function numberEnd(text: string, start: number): number {
	NUMBERS.lastIndex = start;
	if (!NUMBERS.test(text)) throw INVALID;
	const end = NUMBERS.lastIndex;
	if (WORD_CHARACTER.test(text.charAt(end))) throw INVALID;
	if (/^0[\d_]*[1-9]/.test(text.slice(start, end)) && /^[\d_]+$/.test(text.slice(start, end))) throw INVALID;
	return end;
}

/** Where the closing quotes of a string begin. A backslash takes the character after it along, in raw strings too. */
export function endOfString(text: string, start: number, quote: number, quotes: number): number {
	for (let at = start; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code === quote) {
			if (quotes === 1) return at;
			if (text.charCodeAt(at + 1) === quote && text.charCodeAt(at + 2) === quote) return at;
		} else if (code === 92) {
			at++;
			if (text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10) at++;
		} else if ((code === 10 || code === 13) && quotes === 1) break;
	}
	throw INVALID;
}
