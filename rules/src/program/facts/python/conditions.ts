import type { Call, Expression, FunctionNode, PythonNode, Statement } from '#python';
import { is, isNone } from '../../python/ast.ts';
import type { Condition, FunctionId, LiteralFacts, ParameterFact, ValueId } from '../module-facts.ts';
import { goesOn } from './ends.ts';
import { literalFacts } from './literals.ts';
import type { Binding, Scope, Variable } from './scopes.ts';
import { parametersOf, receiverOf } from './signatures.ts';

/** Conditions of conditions: deeper than people write. */
const DEEPEST = 12;

/** Tests under which one parameter is bound again: each counts twice in what the next one asks. */
const MOST_GUARDS = 3;

type Found = Condition | null;

/** What tests ask of the arguments of the functions around them, so that a call under them runs for some callers only. */
export class Conditions {
	readonly #functionId: (node: FunctionNode) => FunctionId;
	readonly #describe: (node: Expression, scope: Scope) => ValueId | undefined;
	readonly #isImported: (id: ValueId) => boolean;

	/** `isImported` tells of a value whether it is another module's, or a member of one. */
	constructor(
		functionId: (node: FunctionNode) => FunctionId,
		describe: (node: Expression, scope: Scope) => ValueId | undefined,
		isImported: (id: ValueId) => boolean,
	) {
		this.#functionId = functionId;
		this.#describe = describe;
		this.#isImported = isImported;
	}

	/** What a test asks of arguments; null where it asks for something else alone. */
	of(test: Expression, scope: Scope, depth = 0): Found {
		if (depth > DEEPEST) return null;
		switch (test.type) {
			case 'Name':
				return this.#name(test, scope, depth);
			case 'NamedExpr':
				return this.of(test.value, scope, depth + 1);
			case 'UnaryOp':
				return test.op === 'Not' ? not(this.of(test.operand, scope, depth + 1)) : null;
			case 'BoolOp': {
				const of = test.values.map(each => this.of(each, scope, depth + 1));
				return test.op === 'And' ? all(of) : any(of);
			}
			case 'Compare':
				return this.#compared(test, scope);
			case 'Call':
				return this.#asked(test, scope, depth);
			case 'Attribute':
				return this.#switch(test, scope);
			default:
				return null;
		}
	}

	/** What holds after an `if` whose branches leave the list of statements that it stands in. */
	after(node: Statement, scope: Scope): Found {
		if (is(node, 'Assert')) return demanded(this.of(node.test, scope));
		if (!is(node, 'If')) return null;
		const leaves = !goesOn(node.body);
		if (node.orelse.length && !goesOn(node.orelse)) return leaves ? null : this.of(node.test, scope);
		const [inner, ...more] = node.orelse;
		const further = is(inner, 'If') && !more.length ? this.after(inner, scope) : null;
		if (!leaves && further === null) return null;
		const test = this.of(node.test, scope);
		const isRefusal = is(node.body.at(-1), 'Raise');
		return leaves ? all([not(isRefusal ? demanded(test) : test), further]) : any([test, further]);
	}

	/** The parameter that a name stands for, where it still is what the caller has passed. */
	parameter(node: PythonNode, scope: Scope): ParameterFact | undefined {
		if (!is(node, 'Name')) return undefined;
		const variable = scope.find(node.id);
		if (variable?.scope.kind !== 'function') return undefined;
		const own = variable.bindings.find(each => each.kind === 'parameter');
		if (own?.owner !== variable.scope.node || !isUntouched(variable, own, node, scope)) return undefined;
		return this.#fact(variable, own);
	}

	#fact({ scope }: Variable, { node, owner }: Extract<Binding, { kind: 'parameter' }>): ParameterFact | undefined {
		const isMethod = scope.ownerClass !== undefined;
		if (isMethod && owner.type !== 'Lambda' && receiverOf(owner) === node) return undefined;
		const index = parametersOf(owner, isMethod).findIndex(each => each.node === node && !each.isRest);
		return index < 0 ? undefined : { kind: 'parameter', function: this.#functionId(owner), index };
	}

	/** What is known of a literal that stands in a scope. */
	literal(node: PythonNode, scope: Scope): LiteralFacts | undefined {
		return literalFacts(node, name => !scope.find(name));
	}

