import { INVALID } from './invalid.ts';
import { endOfString, numberEnd, wordEnd } from './lexemes.ts';

/** What is no operator and no keyword; those are their own text. */
export const NAME = 'NAME';
export const NUMBER = 'NUMBER';
export const STRING = 'STRING';
/** The opening quote of a string with replacement fields; what follows is read by `strings.ts`. */
export const TEMPLATE = 'TEMPLATE';
export const NEWLINE = 'NEWLINE';
export const INDENT = 'INDENT';
export const DEDENT = 'DEDENT';
export const END = 'END';

const KEYWORDS = new Map(
	(
		'False None True and as assert async await break class continue def del elif else except finally for from ' +
		'global if import in is lambda nonlocal not or pass raise return try while with yield'
	)
		.split(' ')
		.map(word => [word, word]),
);
const LONGEST_KEYWORD = 8;

const OPERATORS = new Map(
	'+ - * / // % @ ** << >> & | ^ ~ < <= > >= == != = -> += -= *= /= //= %= @= &= |= ^= >>= <<= **= : := . ... ! , ;'
		.split(' ')
		.map(text => [text, text]),
);
const PREFIXES = new Set(['r', 'u', 'b', 'f', 't', 'br', 'rb', 'fr', 'rf', 'tr', 'rt']);

interface Mark {
	readonly pos: number;
	readonly kind: string;
	readonly value: string;
	readonly start: number;
	readonly end: number;
	readonly lastEnd: number;
	readonly depth: number;
	readonly comments: number;
}

/** Where each indentation ends: with tabs as eight columns, and as one. Both must agree. */
interface Indentation {
	readonly columns: number;
	readonly characters: number;
}

/**
 * One token at a time, no objects: fields hold the current token.
 * https://docs.python.org/3/reference/lexical_analysis.html
 */
export class Scanner {
	readonly text: string;
	readonly comments: [start: number, end: number][] = [];
	/** Where the next token is looked for. */
	pos = 0;
	/** Brackets that are open: line ends inside are white space. */
	depth = 0;
	kind: string = NEWLINE;
	/** A name as it is compared; the prefix of a string in lower case. */
	value = '';
	start = 0;
	/** End of the current token; tokens without text leave it at the end of the one before. */
	end = 0;
	/** End of the token before. */
	lastEnd = 0;
	/** The text between the quotes of a string. */
	contentStart = 0;
	contentEnd = 0;
	/** One or three. */
	quotes = 1;
	readonly #indents: Indentation[] = [{ columns: 0, characters: 0 }];
	#dedents = 0;
	#isLineStart = true;

	constructor(text: string) {
		this.text = text;
		this.next();
	}

	/** A place to come back to. Only within one logical line. */
	mark(): Mark {
		const { pos, kind, value, start, end, lastEnd, depth } = this;
		return { pos, kind, value, start, end, lastEnd, depth, comments: this.comments.length };
	}

	/** Back to a mark whose token was a name, a keyword or an operator. */
	rewind(mark: Mark): void {
		({
			pos: this.pos,
			kind: this.kind,
			value: this.value,
			start: this.start,
			end: this.end,
			lastEnd: this.lastEnd,
			depth: this.depth,
		} = mark);
		this.comments.length = mark.comments;
		this.#isLineStart = false;
	}

	/** What the current token is, asked anew: TypeScript does not see that a call moves `kind` on. */
	at(kind: string): boolean {
		return this.kind === kind;
	}

	/** Steps over a token that must be there. */
	expect(kind: string): void {
		if (this.kind !== kind) throw INVALID;
		this.next();
	}

	/** Steps over a token if it is there. */
	take(kind: string): boolean {
		if (this.kind !== kind) return false;
		this.next();
		return true;
	}

	/** Steps over a name and returns it. */
	name(): string {
		if (this.kind !== NAME) throw INVALID;
		const { value } = this;
		this.next();
		return value;
	}

