import type * as ast from '../../nodes.ts';
import { elseBlock } from './compound-statements.ts';
import { expression, openTuple } from './expressions.ts';
import { INVALID } from './invalid.ts';
import { LATER } from './nodes.ts';
import type { Scanner } from './scanner.ts';
import { block } from './statements.ts';

/** The grammar's `try_stmt`. Throws {@link INVALID} where `except` and `except*` are mixed, or where neither an `except` nor a `finally` follows. */
export function tryStatement(p: Scanner): ast.Try | ast.TryStar {
	const { start } = p;
	p.next();
	const body = block(p);
	const handlers: ast.ExceptHandler[] = [];
	let type: 'Try' | 'TryStar' | undefined;
	while (p.kind === 'except') {
		const from = p.start;
		p.next();
		const kind = p.take('*') ? 'TryStar' : 'Try';
		if (type && type !== kind) throw INVALID;
		type = kind;
		handlers.push(exceptHandler(p, from, kind));
	}
	const orelse = handlers.length ? elseBlock(p) : [];
	const finalbody = p.take('finally') ? block(p) : [];
	if (!handlers.length && !finalbody.length) throw INVALID;
	const range = [start, p.lastEnd] as const;
	return { type: type ?? 'Try', range, parent: LATER, body, handlers, orelse, finalbody };
}

function exceptHandler(p: Scanner, start: number, kind: 'Try' | 'TryStar'): ast.ExceptHandler {
	let exceptionType: ast.Expression | null = null;
	let name: string | null = null;
	if (p.kind !== ':') {
		const from = p.start;
		exceptionType = expression(p);
		// Without parentheses since Python 3.14: https://peps.python.org/pep-0758/
		if (p.kind === ',') exceptionType = openTuple(p, from, exceptionType, expression);
		else if (p.take('as')) name = p.name();
	} else if (kind === 'TryStar') throw INVALID;
	const body = block(p);
	return { type: 'ExceptHandler', range: [start, p.lastEnd], parent: LATER, exceptionType, name, body };
}