	/** A parameter itself, or a name for what was asked before. */
	#name(node: Extract<Expression, { type: 'Name' }>, scope: Scope, depth: number): Found {
		const found = this.#ofParameter(node, scope, of => ({ kind: 'true', of }), depth);
		if (found) return found;
		const variable = scope.find(node.id);
		const [only, ...more] = variable?.bindings ?? [];
		if (only?.kind === 'importFrom' && !more.length) return this.#switch(node, scope);
		if (variable?.scope.kind !== 'function' || only?.kind !== 'assign' || more.length || only.path.length) return null;
		return only.value ? this.of(only.value, only.scope, depth + 1) : null;
	}

	/** A name that another module may have from the environment. */
	#switch(node: Expression, scope: Scope): Found {
		const id = this.#describe(node, scope);
		return id !== undefined && this.#isImported(id) ? { kind: 'switch', is: id } : null;
	}

	#compared({ left, ops, comparators }: Extract<Expression, { type: 'Compare' }>, scope: Scope): Found {
		const [operator] = ops;
		const [right] = comparators;
		if (ops.length !== 1 || !right || !operator) return null;
		if (operator === 'In' || operator === 'NotIn') {
			if (!is(right, 'List', 'Set', 'Tuple')) return null;
			const among = any(right.elts.map(each => this.#equal(left, each, scope)));
			return operator === 'In' ? among : not(among);
		}
		const isEqual = operator === 'Is' || operator === 'Eq';
		if (!isEqual && operator !== 'IsNot' && operator !== 'NotEq') return null;
		const found = this.#equal(left, right, scope) ?? this.#equal(right, left, scope);
		return isEqual ? found : not(found);
	}

	#equal(side: Expression, other: Expression, scope: Scope): Found {
		if (isNone(other)) {
			const found = this.#ofParameter(side, scope, of => ({ kind: 'none', of }));
			return found ?? not(is(side, 'Attribute') ? this.#switch(side, scope) : null);
		}
		const to = this.literal(other, scope);
		return to?.text === undefined ? null : this.#ofParameter(side, scope, of => ({ kind: 'equal', of, to }));
	}

	/** `isinstance(path, (str, bytes))`, `bool(path)`, `hasattr(path, 'read')`. */
	#asked({ func, args, keywords }: Call, scope: Scope, depth: number): Found {
		const [first, second] = args;
		if (!args.length && !keywords.length) return this.#switch(func, scope);
		if (!is(func, 'Name') || !first || keywords.length || scope.find(func.id)) return null;
		if (func.id === 'bool' && !second) return this.of(first, scope, depth + 1);
		if (!second) return null;
		if (func.id === 'hasattr' && is(second, 'Constant') && second.value.kind === 'str') {
			const name = second.value.text;
			return this.#ofParameter(first, scope, of => ({ kind: 'having', of, name }), depth);
		}
		if (func.id !== 'isinstance') return null;
		return this.#ofParameter(
			first,
			scope,
			of => ({ kind: 'instance', of, types: typesIn(second).map(each => this.#describe(each, scope) ?? null) }),
			depth,
		);
	}

	/**
	 * What a test asks of a parameter. Where tests above have bound it again, `if path: path = Path(path)`, it is asked of
	 * what the caller has passed while those do not hold, and of something else otherwise.
	 */
	#ofParameter(node: Expression, scope: Scope, ask: (of: ParameterFact) => Condition, depth = 0): Found {
		const untouched = this.parameter(node, scope);
		if (untouched) return ask(untouched);
		const variable = is(node, 'Name') ? scope.find(node.id) : undefined;
		const own = variable?.bindings.find(each => each.kind === 'parameter');
		if (!variable || own?.owner !== variable.scope.node || functionScopeOf(scope) !== variable.scope) return null;
		const of = this.#fact(variable, own);
		const guards = of && depth < DEEPEST ? this.#guards(variable, own, node, depth) : undefined;
		if (!of || !guards) return null;
		return any([all([...guards.map(not), ask(of)]), all([any(guards), null])]);
	}

	/** What holds where a name is bound again above a place; undefined where it may be bound for other reasons. */
	#guards({ bindings }: Variable, own: Binding, read: PythonNode, depth: number): readonly Condition[] | undefined {
		const owner = own.scope.node;
		if (loopAround(read, owner)) return undefined;
		const found: Condition[] = [];
		for (const each of bindings) {
			if (each === own) continue;
			const at = each.kind === 'assign' && functionScopeOf(each.scope)?.node === owner ? each.value : undefined;
			if (!at || isWithin(read, at)) return undefined;
			if (at.range[0] >= read.range[1]) continue;
			const guard = loopAround(at, owner) ? undefined : this.#guard(at, read, each.scope, depth);
			if (!guard) return undefined;
			found.push(guard);
		}
		return found.length && found.length <= MOST_GUARDS ? found : undefined;
	}

	/** What the nearest `if` around a binding asks, which the reading stands behind. */
	#guard(at: PythonNode, read: PythonNode, scope: Scope, depth: number): Found {
		for (let child = at, around = at.parent; !is(around, 'FunctionDef', 'AsyncFunctionDef', 'Lambda', 'Module');) {
			if (is(around, 'If')) {
				if (isWithin(read, around) || child === around.test) return null;
				const test = this.of(around.test, scope, depth + 1);
				return around.body.includes(child as Statement) ? test : not(test);
			}
			[child, around] = [around, around.parent];
		}
		return null;
	}
}

