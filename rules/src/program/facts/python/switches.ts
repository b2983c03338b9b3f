import type { Arg, Call, Expression, PythonNode } from '#python';
import { is, isNone, type FunctionDef } from '../../python/ast.ts';
import type { LiteralFacts } from '../module-facts.ts';
import { literalFacts } from './literals.ts';
import type { Scope } from './scopes.ts';

/** What reads a variable of the environment. https://docs.python.org/3/library/os.html#os.getenv */
const READS = new Set(['os.environ.get', 'os.getenv']);

/** Switches that ask switches: further than anybody writes. */
const DEEPEST = 12;

/** Methods that leave a text what it is, as far as tests ask. */
const SHAPING = new Set(['lower', 'upper', 'strip', 'casefold']);

/** What an expression gives where the environment says nothing. `isRead`: it asks the environment. */
interface Given {
	readonly value: LiteralFacts | undefined;
	readonly isRead: boolean;
	/** Whether a text is there, which is a setting and no flag unless somebody calls it one. */
	readonly isOfText?: boolean;
}

/** What parameters are, as far as they come from the environment. */
type Passed = ReadonlyMap<Arg, Given>;

const NOTHING_PASSED: Passed = new Map();
const UNKNOWN: Given = { value: undefined, isRead: false };
const truth = (is: boolean): LiteralFacts => ({ kind: 'literal', type: 'bool', isTrue: is, text: String(is) });

/** Names of a module that the environment turns on, `DEBUG = os.environ.get('DEBUG') == '1'`, or nobody, `DEBUG = False`. */
export class Switches {
	readonly #root: Scope;
	readonly #scopeOf: (node: PythonNode) => Scope;
	readonly #pathOf: (node: Expression, scope: Scope) => string | undefined;

	constructor(
		root: Scope,
		scopeOf: (node: PythonNode) => Scope,
		pathOf: (node: Expression, scope: Scope) => string | undefined,
	) {
		this.#root = root;
		this.#scopeOf = scopeOf;
		this.#pathOf = pathOf;
	}

