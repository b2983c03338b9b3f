import type * as ast from '../nodes.ts';
import { at, BrokenSyntax, childIn, childrenIn, hasToken, make, namedChildren, need, withContext } from './build.ts';
import type { Cst } from './cst.ts';
import { numberValue } from './numbers.ts';
import { argumentsOf } from './parameters.ts';
import { stringExpression } from './strings.ts';

export interface Input {
	readonly text: string;
	/** Where a word stands that the grammar took for a keyword and that is a name. */
	readonly names: Set<number>;
	/** Statements that are left out, as ranges: grows while the text is read. */
	readonly unread: (readonly [start: number, end: number])[];
}

const BINARY: Readonly<Record<string, ast.BinaryOperator>> = {
	'+': 'Add',
	'-': 'Sub',
	'*': 'Mult',
	'@': 'MatMult',
	'/': 'Div',
	'%': 'Mod',
	'**': 'Pow',
	'<<': 'LShift',
	'>>': 'RShift',
	'|': 'BitOr',
	'^': 'BitXor',
	'&': 'BitAnd',
	'//': 'FloorDiv',
};
const UNARY: Readonly<Record<string, ast.UnaryOperator>> = { '-': 'USub', '+': 'UAdd', '~': 'Invert' };
const COMPARE: Readonly<Record<string, ast.CompareOperator>> = {
	'==': 'Eq',
	'!=': 'NotEq',
	'<>': 'NotEq',
	'<': 'Lt',
	'<=': 'LtE',
	'>': 'Gt',
	'>=': 'GtE',
	is: 'Is',
	'is not': 'IsNot',
	in: 'In',
	'not in': 'NotIn',
};

/**
 * The name that CPython's `ast` has for an operator. Throws {@link BrokenSyntax} for a token that is none:
 * https://docs.python.org/3/library/ast.html#ast.BinOp
 */
export const binaryOperator = (token: string): ast.BinaryOperator => {
	const operator = BINARY[token];
	if (!operator) throw new BrokenSyntax();
	return operator;
};

/** What is written at a node of tree-sitter, as it is written. */
export const textOf = ({ text }: Input, { start, end }: Cst): string => text.slice(start, end);

/** A name as CPython compares it, in the normal form NFKC. https://docs.python.org/3/reference/lexical_analysis.html#identifiers */
export const identifier = (input: Input, cst: Cst): string => textOf(input, cst).normalize('NFKC');

/** A `Name`; in another context than `Load` it is bound or deleted. */
export const nameNode = (input: Input, cst: Cst, ctx: ast.Context = 'Load'): ast.Name =>
	at<ast.Name>('Name', cst, { id: identifier(input, cst), ctx });

type Converter = (input: Input, cst: Cst) => ast.Expression;

