import type * as ast from '../nodes.ts';
import { at, BrokenSyntax, childIn, childrenIn, hasToken, make, namedChildren, need, withContext } from './build.ts';
import type { Cst } from './cst.ts';
import {
	binaryOperator,
	callArguments,
	expression,
	expressions,
	identifier,
	textOf,
	type Input,
} from './expressions.ts';
import { argumentsOf } from './parameters.ts';
import { pattern, sequencePattern } from './patterns.ts';
import { misread, typeAlias, typeParameters } from './type-parameters.ts';

type Converter = (input: Input, cst: Cst) => ast.Statement;

const SIMPLE: Readonly<Record<string, Converter>> = {
	expression_statement: expressionStatement,
	return_statement: (input, cst) => at<ast.Return>('Return', cst, { value: optional(input, namedChildren(cst)[0]) }),
	delete_statement: (input, cst) =>
		at<ast.Delete>('Delete', cst, { targets: deleted(input, need(namedChildren(cst)[0])) }),
	raise_statement: (input, cst) => {
		const cause = childIn(cst, 'cause');
		return at<ast.Raise>('Raise', cst, {
			exc: optional(
				input,
				namedChildren(cst).find(child => child !== cause),
			),
			cause: optional(input, cause),
		});
	},
	assert_statement: (input, cst) => {
		const [test, msg] = namedChildren(cst);
		return at<ast.Assert>('Assert', cst, { test: expression(input, need(test)), msg: optional(input, msg) });
	},
	pass_statement: (_, cst) => at<ast.Pass>('Pass', cst, {}),
	break_statement: (_, cst) => at<ast.Break>('Break', cst, {}),
	continue_statement: (_, cst) => at<ast.Continue>('Continue', cst, {}),
	global_statement: (input, cst) =>
		at<ast.Global>('Global', cst, { names: namedChildren(cst).map(name => identifier(input, name)) }),
	nonlocal_statement: (input, cst) =>
		at<ast.Nonlocal>('Nonlocal', cst, { names: namedChildren(cst).map(name => identifier(input, name)) }),
	import_statement: (input, cst) => at<ast.Import>('Import', cst, { names: aliases(input, cst) }),
	future_import_statement: (input, cst) =>
		at<ast.ImportFrom>('ImportFrom', cst, { module: '__future__', names: aliases(input, cst), level: 0 }),
	import_from_statement: importFrom,
	type_alias_statement: typeAlias,
	print_statement: misread,
	exec_statement: misread,
	if_statement: (input, cst) => ifStatement(input, cst, cst, childrenIn(cst, 'alternative')),
	for_statement: (input, cst) => {
		const { body, orelse, end } = loopBodies(input, cst);
		return make<ast.For | ast.AsyncFor>(hasToken(cst, 'async') ? 'AsyncFor' : 'For', cst.start, end, {
			target: withContext(expression(input, need(childIn(cst, 'left'))), 'Store'),
			iter: expression(input, need(childIn(cst, 'right'))),
			body,
			orelse,
		});
	},
	while_statement: (input, cst) => {
		const { body, orelse, end } = loopBodies(input, cst);
		return make<ast.While>('While', cst.start, end, {
			test: expression(input, need(childIn(cst, 'condition'))),
			body,
			orelse,
		});
	},
	with_statement: withStatement,
	try_statement: tryStatement,
	match_statement: matchStatement,
	function_definition: (input, cst) => functionDefinition(input, cst, []),
	class_definition: (input, cst) => classDefinition(input, cst, []),
	decorated_definition: (input, cst) => {
		const decorators = cst.children.filter(child => child.type === 'decorator');
		const decorator_list = decorators.map(decorator => expression(input, need(namedChildren(decorator)[0])));
		const definition = need(childIn(cst, 'definition'));
		return definition.type === 'class_definition'
			? classDefinition(input, definition, decorator_list)
			: functionDefinition(input, definition, decorator_list);
	},
};

/** The statements of a module or a block. A broken one is left out; what stands inside a broken region and can be read is kept. */
export function statements(input: Input, cst: Cst): ast.Statement[] {
	return cst.children.flatMap(child => {
		if (!child.named) return [];
		const convert = SIMPLE[child.type];
		if (!convert) return salvage(input, child);
		try {
			return [convert(input, child)];
		} catch (error) {
			if (!(error instanceof BrokenSyntax)) throw error;
			input.unread.push([child.start, child.end]);
			return salvage(input, child);
		}
	});
}

