import type { Call, ClassDef, Expression, PythonNode, Statement } from '#python';
import { is, isFunctionDef, isNone, nodesIn } from '../../python/ast.ts';
import type { Scopes } from './collect-scopes.ts';
import { canEnd } from './ends.ts';
import type { Binding, Scope } from './scopes.ts';
import { defaultOf, lastNameOf, methodKind } from './signatures.ts';
import type { Switches } from './switches.ts';

/** What a setting is before anybody sets it, as far as tests ask. */
interface Default {
	readonly type: string;
	readonly isTrue: boolean;
}

/** Properties that ask properties: further than anybody writes. */
const DEEPEST = 4;

/**
 * Branches that are only taken when somebody has turned them on: they ask a setting of the instance, which its
 * constructor takes from a parameter with a default, or which the class declares with one, and the default says no; or a
 * switch of the environment. What is done for a thread that is not there is one of them.
 */
export class OffByDefault {
	readonly #scopes: Scopes;
	readonly #switches: Switches;
	readonly #pathOf: (node: Expression, scope: Scope) => string | undefined;

	constructor(scopes: Scopes, switches: Switches, pathOf: (node: Expression, scope: Scope) => string | undefined) {
		this.#scopes = scopes;
		this.#switches = switches;
		this.#pathOf = pathOf;
	}

	/** What a test gives while all settings are what they are by default; undefined where it asks for something else. */
	outcomeOf(test: Expression, scope: Scope, depth = 0): boolean | undefined {
		if (depth > DEEPEST) return undefined;
		return this.#ofSettings(test, scope, depth) ?? this.#switches.outcomeOf(test, scope);
	}

	#ofSettings(test: Expression, scope: Scope, depth: number): boolean | undefined {
		const ask = (node: Expression): boolean | undefined => this.outcomeOf(node, scope, depth);
		switch (test.type) {
			case 'UnaryOp': {
				const inner = test.op === 'Not' ? ask(test.operand) : undefined;
				return inner === undefined ? undefined : !inner;
			}
			case 'BoolOp': {
				const ends = test.op === 'Or';
				const all = test.values.map(ask);
				if (all.includes(ends)) return ends;
				return all.includes(undefined) ? undefined : !ends;
			}
			case 'Compare': {
				const [operator] = test.ops;
				if (test.ops.length !== 1 || !isNone(test.comparators[0]!)) return undefined;
				const found = this.#defaultOf(test.left, scope);
				if (!found || (operator !== 'Is' && operator !== 'IsNot')) return undefined;
				return (found.type === 'None') === (operator === 'Is');
			}
			case 'Call':
				return this.#asked(test, scope, ask);
			case 'Attribute':
				if (isForDebugging(test.attr)) return false;
				return this.#defaultOf(test, scope)?.isTrue ?? this.#property(test, scope, depth);
			case 'Name':
				// Of a parameter the caller says whether it is on.
				return isForDebugging(test.id) && scope.find(test.id)?.scope.kind !== 'function' ? false : undefined;
			default:
				return undefined;
		}
	}

	/** `if not self.store: return`: the index of the first statement that only runs when somebody has turned it on. */
	restOf(body: readonly PythonNode[], scope: Scope): number | undefined {
		for (const [index, statement] of body.entries()) {
			if (!is(statement, 'If') || statement.orelse.length || canEnd(statement.body)) continue;
			if (this.outcomeOf(statement.test, scope) === true) return index + 1;
		}
		return undefined;
	}

	/** `isinstance(self.store, str)`, `bool(self.store)`. */
	#asked({ func, args }: Call, scope: Scope, ask: (node: Expression) => boolean | undefined): boolean | undefined {
		if (is(func, 'Attribute') && func.attr === 'is_alive') {
			return !args.length && this.#isThread(func.value, scope) ? true : undefined;
		}
		if (!is(func, 'Name') || scope.find(func.id) || !args[0]) return undefined;
		if (func.id === 'bool') return ask(args[0]);
		if (func.id !== 'isinstance' || !args[1]) return undefined;
		const found = this.#defaultOf(args[0], scope);
		const types = is(args[1], 'Tuple') ? args[1].elts : [args[1]];
		const names = types.map(each => (is(each, 'Name') && !scope.find(each.id) ? each.id : undefined));
		if (!found) return undefined;
		if (names.includes(found.type)) return true;
		return found.type === 'None' || names.every(name => name !== undefined && LITERALS.has(name)) ? false : undefined;
	}

	/** A thread or process that a class is or has: asked whether it is there, it mostly is. */
	#isThread(node: Expression, scope: Scope): boolean {
		const { method, receiver } = scope;
		if (!method || receiver === undefined) return false;
		const isWorker = (each: Expression, at: Scope) => WORKERS.has(this.#pathOf(each, at) ?? '');
		if (is(node, 'Name')) {
			return node.id === receiver && method.class.bases.some(each => isWorker(each, scope.root));
		}
		if (!is(node, 'Attribute') || !is(node.value, 'Name') || node.value.id !== receiver) return false;
		const bindings = this.#scopes.attributesOf(method.class).get(node.attr) ?? [];
		return bindings.some(
			each => each.kind === 'assign' && is(each.value, 'Call') && isWorker(each.value.func, each.scope),
		);
	}

	#defaultOf(node: Expression, scope: Scope): Default | undefined {
		if (!is(node, 'Attribute') || !is(node.value, 'Name') || node.value.id !== scope.receiver || !scope.method) {
			return undefined;
		}
		const owner = scope.method.class;
		const bindings = this.#scopes.attributesOf(owner).get(node.attr);
		return bindings ? this.#given(bindings, owner, node.attr) : this.#declared(owner, node.attr);
	}

	/** `self.store = store` in the constructor, and nothing else but what is made of the setting itself. */
	#given(bindings: readonly Binding[], owner: ClassDef, name: string): Default | undefined {
		let found: Default | undefined;
		for (const each of bindings) {
			if (each.kind !== 'assign' || each.path.length) return undefined;
			// Told by a declaration only.
			if (!each.value) continue;
			const around = each.scope.node;
			const isConstructor = isFunctionDef(around) && around.name === '__init__' && each.scope.ownerClass === owner;
			const value = is(each.value, 'Name') && isConstructor ? defaultOfParameter(each.scope, each.value.id) : undefined;
			const known = value && literalOf(value, each.scope);
			if (!known && !mentions(each.value, each.scope.receiver, name)) return undefined;
			if (known && found) return undefined;
			found ??= known;
		}
		return found;
	}

	/** `backup: bool = False`, `backup = Bool(False, help=…)` in the body of a class. */
	#declared(owner: ClassDef, name: string): Default | undefined {
		const scope = this.#scopes.of(owner);
		const [only, ...more] = scope.variables.get(name)?.bindings ?? [];
		if (only?.kind !== 'assign' || more.length || !only.value) return undefined;
		if (only.annotation) return literalOf(only.value, scope);
		if (!is(only.value, 'Call')) return undefined;
		return declaredBy(only.value, scope);
	}

	#property(node: Expression, scope: Scope, depth: number): boolean | undefined {
		if (!is(node, 'Attribute') || !is(node.value, 'Name') || node.value.id !== scope.receiver || !scope.method) {
			return undefined;
		}
		const [only, ...more] = this.#scopes.of(scope.method.class).variables.get(node.attr)?.bindings ?? [];
		if (only?.kind !== 'function' || more.length || methodKind(only.node) !== 'getter') return undefined;
		const last = only.node.body.filter(each => !isDocstring(each));
		const [gives] = last;
		if (last.length !== 1 || !is(gives, 'Return') || !gives.value) return undefined;
		return this.outcomeOf(gives.value, this.#scopes.of(only.node), depth + 1);
	}
}