const KINDS: Readonly<Record<string, Converter>> = {
	identifier: nameNode,
	// Words that are keywords in places that are no keywords here.
	print: nameNode,
	exec: nameNode,
	parenthesized_expression: (input, cst) => expression(input, inner(cst)),
	parenthesized_list_splat: (input, cst) => expression(input, inner(cst)),
	integer: (input, cst) => constant(cst, numberValue(textOf(input, cst))),
	float: (input, cst) => constant(cst, numberValue(textOf(input, cst))),
	true: (_, cst) => constant(cst, { kind: 'bool', is: true }),
	false: (_, cst) => constant(cst, { kind: 'bool', is: false }),
	none: (_, cst) => constant(cst, { kind: 'None' }),
	ellipsis: (_, cst) => constant(cst, { kind: 'Ellipsis' }),
	string: stringExpression,
	concatenated_string: stringExpression,
	attribute: (input, cst) =>
		at<ast.Attribute>('Attribute', cst, {
			value: expression(input, need(childIn(cst, 'object'))),
			attr: identifier(input, need(childIn(cst, 'attribute'))),
			ctx: 'Load',
		}),
	call,
	subscript,
	slice,
	await: awaited,
	binary_operator: (input, cst) =>
		at<ast.BinOp>('BinOp', cst, {
			left: expression(input, need(childIn(cst, 'left'))),
			op: binaryOperator(need(childIn(cst, 'operator')).type),
			right: expression(input, need(childIn(cst, 'right'))),
		}),
	unary_operator: (input, cst) =>
		at<ast.UnaryOp>('UnaryOp', cst, {
			op: UNARY[need(childIn(cst, 'operator')).type]!,
			operand: expression(input, need(childIn(cst, 'argument'))),
		}),
	not_operator: (input, cst) =>
		at<ast.UnaryOp>('UnaryOp', cst, { op: 'Not', operand: expression(input, need(childIn(cst, 'argument'))) }),
	boolean_operator: booleanOperator,
	comparison_operator: comparison,
	conditional_expression: (input, cst) => {
		const [body, test, orelse] = namedChildren(cst);
		return at<ast.IfExp>('IfExp', cst, {
			test: expression(input, need(test)),
			body: expression(input, need(body)),
			orelse: expression(input, need(orelse)),
		});
	},
	named_expression: (input, cst) =>
		at<ast.NamedExpr>('NamedExpr', cst, {
			target: nameNode(input, need(childIn(cst, 'name')), 'Store'),
			value: expression(input, need(childIn(cst, 'value'))),
		}),
	lambda: (input, cst) => {
		const parameters = childIn(cst, 'parameters');
		return at<ast.Lambda>('Lambda', cst, {
			args: argumentsOf(input, parameters, cst.start + 'lambda'.length),
			body: expression(input, need(childIn(cst, 'body'))),
		});
	},
	tuple: (input, cst) => at<ast.Tuple>('Tuple', cst, { elts: expressions(input, namedChildren(cst)), ctx: 'Load' }),
	expression_list: (input, cst) =>
		at<ast.Tuple>('Tuple', cst, { elts: expressions(input, namedChildren(cst)), ctx: 'Load' }),
	pattern_list: (input, cst) =>
		at<ast.Tuple>('Tuple', cst, { elts: expressions(input, namedChildren(cst)), ctx: 'Load' }),
	tuple_pattern: tuplePattern,
	list: (input, cst) => at<ast.List>('List', cst, { elts: expressions(input, namedChildren(cst)), ctx: 'Load' }),
	list_pattern: (input, cst) =>
		at<ast.List>('List', cst, { elts: expressions(input, namedChildren(cst)), ctx: 'Load' }),
	set: (input, cst) => at<ast.Set_>('Set', cst, { elts: expressions(input, namedChildren(cst)) }),
	dictionary: dictionary,
	list_splat: starred,
	list_splat_pattern: starred,
	list_comprehension: (input, cst) => at<ast.ListComp>('ListComp', cst, comprehensionFields(input, cst)),
	set_comprehension: (input, cst) => at<ast.SetComp>('SetComp', cst, comprehensionFields(input, cst)),
	generator_expression: (input, cst) => at<ast.GeneratorExp>('GeneratorExp', cst, comprehensionFields(input, cst)),
	dictionary_comprehension: (input, cst) => {
		const pair = need(childIn(cst, 'body'));
		return at<ast.DictComp>('DictComp', cst, {
			key: expression(input, need(childIn(pair, 'key'))),
			value: expression(input, need(childIn(pair, 'value'))),
			generators: generators(input, cst),
		});
	},
	yield: (input, cst) => {
		const [value] = namedChildren(cst);
		if (hasToken(cst, 'from')) return at<ast.YieldFrom>('YieldFrom', cst, { value: expression(input, need(value)) });
		return at<ast.Yield>('Yield', cst, { value: value ? expression(input, value) : null });
	},
	// Annotations are a grammar of their own in tree-sitter, and expressions in Python.
	type: (input, cst) => expression(input, inner(cst)),
	generic_type: (input, cst) => {
		const [name, parameters] = namedChildren(cst);
		return at<ast.Subscript>('Subscript', cst, {
			value: expression(input, need(name)),
			slice: sliceOf(input, need(parameters), namedChildren(need(parameters))),
			ctx: 'Load',
		});
	},
	union_type: (input, cst) => {
		const [left, right] = namedChildren(cst);
		return at<ast.BinOp>('BinOp', cst, {
			left: expression(input, need(left)),
			op: 'BitOr',
			right: expression(input, need(right)),
		});
	},
	member_type: (input, cst) => {
		const [value, attribute] = namedChildren(cst);
		return at<ast.Attribute>('Attribute', cst, {
			value: expression(input, need(value)),
			attr: identifier(input, need(attribute)),
			ctx: 'Load',
		});
	},
	splat_type: starred,
	// The bound of a type parameter to the grammar; between the brackets of an annotation it is a slice.
	constrained_type: (input, cst) => {
		const [lower, upper] = namedChildren(cst);
		return at<ast.Slice>('Slice', cst, {
			lower: expression(input, need(lower)),
			upper: expression(input, need(upper)),
			step: null,
		});
	},
	dotted_name: (input, cst) => dottedName(input, namedChildren(cst)),
};

