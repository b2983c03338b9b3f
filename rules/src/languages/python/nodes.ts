/**
 * Nodes with the names and fields of CPython's `ast` module: https://docs.python.org/3/library/ast.html#abstract-grammar
 * Positions are ranges of UTF-16 offsets. Operators and contexts, which CPython has as nodes without fields, are strings.
 */
interface Base<Type extends string> {
	readonly type: Type;
	readonly range: readonly [start: number, end: number];
	/** Set for every node but the module, when the tree is complete. */
	readonly parent: PythonNode;
}

export type Context = 'Load' | 'Store' | 'Del';
export type BoolOperator = 'And' | 'Or';
export type BinaryOperator =
	| 'Add'
	| 'Sub'
	| 'Mult'
	| 'MatMult'
	| 'Div'
	| 'Mod'
	| 'Pow'
	| 'LShift'
	| 'RShift'
	| 'BitOr'
	| 'BitXor'
	| 'BitAnd'
	| 'FloorDiv';
export type UnaryOperator = 'Invert' | 'Not' | 'UAdd' | 'USub';
export type CompareOperator = 'Eq' | 'NotEq' | 'Lt' | 'LtE' | 'Gt' | 'GtE' | 'Is' | 'IsNot' | 'In' | 'NotIn';

export interface Module extends Base<'Module'> {
	readonly body: readonly Statement[];
}

interface FunctionFields {
	readonly name: string;
	readonly args: Arguments;
	readonly body: readonly Statement[];
	readonly decorator_list: readonly Expression[];
	readonly returns: Expression | null;
	readonly type_params: readonly TypeParameter[];
}
export interface FunctionDef extends Base<'FunctionDef'>, FunctionFields {}
export interface AsyncFunctionDef extends Base<'AsyncFunctionDef'>, FunctionFields {}
export interface ClassDef extends Base<'ClassDef'> {
	readonly name: string;
	readonly bases: readonly Expression[];
	readonly keywords: readonly Keyword[];
	readonly body: readonly Statement[];
	readonly decorator_list: readonly Expression[];
	readonly type_params: readonly TypeParameter[];
}
export interface Return extends Base<'Return'> {
	readonly value: Expression | null;
}
export interface Delete extends Base<'Delete'> {
	readonly targets: readonly Expression[];
}
export interface Assign extends Base<'Assign'> {
	readonly targets: readonly Expression[];
	readonly value: Expression;
}
export interface TypeAlias extends Base<'TypeAlias'> {
	readonly name: Name;
	readonly type_params: readonly TypeParameter[];
	readonly value: Expression;
}
export interface AugAssign extends Base<'AugAssign'> {
	readonly target: Expression;
	readonly op: BinaryOperator;
	readonly value: Expression;
}
export interface AnnAssign extends Base<'AnnAssign'> {
	readonly target: Expression;
	readonly annotation: Expression;
	readonly value: Expression | null;
	readonly simple: 0 | 1;
}
interface ForFields {
	readonly target: Expression;
	readonly iter: Expression;
	readonly body: readonly Statement[];
	readonly orelse: readonly Statement[];
}
export interface For extends Base<'For'>, ForFields {}
export interface AsyncFor extends Base<'AsyncFor'>, ForFields {}
export interface While extends Base<'While'> {
	readonly test: Expression;
	readonly body: readonly Statement[];
	readonly orelse: readonly Statement[];
}
export interface If extends Base<'If'> {
	readonly test: Expression;
	readonly body: readonly Statement[];
	readonly orelse: readonly Statement[];
}
interface WithFields {
	readonly items: readonly WithItem[];
	readonly body: readonly Statement[];
}
export interface With extends Base<'With'>, WithFields {}
export interface AsyncWith extends Base<'AsyncWith'>, WithFields {}
export interface Match extends Base<'Match'> {
	readonly subject: Expression;
	readonly cases: readonly MatchCase[];
}
export interface Raise extends Base<'Raise'> {
	readonly exc: Expression | null;
	readonly cause: Expression | null;
}
interface TryFields {
	readonly body: readonly Statement[];
	readonly handlers: readonly ExceptHandler[];
	readonly orelse: readonly Statement[];
	readonly finalbody: readonly Statement[];
}
export interface Try extends Base<'Try'>, TryFields {}
export interface TryStar extends Base<'TryStar'>, TryFields {}
export interface Assert extends Base<'Assert'> {
	readonly test: Expression;
	readonly msg: Expression | null;
}
export interface Import extends Base<'Import'> {
	readonly names: readonly Alias[];
}
export interface ImportFrom extends Base<'ImportFrom'> {
	readonly module: string | null;
	readonly names: readonly Alias[];
	readonly level: number;
}
export interface Global extends Base<'Global'> {
	readonly names: readonly string[];
}
export interface Nonlocal extends Base<'Nonlocal'> {
	readonly names: readonly string[];
}
export interface Expr extends Base<'Expr'> {
	readonly value: Expression;
}
export interface Pass extends Base<'Pass'> {}
export interface Break extends Base<'Break'> {}
export interface Continue extends Base<'Continue'> {}

