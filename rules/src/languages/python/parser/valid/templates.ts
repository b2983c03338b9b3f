import type * as ast from '../../nodes.ts';
import { decodeText } from '../escapes.ts';
import { joined, type Part } from '../string-parts.ts';
import { yieldOrExpressions } from './expressions.ts';
import { INVALID } from './invalid.ts';
import { LATER } from './nodes.ts';
import { NAME, type Scanner } from './scanner.ts';

const OPEN = 123;
const CLOSE = 125;
const BACKSLASH = 92;

/** How the string around a replacement field is written. */
interface Quoting {
	/** The quote, once or three times; it ends the string. */
	readonly quotes: string;
	readonly raw: boolean;
	readonly isTemplate: boolean;
}

const CONVERSIONS = new Map([
	['s', 115],
	['r', 114],
	['a', 97],
]);

/**
 * The pieces of an f-string or a t-string whose opening quote is the current token. Afterwards that token is the whole
 * string. https://docs.python.org/3/reference/lexical_analysis.html#f-strings
 */
export function templateParts(p: Scanner): Part[] {
	const { start, contentStart } = p;
	const quotes = p.text.slice(contentStart - p.quotes, contentStart);
	const quoting = { quotes, raw: p.value.includes('r'), isTemplate: p.value.includes('t') };
	const depth = p.depth;
	const parts: Part[] = [];
	let at = contentStart;
	for (;;) {
		const end = textEnd(p, at, quoting);
		addText(p, parts, at, end, quoting);
		if (p.text.charCodeAt(end) !== OPEN) {
			at = end;
			break;
		}
		at = replacement(p, end, quoting, parts);
	}
	p.start = start;
	p.pos = p.end = at + quotes.length;
	p.depth = depth;
	return parts;
}

/** Where the text ends: at a replacement field or at the closing quotes. */
function textEnd({ text }: Scanner, from: number, { quotes, raw }: Quoting): number {
	const quote = quotes.charCodeAt(0);
	for (let at = from; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code === quote) {
			if (quotes.length === 1 || text.startsWith(quotes, at)) return at;
		} else if (code === OPEN) {
			if (text.charCodeAt(at + 1) !== OPEN) return at;
			at++;
		} else if (code === CLOSE) {
			if (text.charCodeAt(++at) !== CLOSE) throw INVALID;
		} else if (code === BACKSLASH) {
			at = afterBackslash(text, at, raw);
		} else if ((code === 10 || code === 13) && quotes.length === 1) break;
	}
	throw INVALID;
}

/** The last character that a backslash takes along. A brace after it keeps its meaning, except in `\N{…}`. */
function afterBackslash(text: string, at: number, raw: boolean): number {
	const next = text.charCodeAt(at + 1);
	if (next === OPEN || next === CLOSE) return at;
	if (next === 13 && text.charCodeAt(at + 2) === 10) return at + 2;
	if (raw || !text.startsWith('N{', at + 1)) return at + 1;
	const end = text.indexOf('}', at);
	if (end < 0) throw INVALID;
	return end;
}

function addText({ text }: Scanner, parts: Part[], start: number, end: number, { raw }: Quoting): void {
	if (end <= start) return;
	const written = text
		.slice(start, end)
		.replace(/\r\n?/g, '\n')
		.replace(/\{\{|\}\}/g, brace => brace[0]!);
	parts.push({ start, end, text: decodeText(written, raw) });
}

/** `{value = !r :spec}` from its brace on. Returns where it ends. */
function replacement(p: Scanner, open: number, quoting: Quoting, parts: Part[]): number {
	const { text } = p;
	p.depth = 1;
	p.pos = open + 1;
	p.next();
	const value = yieldOrExpressions(p);
	let shownEnd = p.lastEnd;
	const valueEnd = p.lastEnd;
	const isShown = p.at('=');
	if (isShown) {
		p.next();
		shownEnd = p.start;
	}
	let conversion = -1;
	if (p.at('!')) {
		p.next();
		if (!p.at(NAME)) throw INVALID;
		conversion = CONVERSIONS.get(p.value) ?? -1;
		if (conversion < 0) throw INVALID;
		p.next();
	}
	let format_spec: ast.JoinedStr | null = null;
	// `:=` is no operator here: the specification begins with its colon.
	if (p.kind === ':' || p.kind === ':=') format_spec = formatSpec(p, quoting);
	else if (p.kind !== '}') throw INVALID;
	const end = format_spec ? format_spec.range[1] + 1 : p.end;

	if (isShown) parts.push({ start: open + 1, end: shownEnd, text: text.slice(open + 1, shownEnd) });
	if (isShown && conversion < 0 && !format_spec) conversion = 114;
	const range = [open, end] as const;
	if (quoting.isTemplate) {
		const str = text.slice(open + 1, valueEnd);
		parts.push({ type: 'Interpolation', range, parent: LATER, value, str, conversion, format_spec });
	} else {
		parts.push({ type: 'FormattedValue', range, parent: LATER, value, conversion, format_spec });
	}
	return end;
}

/** From its colon to the brace that closes the field. */
function formatSpec(p: Scanner, quoting: Quoting): ast.JoinedStr {
	const { text, start } = p;
	const parts: Part[] = [];
	// A specification of an f-string is one even in a t-string.
	const inner = { ...quoting, isTemplate: false };
	let at = start + 1;
	for (;;) {
		const end = specTextEnd(text, at, quoting);
		addText(p, parts, at, end, quoting);
		at = end;
		if (text.charCodeAt(end) === CLOSE) break;
		at = replacement(p, end, inner, parts);
	}
	return { type: 'JoinedStr', range: [start, at], parent: LATER, values: joined(parts) };
}

function specTextEnd(text: string, from: number, { quotes, raw }: Quoting): number {
	for (let at = from; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code === CLOSE) return at;
		if (code === OPEN) {
			// Whether two braces are an escape here changed between versions.
			if (text.charCodeAt(at + 1) === OPEN) throw INVALID;
			return at;
		}
		if (code === BACKSLASH) at = afterBackslash(text, at, raw);
		else if (text.startsWith(quotes, at) || ((code === 10 || code === 13) && quotes.length === 1)) break;
	}
	throw INVALID;
}
