import type { Call, Expression, PythonNode } from '#python';
import { is, isFunctionDef, isNone } from '../../python/ast.ts';
import type { LiteralFacts } from '../module-facts.ts';
import { literalFacts } from './literals.ts';
import type { Scope } from './scopes.ts';

/** What reads a variable of the environment. https://docs.python.org/3/library/os.html#os.getenv */
const READS = new Set(['os.environ.get', 'os.getenv']);

/** Switches that ask switches: further than anybody writes. */
const DEEPEST = 6;

/** Methods that leave a text what it is, as far as tests ask. */
const SHAPING = new Set(['lower', 'upper', 'strip', 'casefold']);

/** What an expression gives where the environment says nothing. `isRead`: it asks the environment. */
interface Given {
	readonly value: LiteralFacts | undefined;
	readonly isRead: boolean;
}

const UNKNOWN: Given = { value: undefined, isRead: false };
const truth = (is: boolean): LiteralFacts => ({ kind: 'literal', type: 'bool', isTrue: is, text: String(is) });

/** Names of a module that the environment turns on: `DEBUG = os.environ.get('DEBUG') == '1'`. */
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

	/** What a name means as a switch of the module: one that is turned on, or a text that may be missing. */
	kindOf(name: string, scope: Scope): 'flag' | 'text' | undefined {
		const variable = scope.find(name);
		const [only, ...more] = variable?.bindings ?? [];
		if (variable?.scope !== this.#root || only?.kind !== 'assign' || more.length || only.path.length) return undefined;
		const { value, isRead } = only.value ? this.#given(only.value, this.#root, 0) : UNKNOWN;
		if (!isRead || value?.isTrue !== false) return undefined;
		return value.type === 'bool' ? 'flag' : 'text';
	}

	#given(node: Expression, scope: Scope, depth: number): Given {
		if (depth > DEEPEST) return UNKNOWN;
		const ask = (each: Expression): Given => this.#given(each, scope, depth + 1);
		switch (node.type) {
			case 'Name': {
				const [only, ...more] = scope.find(node.id)?.bindings ?? [];
				if (only?.kind !== 'assign' || more.length || only.path.length || !only.value) return UNKNOWN;
				return this.#given(only.value, only.scope, depth + 1);
			}
			case 'Call':
				return this.#called(node, scope, depth, ask);
			case 'UnaryOp': {
				const { value, isRead } = node.op === 'Not' ? ask(node.operand) : UNKNOWN;
				return { isRead, value: value?.isTrue === undefined ? undefined : truth(!value.isTrue) };
			}
			case 'BoolOp': {
				const ends = node.op === 'Or';
				const all = node.values.map(ask);
				const isRead = all.some(each => each.isRead);
				const end = all.find(each => each.value?.isTrue !== !ends);
				return { isRead, value: (end ?? all.at(-1)!).value };
			}
			case 'Compare':
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
		if (path === 'builtins.bool' && args[0]) {
			const { value, isRead } = ask(args[0]);
			return { isRead, value: value?.isTrue === undefined ? undefined : truth(value.isTrue) };
		}
		if (path === 'builtins.int' && args[0]) {
			const { value, isRead } = ask(args[0]);
			return { isRead, value: value?.text === undefined ? undefined : truth(value.text !== '0') };
		}
		return this.#ownFunction(func, scope, depth);
	}

	/** `def flag(name): return os.environ.get(name) == '1'`, whatever the name is. */
	#ownFunction(func: Expression, scope: Scope, depth: number): Given {
		const [only, ...more] = (is(func, 'Name') ? scope.find(func.id)?.bindings : undefined) ?? [];
		if (only?.kind !== 'function' || more.length || !isFunctionDef(only.node)) return UNKNOWN;
		const body = only.node.body.filter(each => !is(each, 'Expr'));
		const last = body.at(-1);
		if (!is(last, 'Return') || !last.value || !body.slice(0, -1).every(each => is(each, 'Assign'))) return UNKNOWN;
		return this.#given(last.value, this.#scopeOf(only.node), depth + 1);
	}

	#compared(
		{ left, ops, comparators }: Extract<Expression, { type: 'Compare' }>,
		ask: (each: Expression) => Given,
	): Given {
		const [operator] = ops;
		const right = comparators[0]!;
		const { value, isRead } = ask(left);
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
		return { isRead, value: truth(operator === 'Is' || operator === 'Eq' || operator === 'In' ? found : !found) };
	}
}

const NOTHING: LiteralFacts = { kind: 'literal', type: 'None', isTrue: false, text: 'None' };
const NONE = { type: 'Constant', value: { kind: 'None' }, range: [0, 0] } as unknown as Expression;