export interface BoolOp extends Base<'BoolOp'> {
	readonly op: BoolOperator;
	readonly values: readonly Expression[];
}
export interface NamedExpr extends Base<'NamedExpr'> {
	readonly target: Name;
	readonly value: Expression;
}
export interface BinOp extends Base<'BinOp'> {
	readonly left: Expression;
	readonly op: BinaryOperator;
	readonly right: Expression;
}
export interface UnaryOp extends Base<'UnaryOp'> {
	readonly op: UnaryOperator;
	readonly operand: Expression;
}
export interface Lambda extends Base<'Lambda'> {
	readonly args: Arguments;
	readonly body: Expression;
}
export interface IfExp extends Base<'IfExp'> {
	readonly test: Expression;
	readonly body: Expression;
	readonly orelse: Expression;
}
export interface Dict extends Base<'Dict'> {
	readonly keys: readonly (Expression | null)[];
	readonly values: readonly Expression[];
}
export interface Set_ extends Base<'Set'> {
	readonly elts: readonly Expression[];
}
export interface ListComp extends Base<'ListComp'> {
	readonly elt: Expression;
	readonly generators: readonly Comprehension[];
}
export interface SetComp extends Base<'SetComp'> {
	readonly elt: Expression;
	readonly generators: readonly Comprehension[];
}
export interface DictComp extends Base<'DictComp'> {
	readonly key: Expression;
	readonly value: Expression;
	readonly generators: readonly Comprehension[];
}
export interface GeneratorExp extends Base<'GeneratorExp'> {
	readonly elt: Expression;
	readonly generators: readonly Comprehension[];
}
export interface Await extends Base<'Await'> {
	readonly value: Expression;
}
export interface Yield extends Base<'Yield'> {
	readonly value: Expression | null;
}
export interface YieldFrom extends Base<'YieldFrom'> {
	readonly value: Expression;
}
export interface Compare extends Base<'Compare'> {
	readonly left: Expression;
	readonly ops: readonly CompareOperator[];
	readonly comparators: readonly Expression[];
}
export interface Call extends Base<'Call'> {
	readonly func: Expression;
	readonly args: readonly Expression[];
	readonly keywords: readonly Keyword[];
}
export interface FormattedValue extends Base<'FormattedValue'> {
	readonly value: Expression;
	readonly conversion: number;
	readonly format_spec: JoinedStr | null;
}
export interface JoinedStr extends Base<'JoinedStr'> {
	readonly values: readonly Expression[];
}
export interface Interpolation extends Base<'Interpolation'> {
	readonly value: Expression;
	readonly str: string;
	readonly conversion: number;
	readonly format_spec: JoinedStr | null;
}
export interface TemplateStr extends Base<'TemplateStr'> {
	readonly values: readonly Expression[];
}

/** A constant's value. Integers and floats are kept as decimal text, which holds any of them exactly. */
export type ConstantValue =
	| { readonly kind: 'str'; readonly text: string }
	| { readonly kind: 'bytes'; readonly bytes: string }
	| { readonly kind: 'int'; readonly digits: string }
	| { readonly kind: 'float' | 'complex'; readonly number: number }
	| { readonly kind: 'bool'; readonly is: boolean }
	| { readonly kind: 'None' }
	| { readonly kind: 'Ellipsis' };
export interface Constant extends Base<'Constant'> {
	readonly value: ConstantValue;
	readonly kind: 'u' | null;
}

export interface Attribute extends Base<'Attribute'> {
	readonly value: Expression;
	readonly attr: string;
	readonly ctx: Context;
}
export interface Subscript extends Base<'Subscript'> {
	readonly value: Expression;
	readonly slice: Expression;
	readonly ctx: Context;
}
export interface Starred extends Base<'Starred'> {
	readonly value: Expression;
	readonly ctx: Context;
}
export interface Name extends Base<'Name'> {
	readonly id: string;
	readonly ctx: Context;
}
export interface List extends Base<'List'> {
	readonly elts: readonly Expression[];
	readonly ctx: Context;
}
export interface Tuple extends Base<'Tuple'> {
	readonly elts: readonly Expression[];
	readonly ctx: Context;
}
export interface Slice extends Base<'Slice'> {
	readonly lower: Expression | null;
	readonly upper: Expression | null;
	readonly step: Expression | null;
}

