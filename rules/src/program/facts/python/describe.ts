import type { Call, Expression, PythonNode } from '#python';
import { namesAnotherClass } from '../../python/another-class.ts';
import { makesNoFile } from '../../python/known-not-to-wait.ts';
import { is, isNone } from '../../python/ast.ts';
import type { ValueFacts, ValueId } from '../module-facts.ts';
import { Annotations } from './annotations.ts';
import { dottedName } from './collect-scopes.ts';
import type { ModuleInProgress } from './module.ts';
import { Names } from './names.ts';
import type { Scope } from './scopes.ts';
import { methodKind } from './signatures.ts';

const PLAIN: ValueFacts = { kind: 'plain' };

/** https://docs.python.org/3/reference/datamodel.html#emulating-numeric-types */
const OPERATORS: Readonly<Record<string, string>> = {
	Add: '__add__',
	BitAnd: '__and__',
	BitOr: '__or__',
	BitXor: '__xor__',
	Div: '__truediv__',
	FloorDiv: '__floordiv__',
	LShift: '__lshift__',
	MatMult: '__matmul__',
	Mod: '__mod__',
	Mult: '__mul__',
	Pow: '__pow__',
	RShift: '__rshift__',
	Sub: '__sub__',
};

/** Expressions inside expressions: deeper than people write, and far from the end of the stack. */
const DEEPEST = 150;

/** `other` in `d.get(key, other)`, should `d` be a mapping. https://docs.python.org/3/library/stdtypes.html#dict.get */
function insteadOfMissing({ func, args }: Call): Expression | undefined {
	const [, other, ...more] = args;
	if (!other || more.length || isNone(other) || !is(func, 'Attribute')) return undefined;
	return func.attr === 'get' || func.attr === 'pop' || func.attr === 'setdefault' ? other : undefined;
}

/** Describes expressions of one module as values, each once. */
export class Describer {
	readonly #module: ModuleInProgress;
	readonly annotations: Annotations;
	readonly names: Names;
	/** -1 for what the text does not tell. */
	readonly #known = new Map<PythonNode, ValueId>();
	#depth = 0;
	/** Goes up whenever an answer is cut short, so that what depends on it is not kept. */
	#cuts = 0;

	constructor(module: ModuleInProgress) {
		this.#module = module;
		this.annotations = new Annotations(module, this);
		this.names = new Names(module, this);
	}

	add(value: ValueFacts): ValueId {
		return this.#module.table.add(value);
	}

	/** A circle of definitions, or an expression that is too deep: nothing is said. */
	cut(): undefined {
		this.#cuts++;
		return undefined;
	}

