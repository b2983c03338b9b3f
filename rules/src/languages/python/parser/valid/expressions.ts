import type * as ast from '../../nodes.ts';
import { numberValue } from '../numbers.ts';
import { callArguments } from './call-arguments.ts';
import { comprehensionClauses, isComprehension } from './comprehensions.ts';
import { braces, brackets, parentheses } from './displays.ts';
import { INVALID } from './invalid.ts';
import { asPlace, LATER, LONGEST_CHAIN } from './nodes.ts';
import { parameters } from './parameters.ts';
import { NAME, NUMBER, STRING, TEMPLATE, type Scanner } from './scanner.ts';
import { strings } from './strings.ts';
import { subscript } from './subscript.ts';

/**
 * Expressions as CPython's grammar has them, from the loosest to the tightest.
 * https://docs.python.org/3/reference/grammar.html
 */

/** One expression, or a tuple without parentheses: what stands on a line, after `return` or after `in`. */
export function starExpressions(p: Scanner): ast.Expression {
	const { start } = p;
	const first = starExpression(p);
	return p.kind === ',' ? openTuple(p, start, first, starExpression) : first;
}

/** As {@link starExpressions}, with `:=` allowed in it: the subject of `match`. */
export function starNamedExpressions(p: Scanner): ast.Expression {
	const { start } = p;
	const first = starNamed(p);
	return p.kind === ',' ? openTuple(p, start, first, starNamed) : first;
}

/** The rest of a tuple without parentheses, from the comma behind its first element on. A comma at its end belongs to it. */
export function openTuple(
	p: Scanner,
	start: number,
	first: ast.Expression,
	element: (p: Scanner) => ast.Expression,
): ast.Tuple {
	const elts = [first];
	while (p.take(',') && startsExpression(p)) elts.push(element(p));
	return { type: 'Tuple', range: [start, p.lastEnd], parent: LATER, elts, ctx: 'Load' };
}

const NO_START = new Set(['NEWLINE', 'END', 'DEDENT', 'INDENT', ')', ']', '}', '=', ':', ';', '!', 'in', ':=', '==']);

/** False after the last comma of a list. */
const startsExpression = (p: Scanner): boolean =>
	!NO_START.has(p.kind) && !(p.kind.length > 1 && p.kind.endsWith('=') && p.kind !== '==');

/** The grammar's `star_expression`. */
export const starExpression = (p: Scanner): ast.Expression => (p.kind === '*' ? starred(p, bitwiseOr) : expression(p));

/** The grammar's `star_named_expression`. */
export const starNamed = (p: Scanner): ast.Expression => (p.kind === '*' ? starred(p, bitwiseOr) : namedExpression(p));

/** `*` and what `read` takes behind it: the grammar's `starred_expression`, and the starred forms of its other rules. */
export function starred(p: Scanner, read: (p: Scanner) => ast.Expression): ast.Starred {
	const { start } = p;
	p.next();
	const value = read(p);
	return { type: 'Starred', range: [start, p.lastEnd], parent: LATER, value, ctx: 'Load' };
}

/** The grammar's `annotated_rhs`: what may stand to the right of `=`. */
export function yieldOrExpressions(p: Scanner): ast.Expression {
	return p.kind === 'yield' ? yieldExpression(p) : starExpressions(p);
}

/** The grammar's `yield_expr`. */
export function yieldExpression(p: Scanner): ast.Yield | ast.YieldFrom {
	const { start } = p;
	p.next();
	if (p.take('from')) {
		const value = expression(p);
		return { type: 'YieldFrom', range: [start, p.lastEnd], parent: LATER, value };
	}
	const value = startsExpression(p) ? starExpressions(p) : null;
	return { type: 'Yield', range: [start, p.lastEnd], parent: LATER, value };
}

/** The grammar's `named_expression`. Throws {@link INVALID} where `:=` binds something other than a bare name. */
export function namedExpression(p: Scanner): ast.Expression {
	const { start } = p;
	const node = expression(p);
	if (p.kind !== ':=') return node;
	if (node.type !== 'Name' || node.range[0] !== start) throw INVALID;
	p.next();
	const value = expression(p);
	const target = asPlace(node) as ast.Name;
	return { type: 'NamedExpr', range: [start, p.lastEnd], parent: LATER, target, value };
}