export interface Comprehension extends Base<'comprehension'> {
	readonly target: Expression;
	readonly iter: Expression;
	readonly ifs: readonly Expression[];
	readonly is_async: 0 | 1;
}
export interface ExceptHandler extends Base<'ExceptHandler'> {
	readonly exceptionType: Expression | null;
	readonly name: string | null;
	readonly body: readonly Statement[];
}
export interface Arguments extends Base<'arguments'> {
	readonly posonlyargs: readonly Arg[];
	readonly args: readonly Arg[];
	readonly vararg: Arg | null;
	readonly kwonlyargs: readonly Arg[];
	readonly kw_defaults: readonly (Expression | null)[];
	readonly kwarg: Arg | null;
	readonly defaults: readonly Expression[];
}
export interface Arg extends Base<'arg'> {
	readonly arg: string;
	readonly annotation: Expression | null;
}
export interface Keyword extends Base<'keyword'> {
	readonly arg: string | null;
	readonly value: Expression;
}
export interface Alias extends Base<'alias'> {
	readonly name: string;
	readonly asname: string | null;
}
export interface WithItem extends Base<'withitem'> {
	readonly context_expr: Expression;
	readonly optional_vars: Expression | null;
}
export interface MatchCase extends Base<'match_case'> {
	readonly pattern: Pattern;
	readonly guard: Expression | null;
	readonly body: readonly Statement[];
}
export interface MatchValue extends Base<'MatchValue'> {
	readonly value: Expression;
}
export interface MatchSingleton extends Base<'MatchSingleton'> {
	readonly value: ConstantValue;
}
export interface MatchSequence extends Base<'MatchSequence'> {
	readonly patterns: readonly Pattern[];
}
export interface MatchMapping extends Base<'MatchMapping'> {
	readonly keys: readonly Expression[];
	readonly patterns: readonly Pattern[];
	readonly rest: string | null;
}
export interface MatchClass extends Base<'MatchClass'> {
	readonly cls: Expression;
	readonly patterns: readonly Pattern[];
	readonly kwd_attrs: readonly string[];
	readonly kwd_patterns: readonly Pattern[];
}
export interface MatchStar extends Base<'MatchStar'> {
	readonly name: string | null;
}
export interface MatchAs extends Base<'MatchAs'> {
	readonly pattern: Pattern | null;
	readonly name: string | null;
}
export interface MatchOr extends Base<'MatchOr'> {
	readonly patterns: readonly Pattern[];
}
export interface TypeVar extends Base<'TypeVar'> {
	readonly name: string;
	readonly bound: Expression | null;
	readonly default_value: Expression | null;
}
export interface ParamSpec extends Base<'ParamSpec'> {
	readonly name: string;
	readonly default_value: Expression | null;
}
export interface TypeVarTuple extends Base<'TypeVarTuple'> {
	readonly name: string;
	readonly default_value: Expression | null;
}

export type Statement =
	| FunctionDef
	| AsyncFunctionDef
	| ClassDef
	| Return
	| Delete
	| Assign
	| TypeAlias
	| AugAssign
	| AnnAssign
	| For
	| AsyncFor
	| While
	| If
	| With
	| AsyncWith
	| Match
	| Raise
	| Try
	| TryStar
	| Assert
	| Import
	| ImportFrom
	| Global
	| Nonlocal
	| Expr
	| Pass
	| Break
	| Continue;
export type Expression =
	| BoolOp
	| NamedExpr
	| BinOp
	| UnaryOp
	| Lambda
	| IfExp
	| Dict
	| Set_
	| ListComp
	| SetComp
	| DictComp
	| GeneratorExp
	| Await
	| Yield
	| YieldFrom
	| Compare
	| Call
	| FormattedValue
	| JoinedStr
	| Interpolation
	| TemplateStr
	| Constant
	| Attribute
	| Subscript
	| Starred
	| Name
	| List
	| Tuple
	| Slice;
export type Pattern =
	MatchValue | MatchSingleton | MatchSequence | MatchMapping | MatchClass | MatchStar | MatchAs | MatchOr;
export type TypeParameter = TypeVar | ParamSpec | TypeVarTuple;
export type PythonNode =
	| Module
	| Statement
	| Expression
	| Pattern
	| TypeParameter
	| Comprehension
	| ExceptHandler
	| Arguments
	| Arg
	| Keyword
	| Alias
	| WithItem
	| MatchCase;

/** Every node type with its node: the keys of a rule's visitor. */
export type PythonNodes = { [Node in PythonNode as Node['type']]: Node };
