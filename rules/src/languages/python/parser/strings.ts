import type * as ast from '../nodes.ts';
import { at, BrokenSyntax, childIn, namedChildren, need } from './build.ts';
import type { Cst } from './cst.ts';
import { decodeBytes, decodeText } from './escapes.ts';
import { expression, textOf, type Input } from './expressions.ts';
import { joined, type Part, type Piece } from './string-parts.ts';

/** One literal of those that stand side by side. */
interface Literal {
	readonly cst: Cst;
	/** Lower case, without quotes: `rb`, `f`, `u`. */
	readonly prefix: string;
	/** Where the text between the quotes begins and ends. */
	readonly from: number;
	readonly to: number;
}

/** Strings, bytes, f-strings and t-strings, alone or side by side: Python joins literals that stand next to each other. */
export function stringExpression(input: Input, cst: Cst): ast.Expression {
	const literals = (cst.type === 'string' ? [cst] : namedChildren(cst)).map(each => literalOf(input, each));
	const prefixes = literals.map(({ prefix }) => prefix);

	if (prefixes.some(prefix => prefix.includes('b'))) {
		const bytes = literals.map(each => decodeBytes(contentOf(input, each), each.prefix.includes('r'))).join('');
		return at<ast.Constant>('Constant', cst, { value: { kind: 'bytes', bytes }, kind: null });
	}
	const isTemplate = prefixes.some(prefix => prefix.includes('t'));
	if (isTemplate || prefixes.some(prefix => prefix.includes('f'))) {
		const values = joined(literals.flatMap(each => partsOf(input, each, isTemplate)));
		return isTemplate
			? at<ast.TemplateStr>('TemplateStr', cst, { values })
			: at<ast.JoinedStr>('JoinedStr', cst, { values });
	}
	const text = literals.map(each => decodeText(contentOf(input, each), each.prefix.includes('r'))).join('');
	return at<ast.Constant>('Constant', cst, {
		value: { kind: 'str', text },
		kind: input.text[cst.start] === 'u' ? 'u' : null,
	});
}

function literalOf(input: Input, cst: Cst): Literal {
	const open = need(cst.children.find(child => child.type === 'string_start'));
	const close = need(cst.children.find(child => child.type === 'string_end'));
	const [prefix, quotes] = textOf(input, open).split(/(?=["'])(.*)/s);
	// The grammar reads Python 2's backquotes as a string.
	if (quotes === undefined) throw new BrokenSyntax();
	// A backslash before the closing quote of a raw string belongs to the text, and the grammar counts it to the quote.
	return { cst, prefix: prefix!.toLowerCase(), from: open.end, to: close.end - quotes.length };
}

/** Python reads every line ending as one line feed. */
const contentOf = ({ text }: Input, { from, to }: Literal): string => text.slice(from, to).replace(/\r\n?/g, '\n');

/** Pieces of text between the replacement fields, and the fields. */
function partsOf(input: Input, literal: Literal, isTemplate: boolean): Part[] {
	const raw = literal.prefix.includes('r');
	if (!/[ft]/.test(literal.prefix)) {
		return [{ start: literal.cst.start, end: literal.cst.end, text: decodeText(contentOf(input, literal), raw) }];
	}
	const fields = literal.cst.children.filter(child => child.type === 'interpolation');
	return between(input, fields, literal.from, literal.to, raw, isTemplate);
}

function between(
	input: Input,
	fields: readonly Cst[],
	from: number,
	to: number,
	raw: boolean,
	isTemplate: boolean,
): Part[] {
	const parts: Part[] = [];
	let start = from;
	const addText = (end: number) => {
		if (end <= start) return;
		const written = input.text
			.slice(start, end)
			.replace(/\r\n?/g, '\n')
			.replace(/\{\{|\}\}/g, brace => brace[0]!);
		parts.push({ start, end, text: decodeText(written, raw) });
	};
	for (const field of fields) {
		addText(field.start);
		parts.push(...replacement(input, field, raw, isTemplate));
		start = field.end;
	}
	addText(to);
	return parts;
}

const CONVERSIONS: Readonly<Record<string, number>> = { '!s': 115, '!r': 114, '!a': 97 };

/** `{value!r:spec}`; with `=`, the text of the expression comes before its value. */
function replacement(input: Input, cst: Cst, raw: boolean, isTemplate: boolean): Part[] {
	const inner = need(childIn(cst, 'expression'));
	const conversion = childIn(cst, 'type_conversion');
	const spec = childIn(cst, 'format_specifier');
	const equals = cst.children.find(child => child.type === '=' && child.start >= inner.end);
	const value = expression(input, inner);
	const named = conversion ? (CONVERSIONS[textOf(input, conversion).trim()] ?? -1) : -1;
	const fields = {
		value,
		conversion: named < 0 && equals && !spec ? 114 : named,
		format_spec: spec ? formatSpec(input, spec, raw) : null,
	};
	const shown: Piece[] = [];
	if (equals) {
		const end = (conversion ?? spec ?? cst.children.at(-1)!).start;
		shown.push({ start: cst.start + 1, end, text: input.text.slice(cst.start + 1, end) });
	}
	const made = isTemplate
		? at<ast.Interpolation>('Interpolation', cst, {
				...fields,
				str: input.text.slice(cst.start + 1, equals?.start ?? inner.end).trimEnd(),
			})
		: at<ast.FormattedValue>('FormattedValue', cst, fields);
	return [...shown, made];
}

function formatSpec(input: Input, cst: Cst, raw: boolean): ast.JoinedStr {
	const fields = namedChildren(cst).filter(
		child => child.type === 'format_expression' || child.type === 'interpolation',
	);
	const colon =
		cst.children[0]?.type === ':' ? cst.children[0].end : cst.start + (input.text[cst.start] === ':' ? 1 : 0);
	return at<ast.JoinedStr>('JoinedStr', cst, { values: joined(between(input, fields, colon, cst.end, raw, false)) });
}