/** The grammar's `expression`: a lambda, or a `disjunction` with the `if … else` behind it. */
export function expression(p: Scanner): ast.Expression {
	if (p.kind === 'lambda') return lambda(p);
	const { start } = p;
	const body = disjunction(p);
	if (p.kind !== 'if') return body;
	p.next();
	const test = disjunction(p);
	p.expect('else');
	const orelse = expression(p);
	return { type: 'IfExp', range: [start, p.lastEnd], parent: LATER, test, body, orelse };
}

function lambda(p: Scanner): ast.Lambda {
	const { start } = p;
	p.next();
	const args = parameters(p, ':', p.kind === ':' ? p.lastEnd : p.start);
	p.expect(':');
	const body = expression(p);
	return { type: 'Lambda', range: [start, p.lastEnd], parent: LATER, args, body };
}

/** The grammar's `disjunction`: all that is tighter than `if … else`. */
export function disjunction(p: Scanner): ast.Expression {
	const { start } = p;
	const first = conjunction(p);
	if (p.kind !== 'or') return first;
	const values = [first];
	while (p.take('or')) values.push(conjunction(p));
	return { type: 'BoolOp', range: [start, p.lastEnd], parent: LATER, op: 'Or', values };
}

function conjunction(p: Scanner): ast.Expression {
	const { start } = p;
	const first = inversion(p);
	if (p.kind !== 'and') return first;
	const values = [first];
	while (p.take('and')) values.push(inversion(p));
	return { type: 'BoolOp', range: [start, p.lastEnd], parent: LATER, op: 'And', values };
}

function inversion(p: Scanner): ast.Expression {
	if (p.kind !== 'not') return comparison(p);
	const { start } = p;
	p.next();
	const operand = inversion(p);
	return { type: 'UnaryOp', range: [start, p.lastEnd], parent: LATER, op: 'Not', operand };
}

const COMPARE = new Map<string, ast.CompareOperator>([
	['==', 'Eq'],
	['!=', 'NotEq'],
	['<', 'Lt'],
	['<=', 'LtE'],
	['>', 'Gt'],
	['>=', 'GtE'],
	['in', 'In'],
	['is', 'Is'],
	['not', 'NotIn'],
]);

function comparison(p: Scanner): ast.Expression {
	const { start } = p;
	const left = binary(p, 1);
	let operator = COMPARE.get(p.kind);
	if (!operator) return left;
	const ops: ast.CompareOperator[] = [];
	const comparators: ast.Expression[] = [];
	for (; operator; operator = COMPARE.get(p.kind)) {
		p.next();
		if (operator === 'NotIn') p.expect('in');
		ops.push(operator === 'Is' && p.take('not') ? 'IsNot' : operator);
		comparators.push(binary(p, 1));
	}
	return { type: 'Compare', range: [start, p.lastEnd], parent: LATER, left, ops, comparators };
}

interface Binary {
	readonly op: ast.BinaryOperator;
	readonly strength: number;
}

const BINARY = new Map<string, Binary>([
	['|', { op: 'BitOr', strength: 1 }],
	['^', { op: 'BitXor', strength: 2 }],
	['&', { op: 'BitAnd', strength: 3 }],
	['<<', { op: 'LShift', strength: 4 }],
	['>>', { op: 'RShift', strength: 4 }],
	['+', { op: 'Add', strength: 5 }],
	['-', { op: 'Sub', strength: 5 }],
	['*', { op: 'Mult', strength: 6 }],
	['/', { op: 'Div', strength: 6 }],
	['//', { op: 'FloorDiv', strength: 6 }],
	['%', { op: 'Mod', strength: 6 }],
	['@', { op: 'MatMult', strength: 6 }],
]);

/** The operator of `+=` and its like; undefined for another token. */
export const augmented = (kind: string): ast.BinaryOperator | undefined =>
	kind === '**=' ? 'Pow' : BINARY.get(kind.slice(0, -1))?.op;

