import type * as ast from '../../nodes.ts';
import { bitwiseOr, disjunction, openTuple, starred } from './expressions.ts';
import { asTarget, LATER } from './nodes.ts';
import type { Scanner } from './scanner.ts';

/** True where the grammar's `for_if_clauses` begin: a comprehension, and not a list or an argument. */
export const isComprehension = (p: Scanner): boolean => p.kind === 'for' || p.kind === 'async';

/** All `for … in … if …` of a comprehension. */
export function comprehensionClauses(p: Scanner): ast.Comprehension[] {
	const clauses: ast.Comprehension[] = [];
	while (isComprehension(p)) {
		const { start } = p;
		const is_async = p.take('async') ? 1 : 0;
		p.expect('for');
		const target = targets(p);
		p.expect('in');
		const iter = disjunction(p);
		const ifs: ast.Expression[] = [];
		while (p.take('if')) ifs.push(disjunction(p));
		clauses.push({ type: 'comprehension', range: [start, p.lastEnd], parent: LATER, target, iter, ifs, is_async });
	}
	return clauses;
}

/** What stands between `for` and `in`. */
export function targets(p: Scanner): ast.Expression {
	const { start } = p;
	const first = oneTarget(p);
	return asTarget(p.kind === ',' ? openTuple(p, start, first, oneTarget) : first);
}

const oneTarget = (p: Scanner): ast.Expression => (p.kind === '*' ? starred(p, bitwiseOr) : bitwiseOr(p));
