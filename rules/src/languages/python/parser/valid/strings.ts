import type * as ast from '../../nodes.ts';
import { decodeBytes, decodeText } from '../escapes.ts';
import { joined, type Part } from '../string-parts.ts';
import { INVALID } from './invalid.ts';
import { LATER } from './nodes.ts';
import { STRING, TEMPLATE, type Scanner } from './scanner.ts';
import { templateParts } from './templates.ts';

/** Strings, bytes, f-strings and t-strings, alone or side by side: Python joins literals that stand next to each other. */
export function strings(p: Scanner): ast.Expression {
	const { start } = p;
	if (p.kind === STRING) {
		const prefix = p.value;
		const value = plain(p, prefix);
		p.next();
		if (p.kind !== STRING && p.kind !== TEMPLATE) return constant(p, start, value);
		return several(p, start, prefix, value);
	}
	return several(p, start, undefined, undefined);
}

const constant = (p: Scanner, start: number, value: ast.ConstantValue): ast.Constant => ({
	type: 'Constant',
	range: [start, p.lastEnd],
	parent: LATER,
	value,
	kind: p.text[start] === 'u' ? 'u' : null,
});

type Text = Extract<ast.ConstantValue, { kind: 'str' | 'bytes' }>;

/** The value of the current token, a literal without replacement fields. */
function plain(p: Scanner, prefix: string): Text {
	let written = p.text.slice(p.contentStart, p.contentEnd);
	// Python reads every line ending as one line feed.
	if (written.includes('\r')) written = written.replace(/\r\n?/g, '\n');
	const raw = prefix.includes('r');
	if (!prefix.includes('b')) return { kind: 'str', text: decodeText(written, raw) };
	if (/[^\0-\x7f]/.test(written)) throw INVALID;
	return { kind: 'bytes', bytes: decodeBytes(written, raw) };
}

/** Literals from the current one on; the value before it is that of the first, which was plain. */
function several(p: Scanner, start: number, prefix: string | undefined, first: Text | undefined): ast.Expression {
	const parts: Part[] = [];
	let bytes = '';
	let hasBytes = false;
	let hasText = false;
	let hasUnicode = prefix === 'u';
	let template: 'f' | 't' | undefined;
	const add = (value: Text, from: number, to: number) => {
		if (value.kind === 'bytes') {
			hasBytes = true;
			bytes += value.bytes;
		} else {
			hasText = true;
			parts.push({ start: from, end: to, text: value.text });
		}
	};
	if (first) add(first, start, p.lastEnd);
	while (p.kind === STRING || p.kind === TEMPLATE) {
		if (p.kind === STRING) {
			hasUnicode ||= p.value === 'u';
			add(plain(p, p.value), p.start, p.end);
		} else {
			const kind = p.value.includes('t') ? 't' : 'f';
			if (template && template !== kind) throw INVALID;
			template = kind;
			parts.push(...templateParts(p));
		}
		p.next();
	}
	if (hasBytes) {
		if (hasText || template) throw INVALID;
		return constant(p, start, { kind: 'bytes', bytes });
	}
	if (!template) {
		const text = parts.map(part => (part as { text: string }).text).join('');
		return constant(p, start, { kind: 'str', text });
	}
	// Which constant keeps its `u` beside an f-string depends on where they meet; and a t-string joins t-strings alone.
	if (hasUnicode || (template === 't' && hasText)) throw INVALID;
	const values = joined(parts);
	return { type: template === 't' ? 'TemplateStr' : 'JoinedStr', range: [start, p.lastEnd], parent: LATER, values };
}