/** https://docs.python.org/3/library/threading.html#threading.Thread.is_alive */
const WORKERS = new Set(['threading.Thread', 'multiprocessing.Process']);

/** What is called so is turned on by whoever looks for a mistake: `settings.debug`, `DEBUG`, `self._is_debugging`. */
const isForDebugging = (name: string): boolean => /^_*(?:is_?|in_?)?debug(?:ging|_?mode|_?enabled)?$/i.test(name);

const isDocstring = (node: Statement): boolean => is(node, 'Expr') && is(node.value, 'Constant');

/** Types that have a literal: nothing is two of them. `bool` is left out, which is an `int`. */
const LITERALS = new Set(['str', 'bytes', 'list', 'dict', 'tuple', 'set', 'float', 'complex']);

function defaultOfParameter(scope: Scope, name: string): Expression | undefined {
	const [only, ...more] = scope.variables.get(name)?.bindings ?? [];
	if (only?.kind !== 'parameter' || more.length || only.owner !== scope.node) return undefined;
	return defaultOf(only.owner, only.node);
}

/** What a literal is, or a constant of the module that is one. */
function literalOf(node: Expression, scope: Scope): Default | undefined {
	switch (node.type) {
		case 'Name': {
			const variable = scope.find(node.id);
			const [only, ...more] = variable?.bindings ?? [];
			if (variable?.scope.kind !== 'module' || only?.kind !== 'assign' || more.length) return undefined;
			return only.value && !is(only.value, 'Name') && !only.path.length ? literalOf(only.value, scope.root) : undefined;
		}
		case 'Constant':
			if (node.value.kind === 'None') return { type: 'None', isTrue: false };
			return node.value.kind === 'bool' ? { type: 'bool', isTrue: node.value.is } : undefined;
		case 'Dict':
			return { type: 'dict', isTrue: node.values.length > 0 };
		case 'List':
			return { type: 'list', isTrue: node.elts.length > 0 };
		case 'Tuple':
			return { type: 'tuple', isTrue: node.elts.length > 0 };
		default:
			return undefined;
	}
}

/** A declaration that says by its first argument or its `default` that it is off, as those of settings frameworks do. */
function declaredBy({ func, args, keywords }: Call, scope: Scope): Default | undefined {
	// `Bool(False).tag(config=True)`
	if (is(func, 'Attribute') && is(func.value, 'Call')) return declaredBy(func.value, scope);
	const written = keywords.find(({ arg }) => arg === 'default' || arg === 'default_value')?.value ?? args[0];
	const found = written && literalOf(written, scope);
	return found?.type === 'bool' ? found : undefined;
}

/** True for what is made of an attribute of the receiver: a setting that is brought into shape stays what it was. */
const mentions = (value: Expression, receiver: string | undefined, name: string): boolean =>
	nodesIn(value).some(
		each =>
			is(each, 'Attribute') && each.attr === name && lastNameOf(each.value) === receiver && is(each.value, 'Name'),
	);
