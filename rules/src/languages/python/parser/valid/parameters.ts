import type * as ast from '../../nodes.ts';
import { bitwiseOr, expression, starred } from './expressions.ts';
import { INVALID } from './invalid.ts';
import { LATER } from './nodes.ts';
import type { Scanner } from './scanner.ts';

/**
 * Parameters up to the token that closes them, which stays: `)` of a function, whose parameters may have annotations, or
 * `:` of a lambda. https://docs.python.org/3/reference/compound_stmts.html#function-definitions
 */
export function parameters(p: Scanner, close: ')' | ':', start: number): ast.Arguments {
	let posonlyargs: ast.Arg[] = [];
	let args: ast.Arg[] = [];
	let vararg: ast.Arg | null = null;
	const kwonlyargs: ast.Arg[] = [];
	const kw_defaults: (ast.Expression | null)[] = [];
	let kwarg: ast.Arg | null = null;
	const defaults: ast.Expression[] = [];
	let onlyByKeyword = false;
	const annotated = close === ')';

	while (p.kind !== close) {
		if (kwarg) throw INVALID;
		if (p.take('**')) {
			kwarg = parameter(p, annotated);
		} else if (p.take('*')) {
			if (onlyByKeyword) throw INVALID;
			onlyByKeyword = true;
			if (p.kind !== ',') vararg = parameter(p, annotated, true);
		} else if (p.kind === '/') {
			if (!args.length || posonlyargs.length || onlyByKeyword) throw INVALID;
			p.next();
			posonlyargs = args;
			args = [];
		} else {
			const arg = parameter(p, annotated);
			const value = p.take('=') ? expression(p) : null;
			if (onlyByKeyword) {
				kwonlyargs.push(arg);
				kw_defaults.push(value);
			} else {
				if (!value && defaults.length) throw INVALID;
				args.push(arg);
				if (value) defaults.push(value);
			}
		}
		if (!p.take(',')) break;
	}
	// A bare `*` needs a name after it.
	if (onlyByKeyword && !vararg && !kwonlyargs.length) throw INVALID;
	const range = [start, annotated ? p.end : p.lastEnd] as const;
	if (p.kind !== close) throw INVALID;
	return {
		type: 'arguments',
		range,
		parent: LATER,
		posonlyargs,
		args,
		vararg,
		kwonlyargs,
		kw_defaults,
		kwarg,
		defaults,
	};
}

function parameter(p: Scanner, annotated: boolean, isVariadic = false): ast.Arg {
	const { start } = p;
	const arg = p.name();
	let annotation: ast.Expression | null = null;
	if (annotated && p.take(':')) annotation = isVariadic && p.kind === '*' ? starred(p, bitwiseOr) : expression(p);
	return { type: 'arg', range: [start, p.lastEnd], parent: LATER, arg, annotation };
}