	/** Undefined where the text does not tell; also for a value that is described by itself. */
	describe(node: PythonNode, scope: Scope): ValueId | undefined {
		if (node.type === 'Name') return this.names.read(node, scope);
		if (node.type === 'Constant') return this.add(PLAIN);
		const known = this.#known.get(node);
		if (known !== undefined) return known < 0 ? undefined : known;
		if (this.#depth >= DEEPEST) return this.cut();
		const cuts = this.#cuts;
		this.#depth++;
		try {
			const id = this.#describe(node, scope);
			if (this.#cuts === cuts) this.#known.set(node, id ?? -1);
			return id;
		} finally {
			this.#depth--;
		}
	}

	pathOf(node: PythonNode, scope: Scope): string | undefined {
		return this.#module.pathOf(this.describe(node, scope));
	}

	#of(node: PythonNode, scope: Scope, make: (of: ValueId) => ValueFacts): ValueId | undefined {
		const of = this.describe(node, scope);
		return of === undefined ? undefined : this.add(make(of));
	}

	#describe(node: PythonNode, scope: Scope): ValueId | undefined {
		switch (node.type) {
			case 'Attribute': {
				const of = this.#attribute(node.value, node.attr, scope);
				const { asked } = this.#module.scopes;
				return asked.size && asked.has(dottedName(node) ?? '') ? this.names.narrowed(node, scope, of) : of;
			}
			case 'Call':
				return this.#call(node, scope);
			case 'Await':
				return this.#of(node.value, scope, of => ({ kind: 'awaited', of }));
			case 'NamedExpr':
				return this.describe(node.value, scope);
			case 'IfExp':
				return this.#choice([node.body, node.orelse], scope);
			case 'BoolOp':
				return this.#choice(node.op === 'Or' ? node.values : node.values.slice(-1), scope, node.op === 'And');
			case 'Lambda':
			case 'FunctionDef':
			case 'AsyncFunctionDef':
				return this.add({ kind: 'function', function: this.#module.functionId(node) });
			case 'ClassDef':
				return this.add({ kind: 'class', class: this.#module.classId(node) });
			case 'List':
			case 'Set':
				return this.#items(node.elts, scope);
			case 'Tuple':
				if (node.elts.some(each => each.type === 'Starred')) return undefined;
				return this.add({ kind: 'tuple', of: node.elts.map(each => this.describe(each, scope) ?? null) });
			case 'ListComp':
			case 'SetComp':
			case 'GeneratorExp': {
				const of = this.describe(node.elt, this.#module.scopes.of(node));
				return this.add({ kind: 'items', ...(of === undefined ? {} : { of }) });
			}
			case 'Subscript':
				return this.#subscript(node, scope);
			case 'BinOp':
				return this.#operation(node, scope);
			case 'UnaryOp':
				return node.op === 'Not' || is(node.operand, 'Constant') ? this.add(PLAIN) : undefined;
			case 'Compare':
			case 'JoinedStr':
			case 'Dict':
			case 'DictComp':
				return this.add(PLAIN);
			default:
				return undefined;
		}
	}

	#attribute(value: Expression, name: string, scope: Scope): ValueId | undefined {
		const of = this.describe(value, scope);
		if (of === undefined) return undefined;
		if (name === '__class__') {
			const self = this.#module.table.values[of]!;
			if (self.kind === 'self') return this.add({ ...self, isStatic: true });
		}
		return this.add({ kind: 'member', of, name });
	}

	#call(node: Call, scope: Scope): ValueId | undefined {
		const { func, args } = node;
		const callee = this.describe(func, scope);
		if (callee === undefined) return undefined;
		const first = args[0];
		const path = this.#module.pathOf(callee);
		if (path !== undefined && (namesAnotherClass(path, node) || makesNoFile(path, node))) return undefined;
		switch (path) {
			case 'builtins.super':
				return this.#super(scope);
			case 'builtins.type': {
				const of = args.length === 1 ? this.describe(first!, scope) : undefined;
				const self = of === undefined ? undefined : this.#module.table.values[of]!;
				if (self?.kind === 'self') return this.add({ ...self, isStatic: true });
				break;
			}
			case 'builtins.next':
				if (first) return this.#of(first, scope, of => ({ kind: 'item', of }));
				break;
			case 'functools.partial':
			case 'functools.partialmethod':
				if (first) return this.#of(first, scope, of => ({ kind: 'bound', of }));
				break;
			case 'typing.cast':
			case 'typing_extensions.cast':
				if (args.length === 2) return this.#cast(first!, args[1]!, scope);
				break;
			case 'builtins.iter':
			case 'builtins.list':
			case 'builtins.reversed':
			case 'builtins.set':
			case 'builtins.sorted':
			case 'builtins.tuple':
				if (first && !is(first, 'Starred')) {
					const item = this.#itemOf(first, scope);
					return this.add({ kind: 'items', ...(item === undefined ? {} : { of: item }) });
				}
				break;
			case 'builtins.enumerate':
				if (first && !is(first, 'Starred')) {
					const of = this.add({ kind: 'tuple', of: [this.add(PLAIN), this.#itemOf(first, scope) ?? null] });
					return this.add({ kind: 'items', of });
				}
				break;
			case 'builtins.zip': {
				if (args.some(each => is(each, 'Starred'))) break;
				const of = this.add({ kind: 'tuple', of: args.map(each => this.#itemOf(each, scope) ?? null) });
				return this.add({ kind: 'items', of });
			}
			case 'contextlib.closing':
			case 'contextlib.aclosing':
			case 'contextlib.nullcontext':
				if (first) return this.describe(first, scope);
				break;
		}
		const orElse = insteadOfMissing(node);
		if (orElse) return this.add({ kind: 'call', of: callee, orElse: this.describe(orElse, scope) ?? null });
		return this.add({ kind: 'call', of: callee });
	}

	/** What a type is said to be of. `cast(Handler, self)` in a mixin is no subclass of `Handler` that the mixin is not in. */
	#cast(type: Expression, value: Expression, scope: Scope): ValueId | undefined {
		const described = this.describe(value, scope);
		const isReceiver = this.#module.kindOf(described) === 'self' && is(type, 'Attribute', 'Name');
		const of = isReceiver ? this.describe(type, scope) : undefined;
		return of === undefined ? (this.annotations.describe(type, scope) ?? described) : this.add({ kind: 'call', of });
	}

	/** What going through a value gives. */
	#itemOf(node: Expression, scope: Scope): ValueId | undefined {
		return this.#of(node, scope, of => ({ kind: 'item', of }));
	}

	#super({ method }: Scope): ValueId | undefined {
		if (!method) return undefined;
		const isStatic = methodKind(method.node) === 'classmethod' || method.node.name === '__new__';
		return this.add({ kind: 'super', class: this.#module.classId(method.class), isStatic });
	}

	#operation(node: Extract<PythonNode, { type: 'BinOp' }>, scope: Scope): ValueId | undefined {
		if (node.op === 'BitOr' && this.annotations.isUnion(node, scope)) return this.annotations.describe(node, scope);
		const left = this.describe(node.left, scope);
		const name = OPERATORS[node.op];
		if (left === undefined || name === undefined) return undefined;
		if (this.#module.kindOf(left) !== 'plain') {
			return this.add({ kind: 'call', of: this.add({ kind: 'member', of: left, name }) });
		}
		// `'%s' % x` is a text; of `'a' / x` the right side decides.
		const isText = node.op === 'Mod' && is(node.left, 'Constant', 'JoinedStr');
		return isText || this.#module.kindOf(this.describe(node.right, scope)) === 'plain' ? left : undefined;
	}

	#subscript(node: Extract<PythonNode, { type: 'Subscript' }>, scope: Scope): ValueId | undefined {
		const { value, slice } = node;
		const of = this.describe(value, scope);
		if (of === undefined) return undefined;
		if (is(slice, 'Constant') && slice.value.kind === 'int') {
			return this.add({ kind: 'element', of, index: Number(slice.value.digits) });
		}
		if (is(slice, 'Slice')) return this.#module.kindOf(of) === 'items' ? of : undefined;
		// `Queue[int]` is `Queue`, which linking knows of others; of anything else it is one of its items.
		if (this.#module.kindOf(of) === 'class') return of;
		if (this.annotations.isTyping(of)) return this.annotations.describe(node, scope);
		return this.add({ kind: 'item', of, underKey: true });
	}

	#items(nodes: readonly Expression[], scope: Scope): ValueId | undefined {
		if (!nodes.length) return undefined;
		const known = new Set<ValueId | undefined>();
		for (const node of nodes) {
			known.add(this.describe(node, scope));
			if (known.size > 1) break;
		}
		const [of] = known;
		return this.add({ kind: 'items', ...(known.size > 1 || of === undefined ? {} : { of }) });
	}

	#choice(nodes: readonly Expression[], scope: Scope, isOpen = false): ValueId | undefined {
		const values = nodes.filter(node => !isNone(node)).map(node => this.describe(node, scope));
		const known = [...new Set(values.filter(value => value !== undefined))];
		if (!known.length) return undefined;
		const open = isOpen || known.length < new Set(values).size || values.length < nodes.length;
		if (known.length === 1 && !open) return known[0];
		return this.add({ kind: 'either', of: known, isChoice: true, ...(open ? { isOpen: true as const } : {}) });
	}
}