/** Whole statements inside something that is broken as a whole. */
const salvage = (input: Input, cst: Cst): ast.Statement[] =>
	cst.children.flatMap(child => (child.named ? statementsAt(input, child) : []));

function statementsAt(input: Input, cst: Cst): ast.Statement[] {
	if (cst.type === 'block' || cst.type === 'ERROR' || SIMPLE[cst.type])
		return SIMPLE[cst.type] ? statements(input, { ...cst, children: [cst] }) : statements(input, cst);
	return salvage(input, cst);
}

const optional = (input: Input, cst: Cst | undefined): ast.Expression | null => (cst ? expression(input, cst) : null);

/** The end of a compound statement: that of its last statement, and of a `;` after it. */
function endOf(input: Input, body: readonly ast.PythonNode[], otherwise: number): number {
	const end = body.at(-1)?.range[1] ?? otherwise;
	const semicolon = /^[^\S\r\n]*;/.exec(input.text.slice(end, end + LONGEST_GAP));
	return semicolon ? end + semicolon[0].length : end;
}

/** White space before a `;`. */
const LONGEST_GAP = 80;

/** A body that must have a statement: an empty one means that its statements are broken, and the compound is kept all the same. */
const bodyOf = (input: Input, cst: Cst | undefined): ast.Statement[] => (cst ? statements(input, cst) : []);

function expressionStatement(input: Input, cst: Cst): ast.Statement {
	const children = namedChildren(cst);
	const [first] = children;
	if (first?.type === 'assignment') return assignment(input, cst, first);
	if (first?.type === 'augmented_assignment') {
		return at<ast.AugAssign>('AugAssign', cst, {
			target: withContext(expression(input, need(childIn(first, 'left'))), 'Store'),
			op: binaryOperator(need(childIn(first, 'operator')).type.slice(0, -1)),
			value: expression(input, need(childIn(first, 'right'))),
		});
	}
	const isTuple = children.length > 1 || hasToken(cst, ',');
	const value = isTuple
		? at<ast.Tuple>('Tuple', cst, { elts: expressions(input, children), ctx: 'Load' })
		: expression(input, need(first));
	return at<ast.Expr>('Expr', cst, { value });
}

function assignment(input: Input, statement: Cst, first: Cst): ast.Statement {
	const type = childIn(first, 'type');
	if (type) {
		const left = need(childIn(first, 'left'));
		const target = withContext(expression(input, left), 'Store');
		return at<ast.AnnAssign>('AnnAssign', statement, {
			target,
			annotation: expression(input, type),
			value: optional(input, childIn(first, 'right')),
			simple: left.type === 'identifier' ? 1 : 0,
		});
	}
	const targets: ast.Expression[] = [];
	let right: Cst = first;
	while (right.type === 'assignment') {
		targets.push(withContext(expression(input, need(childIn(right, 'left'))), 'Store'));
		right = need(childIn(right, 'right'));
	}
	return at<ast.Assign>('Assign', statement, { targets, value: expression(input, right) });
}

function deleted(input: Input, cst: Cst): ast.Expression[] {
	const targets = cst.type === 'expression_list' ? expressions(input, namedChildren(cst)) : [expression(input, cst)];
	return targets.map(target => withContext(target, 'Del'));
}

function aliases(input: Input, cst: Cst): ast.Alias[] {
	return childrenIn(cst, 'name').map(name => {
		const asname = name.type === 'aliased_import' ? need(childIn(name, 'alias')) : undefined;
		const dotted = name.type === 'aliased_import' ? need(childIn(name, 'name')) : name;
		return at<ast.Alias>('alias', name, {
			name: moduleName(input, dotted),
			asname: asname ? identifier(input, asname) : null,
		});
	});
}

const moduleName = (input: Input, dotted: Cst): string =>
	namedChildren(dotted)
		.map(part => identifier(input, part))
		.join('.');