	/** All of them, by their names. */
	get all(): Record<string, 'flag' | 'text'> {
		const found: Record<string, 'flag' | 'text'> = {};
		for (const name of this.#root.variables.keys()) {
			const kind = this.kindOf(name, this.#root);
			if (kind) found[name] = kind;
		}
		return found;
	}

	/** What a name means as a switch of the module, or a function that asks for one: one that is turned on, or a text that may be missing. */
	kindOf(name: string, scope: Scope): 'flag' | 'text' | undefined {
		const variable = scope.find(name);
		const [only, ...more] = variable?.bindings ?? [];
		if (variable?.scope !== this.#root || more.length) return undefined;
		const { value, isRead } =
			only?.kind === 'function'
				? this.#returned(only.node, 0, NOTHING_PASSED)
				: only?.kind === 'assign' && only.value && !only.path.length
					? this.#given(only.value, this.#root, 0)
					: UNKNOWN;
		if (!isRead || value?.isTrue !== false) return undefined;
		return value.type === 'bool' ? 'flag' : 'text';
	}

	/** What a test gives where the environment says nothing; undefined where it asks for something else, or for a text. */
	outcomeOf(test: Expression, scope: Scope): boolean | undefined {
		const { value, isRead, isOfText } = this.#given(test, scope, 0);
		return isRead && !isOfText && value?.type === 'bool' ? value.isTrue : undefined;
	}

	#given(node: Expression, scope: Scope, depth: number, passed: Passed = NOTHING_PASSED): Given {
		if (depth > DEEPEST) return UNKNOWN;
		const ask = (each: Expression): Given => this.#given(each, scope, depth + 1, passed);
		switch (node.type) {
			case 'Name': {
				const [only, ...more] = scope.find(node.id)?.bindings ?? [];
				if (only?.kind === 'parameter' && !more.length) return passed.get(only.node) ?? UNKNOWN;
				if (only?.kind !== 'assign' || more.length || only.path.length || !only.value) return UNKNOWN;
				const given = this.#given(only.value, only.scope, depth + 1, passed);
				const isFlag = only.scope === this.#root && given.value?.type === 'bool';
				// `DEBUG = False`, which nothing in the module sets: who wants it turns it on in the text, or from outside.
				const isFixed = isFlag && is(only.value, 'Constant');
				return isFlag ? { ...given, isOfText: false, isRead: given.isRead || isFixed } : given;
			}
			case 'Call':
				return this.#called(node, scope, depth, ask);
			case 'UnaryOp': {
				return truthOf(node.op === 'Not' ? ask(node.operand) : UNKNOWN, true);
			}
			case 'BoolOp': {
				const ends = node.op === 'Or';
				const all = node.values.map(ask);
				const isRead = all.some(each => each.isRead);
				const end = all.find(each => each.value?.isTrue !== !ends);
				const isOfText = all.some(each => each.isOfText);
				return { isRead, isOfText, value: (end ?? all.at(-1)!).value };
			}
			case 'Compare':
				// `'DEBUG' in os.environ`
				if (node.ops[0] === 'In' && this.#pathOf(node.comparators[0]!, scope) === 'os.environ')
					return { isRead: true, isOfText: true, value: truth(false) };
				return this.#compared(node, ask);
			default:
				return { value: literalFacts(node, () => false), isRead: false };
		}
	}

	#called(node: Call, scope: Scope, depth: number, ask: (each: Expression) => Given): Given {
		const { func, args } = node;
		const path = this.#pathOf(func, scope);
		if (path !== undefined && READS.has(path)) {
			const fallback = args[1] ?? node.keywords.find(({ arg }) => arg === 'default')?.value;
			return { isRead: true, value: fallback ? ask(fallback).value : literalFacts(NONE, () => false) };
		}
		if (is(func, 'Attribute') && SHAPING.has(func.attr) && !args.length) {
			const { value, isRead } = ask(func.value);
			const text = value?.type === 'str' && value.text !== undefined ? value.text.toLowerCase() : undefined;
			return { isRead, value: text === undefined ? undefined : { ...value!, text } };
		}
		if (path === 'builtins.bool' && args[0]) return truthOf(ask(args[0]), false);
		if (path === 'builtins.int' && args[0]) {
			const { value, isRead } = ask(args[0]);
			return { isRead, value: value?.text === undefined ? undefined : truth(value.text !== '0') };
		}
		const [only, ...more] = (is(func, 'Name') ? scope.find(func.id)?.bindings : undefined) ?? [];
		if (only?.kind !== 'function' || more.length) return UNKNOWN;
		const { posonlyargs, args: named } = only.node.args;
		const passed = new Map([...posonlyargs, ...named].map((each, index) => [each, args[index]] as const));
		const given = [...passed].flatMap(([each, value]) => (value ? [[each, ask(value)] as const] : []));
		return this.#returned(only.node, depth, new Map(given));
	}

	/** `def flag(name): return os.environ.get(name) == '1'`, whatever the name is. */
	#returned(node: FunctionDef, depth: number, passed: Passed): Given {
		const body = node.body.filter(each => !is(each, 'Expr'));
		const last = body.at(-1);
		if (is(node, 'AsyncFunctionDef') || node.decorator_list.length || !is(last, 'Return') || !last.value)
			return UNKNOWN;
		if (!body.slice(0, -1).every(each => is(each, 'Assign'))) return UNKNOWN;
		const given = this.#given(last.value, this.#scopeOf(node), depth + 1, passed);
		const isOfText = given.value?.type !== 'bool';
		return { value: given.value, isOfText, isRead: given.isRead || [...passed.values()].some(each => each.isRead) };
	}

	#compared(
		{ left, ops, comparators }: Extract<Expression, { type: 'Compare' }>,
		ask: (each: Expression) => Given,
	): Given {
		const [operator] = ops;
		const right = comparators[0]!;
		const { value, isRead } = ask(left);
		const isOfText = isNone(right);
		if (ops.length !== 1 || !value) return { value: undefined, isRead };
		const isSame = (each: Expression): boolean | undefined => {
			const other = isNone(each) ? NOTHING : ask(each).value;
			if (other?.text === undefined) return undefined;
			if (other.type !== value.type) return false;
			return value.text === undefined ? undefined : other.text.toLowerCase() === value.text.toLowerCase();
		};
		const isIn = operator === 'In' || operator === 'NotIn';
		if (isIn && !is(right, 'Tuple', 'List', 'Set')) return { value: undefined, isRead };
		const all = (isIn ? (right as { elts: readonly Expression[] }).elts : [right]).map(isSame);
		const found = all.includes(true) ? true : all.includes(undefined) ? undefined : false;
		if (found === undefined) return { value: undefined, isRead };
		return {
			isRead,
			isOfText,
			value: truth(operator === 'Is' || operator === 'Eq' || operator === 'In' ? found : !found),
		};
	}
}

/** What `bool(…)` or `not …` gives. */
function truthOf({ value, isRead, isOfText = value?.type !== 'bool' }: Given, isNot: boolean): Given {
	return { isRead, isOfText, value: value?.isTrue === undefined ? undefined : truth(value.isTrue !== isNot) };
}

const NOTHING: LiteralFacts = { kind: 'literal', type: 'None', isTrue: false, text: 'None' };
const NONE = { type: 'Constant', value: { kind: 'None' }, range: [0, 0] } as unknown as Expression;
