import type * as ast from '../../nodes.ts';
import { bitwiseOr, expression, namedExpression, starred } from './expressions.ts';
import { LATER } from './nodes.ts';
import type { Scanner } from './scanner.ts';

/** What stands between the brackets of `a[…]`, with both of them: one expression, or a tuple up to its last comma. */
export function subscript(p: Scanner): ast.Expression {
	p.next();
	const { start } = p;
	const first = element(p);
	if (p.kind !== ',' && first.type !== 'Starred') {
		p.expect(']');
		return first;
	}
	const elts = [first];
	while (p.take(',') && p.kind !== ']') elts.push(element(p));
	const tuple: ast.Tuple = { type: 'Tuple', range: [start, p.lastEnd], parent: LATER, elts, ctx: 'Load' };
	p.expect(']');
	return tuple;
}

function element(p: Scanner): ast.Expression {
	if (p.kind === '*') return starred(p, bitwiseOr);
	const { start } = p;
	const lower = p.kind === ':' ? null : namedExpression(p);
	if (lower && p.kind !== ':') return lower;
	p.next();
	const upper = bound(p);
	const step = p.take(':') ? bound(p) : null;
	return { type: 'Slice', range: [start, p.lastEnd], parent: LATER, lower, upper, step };
}

const bound = (p: Scanner): ast.Expression | null =>
	p.kind === ':' || p.kind === ',' || p.kind === ']' ? null : expression(p);