/** The tightest level that has no comparison in it: targets of `for` must not swallow its `in`. */
export const bitwiseOr = (p: Scanner): ast.Expression => binary(p, 1);

/** Operators at least as strong as one given; all of them group to the left. */
function binary(p: Scanner, weakest: number): ast.Expression {
	const { start } = p;
	let left = unary(p);
	for (let length = 0; ; length++) {
		const operator = BINARY.get(p.kind);
		if (!operator || operator.strength < weakest) return left;
		if (length > LONGEST_CHAIN) throw INVALID;
		p.next();
		const right = binary(p, operator.strength + 1);
		left = { type: 'BinOp', range: [start, p.lastEnd], parent: LATER, left, op: operator.op, right };
	}
}

const UNARY = new Map<string, ast.UnaryOperator>([
	['-', 'USub'],
	['+', 'UAdd'],
	['~', 'Invert'],
]);

function unary(p: Scanner): ast.Expression {
	const { start, kind } = p;
	if (kind === '-' || kind === '+' || kind === '~') {
		p.next();
		const operand = unary(p);
		return { type: 'UnaryOp', range: [start, p.lastEnd], parent: LATER, op: UNARY.get(kind)!, operand };
	}
	const left = kind === 'await' ? awaited(p) : primary(p);
	if (p.kind !== '**') return left;
	p.next();
	const right = unary(p);
	return { type: 'BinOp', range: [start, p.lastEnd], parent: LATER, left, op: 'Pow', right };
}

function awaited(p: Scanner): ast.Await {
	const { start } = p;
	p.next();
	const value = primary(p);
	return { type: 'Await', range: [start, p.lastEnd], parent: LATER, value };
}

function primary(p: Scanner): ast.Expression {
	const { start } = p;
	let node = atom(p);
	for (let length = 0; ; length++) {
		if (length > LONGEST_CHAIN) throw INVALID;
		if (p.kind === '.') {
			p.next();
			const attr = p.name();
			node = { type: 'Attribute', range: [start, p.lastEnd], parent: LATER, value: node, attr, ctx: 'Load' };
		} else if (p.kind === '(') {
			const { args, keywords } = callArguments(p);
			node = { type: 'Call', range: [start, p.lastEnd], parent: LATER, func: node, args, keywords };
		} else if (p.kind === '[') {
			const slice = subscript(p);
			node = { type: 'Subscript', range: [start, p.lastEnd], parent: LATER, value: node, slice, ctx: 'Load' };
		} else return node;
	}
}

function atom(p: Scanner): ast.Expression {
	const { start, end, value } = p;
	switch (p.kind) {
		case NAME:
			p.next();
			return { type: 'Name', range: [start, end], parent: LATER, id: value, ctx: 'Load' };
		case STRING:
		case TEMPLATE:
			return strings(p);
		case NUMBER:
			return constant(p, numberValue(p.text.slice(start, end)));
		case '(':
			return parentheses(p);
		case '[':
			return brackets(p);
		case '{':
			return braces(p);
		case 'None':
			return constant(p, { kind: 'None' });
		case 'True':
			return constant(p, { kind: 'bool', is: true });
		case 'False':
			return constant(p, { kind: 'bool', is: false });
		case '...':
			return constant(p, { kind: 'Ellipsis' });
		default:
			throw INVALID;
	}
}

/** A constant of one token. */
export function constant(p: Scanner, value: ast.ConstantValue): ast.Constant {
	const { start, end } = p;
	p.next();
	return { type: 'Constant', range: [start, end], parent: LATER, value, kind: null };
}

/** `elt for …` inside brackets that begin at `start`; the closing one is the current token. */
export function generatorExpression(p: Scanner, start: number, elt: ast.Expression): ast.GeneratorExp {
	if (!isComprehension(p)) throw INVALID;
	const generators = comprehensionClauses(p);
	p.expect(')');
	return { type: 'GeneratorExp', range: [start, p.lastEnd], parent: LATER, elt, generators };
}