/** The expression that a tree-sitter node stands for. Throws {@link BrokenSyntax} where the text is broken. */
export function expression(input: Input, cst: Cst): ast.Expression {
	const convert = KINDS[cst.type];
	if (!convert || cst.broken) throw new BrokenSyntax();
	return convert(input, cst);
}

/** {@link expression} for each of several nodes. Throws {@link BrokenSyntax} where one of them is broken. */
export const expressions = (input: Input, csts: readonly Cst[]): ast.Expression[] =>
	csts.map(cst => expression(input, cst));

/** The one named child. */
const inner = (cst: Cst): Cst => need(namedChildren(cst)[0]);

const constant = (cst: Cst, value: ast.ConstantValue): ast.Constant =>
	at<ast.Constant>('Constant', cst, { value, kind: null });

/** `await a ** b` is a power of what was awaited, and the grammar awaits the power. */
function awaited(input: Input, cst: Cst): ast.Expression {
	const operand = inner(cst);
	if (operand.type !== 'binary_operator' || need(childIn(operand, 'operator')).type !== '**')
		return at<ast.Await>('Await', cst, { value: expression(input, operand) });
	const base = need(childIn(operand, 'left'));
	return at<ast.BinOp>('BinOp', cst, {
		left: awaited(input, { ...cst, end: base.end, children: [base] }),
		op: 'Pow',
		right: expression(input, need(childIn(operand, 'right'))),
	});
}

function starred(input: Input, cst: Cst): ast.Starred {
	return at<ast.Starred>('Starred', cst, { value: expression(input, inner(cst)), ctx: 'Load' });
}

/** `a.b.c` where the grammar has a list of identifiers. */
export function dottedName(input: Input, parts: readonly Cst[]): ast.Expression {
	const [first, ...rest] = parts;
	return rest.reduce<ast.Expression>(
		(value, part) =>
			make<ast.Attribute>('Attribute', need(first).start, part.end, {
				value,
				attr: identifier(input, part),
				ctx: 'Load',
			}),
		nameNode(input, need(first)),
	);
}

function tuplePattern(input: Input, cst: Cst): ast.Expression {
	const elements = namedChildren(cst);
	if (elements.length === 1 && !hasToken(cst, ',')) return expression(input, elements[0]!);
	return at<ast.Tuple>('Tuple', cst, { elts: expressions(input, elements), ctx: 'Load' });
}

function call(input: Input, cst: Cst): ast.Call {
	const func = expression(input, need(childIn(cst, 'function')));
	const list = need(childIn(cst, 'arguments'));
	if (list.type === 'generator_expression')
		return at<ast.Call>('Call', cst, { func, args: [expression(input, list)], keywords: [] });
	return at<ast.Call>('Call', cst, { func, ...callArguments(input, list) });
}

/** What stands between the parentheses of a call or a class. */
export function callArguments(input: Input, list: Cst): { args: ast.Expression[]; keywords: ast.Keyword[] } {
	const args: ast.Expression[] = [];
	const keywords: ast.Keyword[] = [];
	for (const argument of namedChildren(list)) {
		if (argument.type === 'keyword_argument') {
			const value = expression(input, need(childIn(argument, 'value')));
			keywords.push(
				at<ast.Keyword>('keyword', argument, { arg: identifier(input, need(childIn(argument, 'name'))), value }),
			);
		} else if (argument.type === 'dictionary_splat') {
			keywords.push(at<ast.Keyword>('keyword', argument, { arg: null, value: expression(input, inner(argument)) }));
		} else {
			args.push(expression(input, argument));
		}
	}
	return { args, keywords };
}

