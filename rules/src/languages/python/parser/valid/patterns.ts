import type * as ast from '../../nodes.ts';
import { numberValue } from '../numbers.ts';
import { constant } from './expressions.ts';
import { INVALID } from './invalid.ts';
import { LATER } from './nodes.ts';
import { NAME, NUMBER, STRING, type Scanner } from './scanner.ts';
import { strings } from './strings.ts';

/** What follows `case`: a pattern, or a sequence without brackets. https://docs.python.org/3/reference/compound_stmts.html#patterns */
export function casePattern(p: Scanner): ast.Pattern {
	const { start } = p;
	const first = starOr(p);
	if (p.kind !== ',') {
		if (first.type === 'MatchStar') throw INVALID;
		return first;
	}
	const patterns = [first];
	while (p.take(',') && !p.at(':') && !p.at('if')) patterns.push(starOr(p));
	return { type: 'MatchSequence', range: [start, p.lastEnd], parent: LATER, patterns };
}

function starOr(p: Scanner): ast.Pattern {
	if (p.kind !== '*') return pattern(p);
	const { start } = p;
	p.next();
	const word = p.name();
	return { type: 'MatchStar', range: [start, p.lastEnd], parent: LATER, name: word === '_' ? null : word };
}

function pattern(p: Scanner): ast.Pattern {
	const { start } = p;
	const alternatives = orPattern(p);
	if (!p.take('as')) return alternatives;
	const name = p.name();
	if (name === '_') throw INVALID;
	return { type: 'MatchAs', range: [start, p.lastEnd], parent: LATER, pattern: alternatives, name };
}

function orPattern(p: Scanner): ast.Pattern {
	const { start } = p;
	const first = closed(p);
	if (p.kind !== '|') return first;
	const patterns = [first];
	while (p.take('|')) patterns.push(closed(p));
	return { type: 'MatchOr', range: [start, p.lastEnd], parent: LATER, patterns };
}

function closed(p: Scanner): ast.Pattern {
	const { start } = p;
	switch (p.kind) {
		case NUMBER:
		case '-':
		case STRING: {
			const value = literal(p);
			return { type: 'MatchValue', range: [start, p.lastEnd], parent: LATER, value };
		}
		case 'None':
		case 'True':
		case 'False': {
			const { value } = singleton(p);
			return { type: 'MatchSingleton', range: [start, p.lastEnd], parent: LATER, value };
		}
		case NAME:
			return named(p);
		case '(':
		case '[':
			return group(p);
		case '{':
			return mapping(p);
		default:
			throw INVALID;
	}
}

function singleton(p: Scanner): ast.Constant {
	if (p.kind === 'None') return constant(p, { kind: 'None' });
	return constant(p, { kind: 'bool', is: p.kind === 'True' });
}

/** A string, a number, `-1` or `1 + 2j`. */
function literal(p: Scanner): ast.Expression {
	if (p.kind === STRING) {
		const value = strings(p);
		if (value.type !== 'Constant') throw INVALID;
		return value;
	}
	const { start } = p;
	const left = signed(p);
	if (p.kind !== '+' && p.kind !== '-') return left;
	const op = p.kind === '+' ? 'Add' : 'Sub';
	p.next();
	const right = unsigned(p);
	return { type: 'BinOp', range: [start, p.lastEnd], parent: LATER, left, op, right };
}

function signed(p: Scanner): ast.Expression {
	const { start } = p;
	if (!p.take('-')) return unsigned(p);
	const operand = unsigned(p);
	return { type: 'UnaryOp', range: [start, p.lastEnd], parent: LATER, op: 'USub', operand };
}

function unsigned(p: Scanner): ast.Constant {
	if (p.kind !== NUMBER) throw INVALID;
	return constant(p, numberValue(p.text.slice(p.start, p.end)));
}

/** A capture, a value with dots, or a class. */
function named(p: Scanner): ast.Pattern {
	const { start } = p;
	const id = p.name();
	if (p.kind !== '.' && p.kind !== '(') {
		const name = id === '_' ? null : id;
		return { type: 'MatchAs', range: [start, p.lastEnd], parent: LATER, pattern: null, name };
	}
	const value = dotted(p, start, id);
	if (p.kind === '(') return classPattern(p, start, value);
	return { type: 'MatchValue', range: [start, p.lastEnd], parent: LATER, value };
}

function dotted(p: Scanner, start: number, id: string): ast.Expression {
	let value: ast.Expression = { type: 'Name', range: [start, p.lastEnd], parent: LATER, id, ctx: 'Load' };
	while (p.take('.')) {
		const attr = p.name();
		value = { type: 'Attribute', range: [start, p.lastEnd], parent: LATER, value, attr, ctx: 'Load' };
	}
	return value;
}

function classPattern(p: Scanner, start: number, cls: ast.Expression): ast.MatchClass {
	const patterns: ast.Pattern[] = [];
	const kwd_attrs: string[] = [];
	const kwd_patterns: ast.Pattern[] = [];
	p.next();
	while (p.kind !== ')') {
		const mark = p.mark();
		const word = p.kind === NAME ? p.name() : undefined;
		if (word !== undefined && p.take('=')) {
			kwd_attrs.push(word);
			kwd_patterns.push(pattern(p));
		} else {
			if (kwd_attrs.length) throw INVALID;
			if (word !== undefined) p.rewind(mark);
			patterns.push(pattern(p));
		}
		if (!p.take(',')) break;
	}
	p.expect(')');
	return { type: 'MatchClass', range: [start, p.lastEnd], parent: LATER, cls, patterns, kwd_attrs, kwd_patterns };
}

/** `(…)` and `[…]`; parentheses around one pattern are nothing. */
function group(p: Scanner): ast.Pattern {
	const { start } = p;
	const close = p.kind === '(' ? ')' : ']';
	const patterns: ast.Pattern[] = [];
	let hasComma = false;
	p.next();
	while (p.kind !== close) {
		patterns.push(starOr(p));
		if (!p.take(',')) break;
		hasComma = true;
	}
	p.expect(close);
	const [only] = patterns;
	if (close === ')' && only && patterns.length === 1 && !hasComma && only.type !== 'MatchStar') return only;
	return { type: 'MatchSequence', range: [start, p.lastEnd], parent: LATER, patterns };
}

function mapping(p: Scanner): ast.MatchMapping {
	const { start } = p;
	const keys: ast.Expression[] = [];
	const patterns: ast.Pattern[] = [];
	let rest: string | null = null;
	p.next();
	while (p.kind !== '}') {
		if (rest !== null) throw INVALID;
		if (p.take('**')) rest = p.name();
		else {
			keys.push(mappingKey(p));
			p.expect(':');
			patterns.push(pattern(p));
		}
		if (!p.take(',')) break;
	}
	p.expect('}');
	return { type: 'MatchMapping', range: [start, p.lastEnd], parent: LATER, keys, patterns, rest };
}

function mappingKey(p: Scanner): ast.Expression {
	const { start } = p;
	if (p.kind === 'None' || p.kind === 'True' || p.kind === 'False') return singleton(p);
	if (p.kind !== NAME) return literal(p);
	const value = dotted(p, start, p.name());
	if (value.type === 'Name') throw INVALID;
	return value;
}
