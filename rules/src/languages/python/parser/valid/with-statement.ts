import type * as ast from '../../nodes.ts';
import { bitwiseOr, expression } from './expressions.ts';
import { INVALID } from './invalid.ts';
import { asTarget, LATER } from './nodes.ts';
import type { Scanner } from './scanner.ts';
import { block } from './statements.ts';

/** The grammar's `with_stmt`, from `with` on; it begins at `start`, which is an `async` for `AsyncWith`. */
export function withStatement(p: Scanner, start: number, type: 'With' | 'AsyncWith'): ast.With | ast.AsyncWith {
	p.next();
	const items = (p.kind === '(' && grouped(p)) || open(p);
	const body = block(p);
	return { type, range: [start, p.lastEnd], parent: LATER, items, body };
}

function open(p: Scanner): ast.WithItem[] {
	const items: ast.WithItem[] = [];
	do items.push(item(p));
	while (p.take(','));
	return items;
}

/** `with (a as b, c):`. Undefined where the parentheses are those of an expression: what follows them tells. */
function grouped(p: Scanner): ast.WithItem[] | undefined {
	const mark = p.mark();
	try {
		const items: ast.WithItem[] = [];
		p.next();
		do items.push(item(p));
		while (p.take(',') && p.kind !== ')');
		// One expression in parentheses is that expression, and its item goes from one to the other.
		const isExpression = items.length === 1 && !items[0]!.optional_vars && p.lastEnd === items[0]!.range[1];
		p.expect(')');
		if (p.kind === ':' && !isExpression) return items;
	} catch (error) {
		if (error !== INVALID) throw error;
	}
	p.rewind(mark);
	return undefined;
}

function item(p: Scanner): ast.WithItem {
	const { start } = p;
	const context_expr = expression(p);
	// One target, never a tuple without brackets: a comma belongs to the next item.
	const optional_vars = p.take('as') ? asTarget(bitwiseOr(p)) : null;
	return { type: 'withitem', range: [start, p.lastEnd], parent: LATER, context_expr, optional_vars };
}