function subscript(input: Input, cst: Cst): ast.Subscript {
	return at<ast.Subscript>('Subscript', cst, {
		value: expression(input, need(childIn(cst, 'value'))),
		slice: sliceOf(input, cst, childrenIn(cst, 'subscript')),
		ctx: 'Load',
	});
}

/** What stands between the brackets: one expression, or a tuple without parentheses that ends with its last comma. */
function sliceOf(input: Input, brackets: Cst, parts: readonly Cst[]): ast.Expression {
	const [first] = parts;
	const last = parts.at(-1);
	const commas = brackets.children.filter(child => child.type === ',' && child.start >= need(first).end);
	const elements = expressions(input, parts);
	if (elements.length === 1 && !commas.length && elements[0]!.type !== 'Starred') return elements[0]!;
	const end = Math.max(need(last).end, commas.at(-1)?.end ?? 0);
	return make<ast.Tuple>('Tuple', need(first).start, end, { elts: elements, ctx: 'Load' });
}

function slice(input: Input, cst: Cst): ast.Slice {
	const parts: (ast.Expression | null)[] = [null, null, null];
	let index = 0;
	for (const child of cst.children) {
		if (child.type === ':') index++;
		else parts[index] = expression(input, child);
	}
	const [lower, upper, step] = parts;
	return at<ast.Slice>('Slice', cst, { lower, upper, step });
}

function booleanOperator(input: Input, cst: Cst): ast.BoolOp {
	const operator = need(childIn(cst, 'operator')).type;
	const operands: Cst[] = [];
	// tree-sitter nests `a and b and c` to the left, CPython has one list.
	for (let left: Cst = cst; ;) {
		operands.unshift(need(childIn(left, 'right')));
		const next = need(childIn(left, 'left'));
		if (next.type !== 'boolean_operator' || childIn(next, 'operator')?.type !== operator) {
			operands.unshift(next);
			break;
		}
		left = next;
	}
	return at<ast.BoolOp>('BoolOp', cst, { op: operator === 'and' ? 'And' : 'Or', values: expressions(input, operands) });
}

function comparison(input: Input, cst: Cst): ast.Compare {
	const [left, ...comparators] = expressions(
		input,
		namedChildren(cst).filter(child => child.field !== 'operators'),
	);
	const ops = childrenIn(cst, 'operators').map(({ type }) => COMPARE[type.replace(/\s+/, ' ')]!);
	return at<ast.Compare>('Compare', cst, { left, ops, comparators });
}

function dictionary(input: Input, cst: Cst): ast.Dict {
	const keys: (ast.Expression | null)[] = [];
	const values: ast.Expression[] = [];
	for (const entry of namedChildren(cst)) {
		const isSplat = entry.type === 'dictionary_splat';
		keys.push(isSplat ? null : expression(input, need(childIn(entry, 'key'))));
		values.push(expression(input, isSplat ? inner(entry) : need(childIn(entry, 'value'))));
	}
	return at<ast.Dict>('Dict', cst, { keys, values });
}

const comprehensionFields = (input: Input, cst: Cst) => ({
	elt: expression(input, need(childIn(cst, 'body'))),
	generators: generators(input, cst),
});

function generators(input: Input, cst: Cst): ast.Comprehension[] {
	const clauses: { head: Cst; ifs: Cst[] }[] = [];
	for (const clause of namedChildren(cst)) {
		if (clause.type === 'for_in_clause') clauses.push({ head: clause, ifs: [] });
		if (clause.type === 'if_clause') clauses.at(-1)?.ifs.push(clause);
	}
	return clauses.map(({ head, ifs }) => {
		const right = childrenIn(head, 'right').filter(child => child.named);
		return make<ast.Comprehension>('comprehension', head.start, ifs.at(-1)?.end ?? head.end, {
			target: withContext(expression(input, need(childIn(head, 'left'))), 'Store'),
			iter: expression(input, need(right[0])),
			ifs: ifs.map(clause => expression(input, inner(clause))),
			is_async: hasToken(head, 'async') ? 1 : 0,
		});
	});
}
