import type * as ast from '../../nodes.ts';
import { callArguments } from './call-arguments.ts';
import { targets } from './comprehensions.ts';
import { expression, namedExpression, starExpressions, starNamedExpressions } from './expressions.ts';
import { INVALID } from './invalid.ts';
import { LATER } from './nodes.ts';
import { parameters } from './parameters.ts';
import { casePattern } from './patterns.ts';
import { DEDENT, INDENT, NAME, NEWLINE, type Scanner } from './scanner.ts';
import { block } from './statements.ts';
import { tryStatement } from './try-statement.ts';
import { typeParameters } from './type-parameters.ts';
import { withStatement } from './with-statement.ts';

/** A statement that has a body; undefined when a simple one stands here. */
export function compound(p: Scanner): ast.Statement | undefined {
	switch (p.kind) {
		case 'if':
			return ifStatement(p);
		case 'def':
			return functionDef(p, p.start, [], 'FunctionDef');
		case 'class':
			return classDef(p, []);
		case '@':
			return decorated(p);
		case 'for':
			return forStatement(p, p.start, 'For');
		case 'try':
			return tryStatement(p);
		case 'with':
			return withStatement(p, p.start, 'With');
		case 'while':
			return whileStatement(p);
		case 'async':
			return asyncStatement(p, []);
		case NAME:
			return p.value === 'match' ? matchStatement(p) : undefined;
		default:
			return undefined;
	}
}

function asyncStatement(p: Scanner, decorators: ast.Expression[]): ast.Statement {
	const { start } = p;
	p.next();
	if (p.kind === 'def') return functionDef(p, start, decorators, 'AsyncFunctionDef');
	if (decorators.length) throw INVALID;
	if (p.kind === 'for') return forStatement(p, start, 'AsyncFor');
	if (p.kind === 'with') return withStatement(p, start, 'AsyncWith');
	throw INVALID;
}

/** An `if` or an `elif`: the latter is an `If` in the `orelse` of the one before. */
function ifStatement(p: Scanner): ast.If {
	const { start } = p;
	p.next();
	const test = namedExpression(p);
	const body = block(p);
	const orelse = p.kind === 'elif' ? [ifStatement(p)] : elseBlock(p);
	return { type: 'If', range: [start, p.lastEnd], parent: LATER, test, body, orelse };
}

/** The grammar's `else_block`, empty where there is none. */
export const elseBlock = (p: Scanner): ast.Statement[] => (p.take('else') ? block(p) : []);

function forStatement(p: Scanner, start: number, type: 'For' | 'AsyncFor'): ast.For | ast.AsyncFor {
	p.next();
	const target = targets(p);
	p.expect('in');
	const iter = starExpressions(p);
	const body = block(p);
	const orelse = elseBlock(p);
	return { type, range: [start, p.lastEnd], parent: LATER, target, iter, body, orelse };
}

function whileStatement(p: Scanner): ast.While {
	const { start } = p;
	p.next();
	const test = namedExpression(p);
	const body = block(p);
	const orelse = elseBlock(p);
	return { type: 'While', range: [start, p.lastEnd], parent: LATER, test, body, orelse };
}

function decorated(p: Scanner): ast.Statement {
	const decorators: ast.Expression[] = [];
	while (p.take('@')) {
		decorators.push(namedExpression(p));
		p.expect(NEWLINE);
	}
	if (p.kind === 'class') return classDef(p, decorators);
	if (p.kind === 'async') return asyncStatement(p, decorators);
	if (p.kind !== 'def') throw INVALID;
	return functionDef(p, p.start, decorators, 'FunctionDef');
}

function functionDef(
	p: Scanner,
	start: number,
	decorator_list: ast.Expression[],
	type: 'FunctionDef' | 'AsyncFunctionDef',
): ast.FunctionDef | ast.AsyncFunctionDef {
	p.next();
	const name = p.name();
	const type_params = typeParameters(p);
	const open = p.start;
	p.expect('(');
	const args = parameters(p, ')', open);
	p.next();
	const returns = p.take('->') ? expression(p) : null;
	const body = block(p);
	const range = [start, p.lastEnd] as const;
	return { type, range, parent: LATER, name, args, body, decorator_list, returns, type_params };
}

function classDef(p: Scanner, decorator_list: ast.Expression[]): ast.ClassDef {
	const { start } = p;
	p.next();
	const name = p.name();
	const type_params = typeParameters(p);
	const { args: bases, keywords } = p.kind === '(' ? callArguments(p) : { args: [], keywords: [] };
	const body = block(p);
	const range = [start, p.lastEnd] as const;
	return { type: 'ClassDef', range, parent: LATER, name, bases, keywords, body, decorator_list, type_params };
}

/** Tokens after which `match` can only be a name; most uses of the name end here. */
const NAME_FOLLOWERS = new Set(['=', '.', ',', ')', ']', '}', ':', NEWLINE, ';', 'in', 'is', 'and', 'or', 'if', ':=']);

/** Undefined where `match` is a name like any other. */
function matchStatement(p: Scanner): ast.Match | undefined {
	const { start } = p;
	const mark = p.mark();
	p.next();
	const subject = NAME_FOLLOWERS.has(p.kind) ? undefined : subjectOf(p);
	if (!subject) {
		p.rewind(mark);
		return undefined;
	}
	p.expect(INDENT);
	const cases: ast.MatchCase[] = [];
	while (p.kind !== DEDENT) cases.push(matchCase(p));
	p.next();
	return { type: 'Match', range: [start, p.lastEnd], parent: LATER, subject, cases };
}

/** The subject with its colon and its line's end: nothing else looks like that. */
function subjectOf(p: Scanner): ast.Expression | undefined {
	try {
		const subject = starNamedExpressions(p);
		p.expect(':');
		if (p.kind !== NEWLINE) return undefined;
		p.next();
		return subject;
	} catch (error) {
		if (error === INVALID) return undefined;
		throw error;
	}
}

function matchCase(p: Scanner): ast.MatchCase {
	const { start } = p;
	if (p.kind !== NAME || p.value !== 'case') throw INVALID;
	p.next();
	const pattern = casePattern(p);
	const guard = p.take('if') ? namedExpression(p) : null;
	const body = block(p);
	return { type: 'match_case', range: [start, p.lastEnd], parent: LATER, pattern, guard, body };
}
