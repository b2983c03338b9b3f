import type * as ast from '../../nodes.ts';
import { expression, starExpression } from './expressions.ts';
import { LATER } from './nodes.ts';
import type { Scanner } from './scanner.ts';

/** `[T: bound = default, *Ts, **P]`, when the current token opens it. https://docs.python.org/3/reference/compound_stmts.html#type-params */
export function typeParameters(p: Scanner): ast.TypeParameter[] {
	const list: ast.TypeParameter[] = [];
	if (!p.take('[')) return list;
	do list.push(typeParameter(p));
	while (p.take(',') && p.kind !== ']');
	p.expect(']');
	return list;
}

function typeParameter(p: Scanner): ast.TypeParameter {
	const { start } = p;
	if (p.take('**')) {
		const name = p.name();
		const default_value = p.take('=') ? expression(p) : null;
		return { type: 'ParamSpec', range: [start, p.lastEnd], parent: LATER, name, default_value };
	}
	if (p.take('*')) {
		const name = p.name();
		const default_value = p.take('=') ? starExpression(p) : null;
		return { type: 'TypeVarTuple', range: [start, p.lastEnd], parent: LATER, name, default_value };
	}
	const name = p.name();
	const bound = p.take(':') ? expression(p) : null;
	const default_value = p.take('=') ? expression(p) : null;
	return { type: 'TypeVar', range: [start, p.lastEnd], parent: LATER, name, bound, default_value };
}