function importFrom(input: Input, cst: Cst): ast.ImportFrom {
	const source = need(childIn(cst, 'module_name'));
	const prefix = source.children.find(child => child.type === 'import_prefix');
	const dotted = source.type === 'dotted_name' ? source : source.children.find(child => child.type === 'dotted_name');
	const wildcard = cst.children.find(child => child.type === 'wildcard_import');
	return at<ast.ImportFrom>('ImportFrom', cst, {
		module: dotted ? moduleName(input, dotted) : null,
		names: wildcard ? [at<ast.Alias>('alias', wildcard, { name: '*', asname: null })] : aliases(input, cst),
		level: prefix ? textOf(input, prefix).replaceAll(/[^.]/g, '').length : 0,
	});
}

/** An `if` or an `elif` with the clauses that follow it: an `elif` is an `If` in the `orelse` of the one before. */
function ifStatement(input: Input, head: Cst, whole: Cst, clauses: readonly Cst[]): ast.If {
	const body = bodyOf(input, childIn(head, 'consequence'));
	const [next, ...rest] = clauses;
	let orelse: ast.Statement[] = [];
	if (next?.type === 'elif_clause') orelse = [ifStatement(input, next, whole, rest)];
	else if (next) orelse = bodyOf(input, childIn(next, 'body'));
	return make<ast.If>('If', head.start, endOf(input, orelse.length ? orelse : body, whole.end), {
		test: expression(input, need(childIn(head, 'condition'))),
		body,
		orelse,
	});
}

function loopBodies(input: Input, cst: Cst) {
	const body = bodyOf(input, childIn(cst, 'body'));
	const alternative = childIn(cst, 'alternative');
	const orelse = alternative ? bodyOf(input, childIn(alternative, 'body')) : [];
	return { body, orelse, end: endOf(input, orelse.length ? orelse : body, cst.end) };
}

function withStatement(input: Input, cst: Cst): ast.With | ast.AsyncWith {
	const clause = need(cst.children.find(child => child.type === 'with_clause'));
	const inParentheses = clause.children
		.filter(child => child.type === 'with_item')
		.map(item => need(childIn(item, 'value')));
	const items =
		inParentheses.every(isItem) || !hasToken(clause, '(')
			? inParentheses
			: [{ ...clause, type: 'tuple', children: inParentheses }];
	const body = bodyOf(input, childIn(cst, 'body'));
	return make<ast.With | ast.AsyncWith>(
		hasToken(cst, 'async') ? 'AsyncWith' : 'With',
		cst.start,
		endOf(input, body, cst.end),
		{
			items: (items.length === 1 ? groupedItems(items[0]!) : items).map(item => withItem(input, item)),
			body,
		},
	);
}

/** `with (a as b):` and `with (a, b):` hold items in parentheses, not a tuple, unless something in them cannot be an item. */
function groupedItems(item: Cst): readonly Cst[] {
	const elements = namedChildren(item);
	if (item.type === 'parenthesized_expression' && elements[0]?.type === 'as_pattern') return elements;
	const isItem = (element: Cst) =>
		!['list_splat', 'parenthesized_list_splat', 'named_expression', 'yield'].includes(element.type);
	return item.type === 'tuple' && elements.length > 0 && elements.every(isItem) ? elements : [item];
}

const NO_ITEMS = new Set(['list_splat', 'parenthesized_list_splat', 'named_expression', 'yield']);

const isItem = ({ type }: Cst): boolean => !NO_ITEMS.has(type);

function withItem(input: Input, cst: Cst): ast.WithItem {
	if (cst.type !== 'as_pattern')
		return at<ast.WithItem>('withitem', cst, { context_expr: expression(input, cst), optional_vars: null });
	const alias = need(namedChildren(need(childIn(cst, 'alias')))[0]);
	return at<ast.WithItem>('withitem', cst, {
		context_expr: expression(input, need(namedChildren(cst)[0])),
		optional_vars: withContext(expression(input, alias), 'Store'),
	});
}

function tryStatement(input: Input, cst: Cst): ast.Try | ast.TryStar {
	const clauses = cst.children.filter(child => child.type === 'except_clause' || child.type === 'except_group_clause');
	const body = bodyOf(input, childIn(cst, 'body'));
	const handlers = clauses.map(clause => exceptHandler(input, clause));
	const otherwise = cst.children.find(child => child.type === 'else_clause');
	const final = cst.children.find(child => child.type === 'finally_clause');
	const orelse = otherwise ? bodyOf(input, childIn(otherwise, 'body')) : [];
	const finalbody = final
		? bodyOf(
				input,
				final.children.find(child => child.type === 'block'),
			)
		: [];
	const last = [finalbody, orelse, handlers, body].find(part => part.length) ?? [];
	const isStar = clauses.some(clause => hasToken(clause, '*') || hasToken(clause, 'except*'));
	return make<ast.Try | ast.TryStar>(isStar ? 'TryStar' : 'Try', cst.start, endOf(input, last, cst.end), {
		body,
		handlers,
		orelse,
		finalbody,
	});
}