/** The classes in the second argument of `isinstance`. */
function typesIn(node: Expression): readonly Expression[] {
	if (is(node, 'Tuple')) return node.elts.flatMap(typesIn);
	return is(node, 'BinOp') && node.op === 'BitOr' ? [...typesIn(node.left), ...typesIn(node.right)] : [node];
}

/**
 * True where nothing has bound the name again since the function began: what does stands further down, outside of every
 * loop around the reading, and in no function of its own.
 */
function isUntouched({ scope: owner, bindings }: Variable, own: Binding, read: PythonNode, scope: Scope): boolean {
	const others = bindings.filter(each => each !== own);
	if (!others.length) return true;
	if (functionScopeOf(scope) !== owner) return false;
	const turns = loopAround(read, owner.node);
	const from = turns ? turns.range[1] : read.range[1];
	return others.every(each => {
		const at = each.kind === 'assign' && functionScopeOf(each.scope) === owner ? each.value : undefined;
		if (!at) return false;
		// `path = path or default`: it is read before it is bound.
		return isWithin(read, at) ? !turns : at.range[0] >= from;
	});
}

/** The outermost loop around a place in a function. */
function loopAround(place: PythonNode, owner: PythonNode): PythonNode | undefined {
	let found: PythonNode | undefined;
	for (let at = place; at !== owner && at.type !== 'Module'; at = at.parent) {
		if (is(at, 'For', 'AsyncFor', 'While')) found = at;
	}
	return found;
}

const isWithin = ({ range: [start, end] }: PythonNode, { range: [outerStart, outerEnd] }: PythonNode): boolean =>
	outerStart <= start && end <= outerEnd;

function functionScopeOf(scope: Scope): Scope | undefined {
	let at: Scope | undefined = scope;
	while (at?.kind === 'comprehension') at = at.parent;
	return at;
}

/** A function that raises an error for the wrong types does not choose between them, it says what it takes. */
function demanded(of: Found): Found {
	if (of === null) return null;
	switch (of.kind) {
		case 'instance':
		case 'having':
			return { ...of, isDemanded: true };
		case 'not':
			return not(demanded(of.of));
		case 'all':
		case 'any':
			return joined(of.kind, of.of.map(demanded));
		default:
			return of;
	}
}

/** The opposite of what was found; what is unknown stays unknown (null), and two negations are none. */
export const not = (of: Found): Found => (of === null ? null : of.kind === 'not' ? of.of : { kind: 'not', of });

/** What holds when all of these do. */
export const all = (of: readonly Found[]): Found => joined('all', of);

const any = (of: readonly Found[]): Found => joined('any', of);

/** Null where all are tests of something else. Each of those counts once, as what may turn out either way. */
function joined(kind: 'all' | 'any', of: readonly Found[]): Found {
	const known = of.filter(each => each !== null);
	if (known.length <= 1 && known.length === of.length) return known[0] ?? null;
	return known.length ? { kind, of: known.length < of.length ? [...known, null] : known } : null;
}
