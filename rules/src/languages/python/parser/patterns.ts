import type * as ast from '../nodes.ts';
import { at, BrokenSyntax, hasToken, make, namedChildren, need } from './build.ts';
import type { Cst } from './cst.ts';
import { dottedName, expression, identifier, textOf, type Input } from './expressions.ts';

/** What follows `case`. https://docs.python.org/3/library/ast.html#pattern-matching */
export function pattern(input: Input, cst: Cst): ast.Pattern {
	if (cst.broken) throw new BrokenSyntax();
	const [first] = namedChildren(cst);
	switch (cst.type) {
		case 'case_pattern':
			return casePattern(input, cst);
		case 'as_pattern': {
			const [inner, name] = namedChildren(cst);
			return at<ast.MatchAs>('MatchAs', cst, {
				pattern: pattern(input, need(inner)),
				name: identifier(input, need(name)),
			});
		}
		case 'union_pattern':
			return at<ast.MatchOr>('MatchOr', cst, { patterns: alternatives(cst).map(parts => alternative(input, parts)) });
		case 'dotted_name':
			return namePattern(input, cst);
		case 'identifier':
			return capture(input, cst);
		case '_':
			return at<ast.MatchAs>('MatchAs', cst, { pattern: null, name: null });
		case 'list_pattern':
			return at<ast.MatchSequence>('MatchSequence', cst, {
				patterns: elementsOf(cst).map(child => pattern(input, child)),
			});
		case 'tuple_pattern': {
			const elements = elementsOf(cst);
			if (elements.length === 1 && !hasToken(cst, ',') && !isSplat(elements[0]!)) return pattern(input, elements[0]!);
			return at<ast.MatchSequence>('MatchSequence', cst, { patterns: elements.map(child => pattern(input, child)) });
		}
		case 'splat_pattern': {
			const name = first ? identifier(input, first) : null;
			return at<ast.MatchStar>('MatchStar', cst, { name });
		}
		case 'dict_pattern':
			return mappingPattern(input, cst);
		case 'class_pattern':
			return classPattern(input, cst);
		case 'none':
			return at<ast.MatchSingleton>('MatchSingleton', cst, { value: { kind: 'None' } });
		case 'true':
		case 'false':
			return at<ast.MatchSingleton>('MatchSingleton', cst, { value: { kind: 'bool', is: cst.type === 'true' } });
		default:
			return at<ast.MatchValue>('MatchValue', cst, { value: literal(input, cst, cst.children) });
	}
}

/** A number with a sign is several children, so the alternatives are what stands between the bars. */
function alternatives(cst: Cst): Cst[][] {
	const groups: Cst[][] = [[]];
	for (const child of cst.children) {
		if (child.type === '|') groups.push([]);
		else groups.at(-1)!.push(child);
	}
	return groups;
}

function alternative(input: Input, parts: readonly Cst[]): ast.Pattern {
	const [first] = parts;
	if (parts.length === 1) return pattern(input, first!);
	const whole: Cst = { ...need(first), type: 'case_pattern', end: need(parts.at(-1)).end, children: parts };
	return at<ast.MatchValue>('MatchValue', whole, { value: literal(input, whole, parts) });
}

/** An open sequence, as in `case first, *rest:`. It ends with its last comma. */
export function sequencePattern(input: Input, patterns: readonly Cst[], commas: readonly Cst[]): ast.MatchSequence {
	const end = Math.max(patterns.at(-1)?.end ?? 0, commas.at(-1)?.end ?? 0);
	return make<ast.MatchSequence>('MatchSequence', need(patterns[0]).start, end, {
		patterns: patterns.map(each => pattern(input, each)),
	});
}

const elementsOf = (cst: Cst): Cst[] => cst.children.filter(child => child.named || child.type === '_');

const isSplat = (cst: Cst): boolean =>
	cst.type === 'splat_pattern' || (cst.type === 'case_pattern' && elementsOf(cst)[0]?.type === 'splat_pattern');

