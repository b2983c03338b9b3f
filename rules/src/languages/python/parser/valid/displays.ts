import type * as ast from '../../nodes.ts';
import { comprehensionClauses, isComprehension } from './comprehensions.ts';
import { bitwiseOr, expression, generatorExpression, starNamed, yieldExpression } from './expressions.ts';
import { INVALID } from './invalid.ts';
import { LATER } from './nodes.ts';
import type { Scanner } from './scanner.ts';

/** `(…)`: a tuple, a generator, or any expression, whose range leaves the parentheses out. */
export function parentheses(p: Scanner): ast.Expression {
	const { start } = p;
	p.next();
	if (p.kind === 'yield') {
		const node = yieldExpression(p);
		p.expect(')');
		return node;
	}
	if (p.take(')')) return { type: 'Tuple', range: [start, p.lastEnd], parent: LATER, elts: [], ctx: 'Load' };
	const first = starNamed(p);
	if (p.kind === ',') {
		const elts = rest(p, first, ')');
		return { type: 'Tuple', range: [start, p.lastEnd], parent: LATER, elts, ctx: 'Load' };
	}
	if (first.type === 'Starred') throw INVALID;
	if (isComprehension(p)) return generatorExpression(p, start, first);
	p.expect(')');
	return first;
}

/** `[…]`: a list or a comprehension. */
export function brackets(p: Scanner): ast.Expression {
	const { start } = p;
	p.next();
	if (p.take(']')) return { type: 'List', range: [start, p.lastEnd], parent: LATER, elts: [], ctx: 'Load' };
	const elt = starNamed(p);
	if (isComprehension(p)) {
		if (elt.type === 'Starred') throw INVALID;
		const generators = comprehensionClauses(p);
		p.expect(']');
		return { type: 'ListComp', range: [start, p.lastEnd], parent: LATER, elt, generators };
	}
	const elts = rest(p, elt, ']');
	return { type: 'List', range: [start, p.lastEnd], parent: LATER, elts, ctx: 'Load' };
}

/** `{…}`: a dictionary, a set, or a comprehension of one. */
export function braces(p: Scanner): ast.Expression {
	const { start } = p;
	p.next();
	if (p.kind === '}' || p.kind === '**') return dictionary(p, start, undefined);
	const elt = starNamed(p);
	if (p.kind === ':') {
		if (elt.type === 'Starred' || elt.type === 'NamedExpr') throw INVALID;
		return dictionary(p, start, elt);
	}
	if (isComprehension(p)) {
		if (elt.type === 'Starred') throw INVALID;
		const generators = comprehensionClauses(p);
		p.expect('}');
		return { type: 'SetComp', range: [start, p.lastEnd], parent: LATER, elt, generators };
	}
	const elts = rest(p, elt, '}');
	return { type: 'Set', range: [start, p.lastEnd], parent: LATER, elts };
}

/** From the first key, or from `}` or `**`. */
function dictionary(p: Scanner, start: number, firstKey: ast.Expression | undefined): ast.Expression {
	const keys: (ast.Expression | null)[] = [];
	const values: ast.Expression[] = [];
	let key = firstKey;
	while (p.kind !== '}') {
		if (!key && p.take('**')) {
			keys.push(null);
			values.push(bitwiseOr(p));
		} else {
			key ??= expression(p);
			p.expect(':');
			const value = expression(p);
			if (key === firstKey && isComprehension(p)) {
				const generators = comprehensionClauses(p);
				p.expect('}');
				return { type: 'DictComp', range: [start, p.lastEnd], parent: LATER, key, value, generators };
			}
			keys.push(key);
			values.push(value);
			key = undefined;
		}
		if (!p.take(',')) break;
	}
	p.expect('}');
	return { type: 'Dict', range: [start, p.lastEnd], parent: LATER, keys, values };
}

/** The elements after the first one, and the closing bracket. */
function rest(p: Scanner, first: ast.Expression, close: string): ast.Expression[] {
	const elts = [first];
	while (p.take(',')) {
		if (p.kind === close) break;
		elts.push(starNamed(p));
	}
	p.expect(close);
	return elts;
}