function exceptHandler(input: Input, clause: Cst): ast.ExceptHandler {
	const body = bodyOf(
		input,
		clause.children.find(child => child.type === 'block'),
	);
	const values = childrenIn(clause, 'value').filter(child => child.named);
	const [first] = values;
	const alias = first?.type === 'as_pattern' ? childIn(first, 'alias') : childIn(clause, 'alias');
	const tested = first?.type === 'as_pattern' ? namedChildren(first)[0] : first;
	const type =
		values.length > 1
			? make<ast.Tuple>('Tuple', values[0]!.start, values.at(-1)!.end, {
					elts: expressions(input, values),
					ctx: 'Load',
				})
			: optional(input, tested);
	return make<ast.ExceptHandler>('ExceptHandler', clause.start, endOf(input, body, clause.end), {
		exceptionType: type,
		name: alias ? identifier(input, alias) : null,
		body,
	});
}

function matchStatement(input: Input, cst: Cst): ast.Match {
	const subjects = childrenIn(cst, 'subject');
	const commas = cst.children.filter(child => child.type === ',');
	const [first] = subjects;
	const isTuple = subjects.length > 1 || commas.length > 0 || first?.type === 'list_splat';
	const end = Math.max(subjects.at(-1)?.end ?? 0, commas.at(-1)?.end ?? 0);
	const subject = isTuple
		? make<ast.Tuple>('Tuple', need(first).start, end, { elts: expressions(input, subjects), ctx: 'Load' })
		: expression(input, need(first));
	const cases = (childIn(cst, 'body')?.children ?? [])
		.filter(child => child.type === 'case_clause')
		.map(clause => matchCase(input, clause));
	return make<ast.Match>('Match', cst.start, endOf(input, cases, cst.end), { subject, cases });
}

function matchCase(input: Input, clause: Cst): ast.MatchCase {
	const guard = childIn(clause, 'guard');
	const patterns = clause.children.filter(child => child.type === 'case_pattern');
	const commas = clause.children.filter(child => child.type === ',');
	const body = bodyOf(input, childIn(clause, 'consequence'));
	return make<ast.MatchCase>('match_case', clause.start, endOf(input, body, clause.end), {
		pattern:
			patterns.length > 1 || commas.length
				? sequencePattern(input, patterns, commas)
				: pattern(input, need(patterns[0])),
		guard: guard ? expression(input, need(namedChildren(guard)[0])) : null,
		body,
	});
}

function functionDefinition(
	input: Input,
	cst: Cst,
	decorator_list: ast.Expression[],
): ast.FunctionDef | ast.AsyncFunctionDef {
	const body = bodyOf(input, childIn(cst, 'body'));
	const parameters = childIn(cst, 'parameters');
	return make<ast.FunctionDef | ast.AsyncFunctionDef>(
		hasToken(cst, 'async') ? 'AsyncFunctionDef' : 'FunctionDef',
		cst.start,
		endOf(input, body, cst.end),
		{
			name: identifier(input, need(childIn(cst, 'name'))),
			args: argumentsOf(input, parameters, cst.start),
			body,
			decorator_list,
			returns: optional(input, childIn(cst, 'return_type')),
			type_params: typeParameters(input, childIn(cst, 'type_parameters')),
		},
	);
}

function classDefinition(input: Input, cst: Cst, decorator_list: ast.Expression[]): ast.ClassDef {
	const body = bodyOf(input, childIn(cst, 'body'));
	const list = childIn(cst, 'superclasses');
	const { args: bases, keywords } = list ? callArguments(input, list) : { args: [], keywords: [] };
	return make<ast.ClassDef>('ClassDef', cst.start, endOf(input, body, cst.end), {
		name: identifier(input, need(childIn(cst, 'name'))),
		bases,
		keywords,
		body,
		decorator_list,
		type_params: typeParameters(input, childIn(cst, 'type_parameters')),
	});
}
