import type * as ast from '../../nodes.ts';
import { compound } from './compound-statements.ts';
import { augmented, expression, starExpressions, yieldOrExpressions } from './expressions.ts';
import { importFrom, importStatement } from './imports.ts';
import { INVALID } from './invalid.ts';
import { asPlace, asTarget, LATER } from './nodes.ts';
import { DEDENT, END, INDENT, NAME, NEWLINE, type Scanner } from './scanner.ts';
import { typeParameters } from './type-parameters.ts';

/** All statements of a module. */
export function moduleBody(p: Scanner): ast.Statement[] {
	const body: ast.Statement[] = [];
	while (p.kind === NEWLINE) p.next();
	while (p.kind !== END) statement(p, body);
	return body;
}

/** `:` and what belongs to it: statements on the same line, or an indented block. */
export function block(p: Scanner): ast.Statement[] {
	const body: ast.Statement[] = [];
	p.expect(':');
	if (p.kind !== NEWLINE) {
		simpleStatements(p, body);
		return body;
	}
	p.next();
	p.expect(INDENT);
	while (!p.at(DEDENT)) statement(p, body);
	p.next();
	return body;
}

function statement(p: Scanner, into: ast.Statement[]): void {
	const node = compound(p);
	if (node) into.push(node);
	else simpleStatements(p, into);
}

/** One line: statements with semicolons between them. */
function simpleStatements(p: Scanner, into: ast.Statement[]): void {
	do into.push(simple(p));
	while (p.take(';') && p.kind !== NEWLINE);
	p.expect(NEWLINE);
}

function simple(p: Scanner): ast.Statement {
	const { start } = p;
	switch (p.kind) {
		case 'return': {
			p.next();
			const value = isLineEnd(p) ? null : starExpressions(p);
			return { type: 'Return', range: [start, p.lastEnd], parent: LATER, value };
		}
		case 'import':
			return importStatement(p);
		case 'from':
			return importFrom(p);
		case 'raise':
			return raise(p);
		case 'pass':
			p.next();
			return { type: 'Pass', range: [start, p.lastEnd], parent: LATER };
		case 'break':
			p.next();
			return { type: 'Break', range: [start, p.lastEnd], parent: LATER };
		case 'continue':
			p.next();
			return { type: 'Continue', range: [start, p.lastEnd], parent: LATER };
		case 'assert': {
			p.next();
			const test = expression(p);
			const msg = p.take(',') ? expression(p) : null;
			return { type: 'Assert', range: [start, p.lastEnd], parent: LATER, test, msg };
		}
		case 'del': {
			p.next();
			const targets: ast.Expression[] = [];
			do targets.push(asTarget(expression(p), 'Del'));
			while (p.take(',') && !isLineEnd(p));
			return { type: 'Delete', range: [start, p.lastEnd], parent: LATER, targets };
		}
		case 'global':
		case 'nonlocal': {
			const type = p.kind === 'global' ? 'Global' : 'Nonlocal';
			const names: string[] = [];
			do {
				p.next();
				names.push(p.name());
			} while (p.at(','));
			return { type, range: [start, p.lastEnd], parent: LATER, names };
		}
		case NAME:
			return (p.value === 'type' && typeAlias(p)) || assignment(p);
		default:
			return assignment(p);
	}
}

const isLineEnd = (p: Scanner): boolean => p.kind === NEWLINE || p.kind === ';';

function raise(p: Scanner): ast.Raise {
	const { start } = p;
	p.next();
	const exc = isLineEnd(p) ? null : expression(p);
	const cause = exc && p.take('from') ? expression(p) : null;
	return { type: 'Raise', range: [start, p.lastEnd], parent: LATER, exc, cause };
}

/** Undefined where `type` is a name like any other. */
function typeAlias(p: Scanner): ast.TypeAlias | undefined {
	const { start } = p;
	const mark = p.mark();
	p.next();
	if (p.kind !== NAME) {
		p.rewind(mark);
		return undefined;
	}
	const name: ast.Name = { type: 'Name', range: [p.start, p.end], parent: LATER, id: p.value, ctx: 'Store' };
	p.next();
	const type_params = typeParameters(p);
	p.expect('=');
	const value = expression(p);
	return { type: 'TypeAlias', range: [start, p.lastEnd], parent: LATER, name, type_params, value };
}

/** An expression, or an assignment of one of the three kinds. */
function assignment(p: Scanner): ast.Statement {
	const { start } = p;
	let value = yieldOrExpressions(p);
	if (p.kind === NEWLINE || p.kind === ';') return { type: 'Expr', range: [start, p.lastEnd], parent: LATER, value };
	if (p.kind === '=') {
		const targets: ast.Expression[] = [];
		while (p.take('=')) {
			targets.push(asTarget(value));
			value = yieldOrExpressions(p);
		}
		if (targets.some(target => target.type === 'Starred')) throw INVALID;
		return { type: 'Assign', range: [start, p.lastEnd], parent: LATER, targets, value };
	}
	if (p.kind === ':') return annotated(p, start, value);
	const op = augmented(p.kind);
	if (!op || !p.kind.endsWith('=')) throw INVALID;
	const target = asPlace(value);
	p.next();
	value = yieldOrExpressions(p);
	return { type: 'AugAssign', range: [start, p.lastEnd], parent: LATER, target, op, value };
}

function annotated(p: Scanner, start: number, place: ast.Expression): ast.AnnAssign {
	const target = asPlace(place);
	p.next();
	const annotation = expression(p);
	const value = p.take('=') ? yieldOrExpressions(p) : null;
	const simple = target.type === 'Name' && target.range[0] === start ? 1 : 0;
	return { type: 'AnnAssign', range: [start, p.lastEnd], parent: LATER, target, annotation, value, simple };
}