function casePattern(input: Input, cst: Cst): ast.Pattern {
	const [first, ...more] = cst.children;
	// A negative number is a `-` and a number side by side.
	if (first && (first.type === '-' || more.length))
		return at<ast.MatchValue>('MatchValue', cst, { value: literal(input, cst, cst.children) });
	return pattern(input, need(first));
}

/** A number, a string, `-1` or `1 + 2j`. */
function literal(input: Input, cst: Cst, children: readonly Cst[]): ast.Expression {
	if (cst.type !== 'case_pattern' && cst.type !== 'complex_pattern') return expression(input, cst);
	if (children.length === 1 && children[0]!.type === 'complex_pattern')
		return literal(input, children[0]!, children[0]!.children);

	const minus = children[0]?.type === '-' ? children[0] : undefined;
	const [left, operator, right] = minus ? children.slice(1) : children;
	const operand = expression(input, need(left));
	const real = minus ? make<ast.UnaryOp>('UnaryOp', minus.start, operand.range[1], { op: 'USub', operand }) : operand;
	if (!operator) return real;
	return at<ast.BinOp>('BinOp', cst, {
		left: real,
		op: operator.type === '+' ? 'Add' : 'Sub',
		right: expression(input, need(right)),
	});
}

function namePattern(input: Input, cst: Cst): ast.Pattern {
	const parts = namedChildren(cst);
	if (parts.length === 1) return capture(input, cst);
	return at<ast.MatchValue>('MatchValue', cst, { value: dottedName(input, parts) });
}

function capture(input: Input, cst: Cst): ast.MatchAs {
	const name = textOf(input, cst);
	return at<ast.MatchAs>('MatchAs', cst, { pattern: null, name: name === '_' ? null : identifier(input, cst) });
}

function mappingPattern(input: Input, cst: Cst): ast.MatchMapping {
	const keys: ast.Expression[] = [];
	let rest: string | null = null;
	let pendingKey: Cst[] = [];
	const patterns: ast.Pattern[] = [];
	for (const child of cst.children) {
		if (child.field === 'key') pendingKey.push(child);
		else if (child.field === 'value' && child.named) {
			keys.push(mappingKey(input, pendingKey));
			pendingKey = [];
			patterns.push(pattern(input, child));
		} else if (child.type === 'splat_pattern' || (child.type === 'case_pattern' && isSplat(child))) {
			const splat = child.type === 'splat_pattern' ? child : elementsOf(child)[0]!;
			rest = identifier(input, need(namedChildren(splat)[0]));
		}
	}
	return at<ast.MatchMapping>('MatchMapping', cst, { keys, patterns, rest });
}

function mappingKey(input: Input, parts: readonly Cst[]): ast.Expression {
	const [first] = parts;
	if (first?.type === 'dotted_name') return dottedName(input, namedChildren(first));
	if (parts.length === 1) return literal(input, need(first), need(first).children);
	const last = need(parts.at(-1));
	return make<ast.UnaryOp>('UnaryOp', need(first).start, last.end, { op: 'USub', operand: expression(input, last) });
}

function classPattern(input: Input, cst: Cst): ast.MatchClass {
	const [name, ...rest] = namedChildren(cst);
	const patterns: ast.Pattern[] = [];
	const kwd_attrs: string[] = [];
	const kwd_patterns: ast.Pattern[] = [];
	for (const child of rest) {
		const keyword =
			child.type === 'keyword_pattern' ? child : namedChildren(child).find(inner => inner.type === 'keyword_pattern');
		if (!keyword) {
			patterns.push(pattern(input, child));
			continue;
		}
		const [key, ...value] = keyword.children.filter(inner => inner.type !== '=');
		kwd_attrs.push(identifier(input, need(key)));
		kwd_patterns.push(
			casePattern(input, { ...keyword, type: 'case_pattern', start: need(value[0]).start, children: value }),
		);
	}
	return at<ast.MatchClass>('MatchClass', cst, {
		cls: dottedName(input, namedChildren(need(name))),
		patterns,
		kwd_attrs,
		kwd_patterns,
	});
}