	next(): void {
		this.lastEnd = this.end;
		if (this.#dedents) {
			this.#dedents--;
			this.kind = DEDENT;
			return;
		}
		if (this.#isLineStart && this.#indentation()) return;
		const { text } = this;
		for (;;) {
			const code = text.charCodeAt(this.pos);
			if (code === 32 || code === 9 || code === 12) this.pos++;
			else if (code === 35) this.#comment();
			else if (code === 92) this.#continuation();
			else if (code === 10 || code === 13) {
				this.pos += code === 13 && text.charCodeAt(this.pos + 1) === 10 ? 2 : 1;
				if (this.depth) continue;
				this.kind = NEWLINE;
				this.#isLineStart = true;
				return;
			} else {
				this.start = this.pos;
				this.#token(code);
				return;
			}
		}
	}

	#token(code: number): void {
		if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code > 127) this.#word();
		else if (code >= 48 && code <= 57) this.#number();
		else if (code === 34 || code === 39) this.#string('', code);
		else if (code !== code) this.#endOfText();
		else this.#operator(code);
	}

	#word(): void {
		const { text, start } = this;
		const end = wordEnd(text, start);
		const length = end - start;
		let word = text.slice(start, end);
		if (length <= 2) {
			const code = text.charCodeAt(end);
			const prefix = code === 34 || code === 39 ? word.toLowerCase() : '';
			if (PREFIXES.has(prefix)) {
				this.pos = end;
				this.#string(prefix, code);
				return;
			}
		}
		this.pos = end;
		this.end = end;
		if (length <= LONGEST_KEYWORD) {
			const keyword = KEYWORDS.get(word);
			if (keyword !== undefined) {
				this.kind = keyword;
				return;
			}
		}
		for (let at = start; at < end; at++) {
			if (text.charCodeAt(at) <= 127) continue;
			word = word.normalize('NFKC');
			if (KEYWORDS.has(word)) throw INVALID;
			break;
		}
		this.kind = NAME;
		this.value = word;
	}

	#number(): void {
		this.kind = NUMBER;
		this.pos = this.end = numberEnd(this.text, this.start);
	}

	/** `pos` is at the opening quote, after the prefix. */
	#string(prefix: string, quote: number): void {
		const { text, pos } = this;
		this.value = prefix;
		this.quotes = text.charCodeAt(pos + 1) === quote && text.charCodeAt(pos + 2) === quote ? 3 : 1;
		this.contentStart = pos + this.quotes;
		if (prefix.includes('f') || prefix.includes('t')) {
			this.kind = TEMPLATE;
			this.pos = this.end = this.contentStart;
			return;
		}
		this.kind = STRING;
		this.contentEnd = endOfString(text, this.contentStart, quote, this.quotes);
		this.pos = this.end = this.contentEnd + this.quotes;
	}

	#operator(code: number): void {
		const { text, start } = this;
		switch (code) {
			case 40:
				return this.#open('(');
			case 41:
				return this.#close(')');
			case 91:
				return this.#open('[');
			case 93:
				return this.#close(']');
			case 123:
				return this.#open('{');
			case 125:
				return this.#close('}');
			case 44:
				return this.#is(',', 1);
			case 61:
				return text.charCodeAt(start + 1) === 61 ? this.#is('==', 2) : this.#is('=', 1);
			case 58:
				return text.charCodeAt(start + 1) === 61 ? this.#is(':=', 2) : this.#is(':', 1);
			case 46: {
				const next = text.charCodeAt(start + 1);
				if (next >= 48 && next <= 57) return this.#number();
				if (next !== 46) return this.#is('.', 1);
			}
		}
		for (let length = 3; length; length--) {
			const operator = OPERATORS.get(text.slice(start, start + length));
			if (operator?.length === length) return this.#is(operator, length);
		}
		throw INVALID;
	}

	#is(kind: string, length: number): void {
		this.kind = kind;
		this.pos = this.end = this.start + length;
	}

	#open(kind: string): void {
		this.depth++;
		this.#is(kind, 1);
	}

	#close(kind: string): void {
		if (!this.depth) throw INVALID;
		this.depth--;
		this.#is(kind, 1);
	}

	#comment(): void {
		const { text, pos } = this;
		let end = pos;
		for (; end < text.length; end++) {
			const code = text.charCodeAt(end);
			if (code === 10 || code === 13) break;
		}
		this.comments.push([pos, end]);
		this.pos = end;
	}

	#continuation(): void {
		const code = this.text.charCodeAt(this.pos + 1);
		if (code !== 10 && code !== 13) throw INVALID;
		this.pos += code === 13 && this.text.charCodeAt(this.pos + 2) === 10 ? 3 : 2;
		if (this.pos >= this.text.length) throw INVALID;
	}

	/** The last line ends, then its blocks. */
	#endOfText(): void {
		if (this.pos < this.text.length || this.depth) throw INVALID;
		if (this.kind !== NEWLINE && this.kind !== DEDENT && this.kind !== END) {
			this.kind = NEWLINE;
			this.#isLineStart = true;
			return;
		}
		this.kind = END;
	}

	/** Reads the white space of the first line that says something. True when it opened or closed a block. */
	#indentation(): boolean {
		const { text } = this;
		let columns = 0;
		let characters = 0;
		for (;;) {
			const code = text.charCodeAt(this.pos);
			if (code === 32) {
				columns++;
				characters++;
			} else if (code === 9) {
				columns = (columns | 7) + 1;
				characters++;
			} else if (code === 12 || code === 10 || code === 13) {
				columns = characters = 0;
			} else if (code === 35) {
				this.#comment();
				continue;
			} else if (code === 92) {
				throw INVALID;
			} else break;
			this.pos++;
		}
		this.#isLineStart = false;
		if (this.pos >= text.length) columns = characters = 0;
		return this.#indentTo({ columns, characters });
	}

	#indentTo(to: Indentation): boolean {
		let current = this.#indents.at(-1)!;
		if (to.columns > current.columns) {
			if (to.characters <= current.characters) throw INVALID;
			this.#indents.push(to);
			this.kind = INDENT;
			return true;
		}
		while (to.columns < current.columns) {
			this.#indents.pop();
			this.#dedents++;
			current = this.#indents.at(-1)!;
		}
		if (to.columns !== current.columns || to.characters !== current.characters) throw INVALID;
		if (!this.#dedents) return false;
		this.#dedents--;
		this.kind = DEDENT;
		return true;
	}
}
