import type { Call, ClassDef, Expression, FunctionNode, PythonNode } from '#python';
import { lookup, type Binding } from '../../python/bindings.ts';
import { enclosingScope, is, isFunctionDef, isNone, type FunctionDef } from '../../python/ast.ts';
import type { ValueFacts, ValueId } from '../module-facts.ts';
import { Annotations } from './annotations.ts';
import type { ModuleInProgress } from './module.ts';
import { methodKind, parametersOf } from './signatures.ts';

const PLAIN: ValueFacts = { kind: 'plain' };

/** https://docs.python.org/3/reference/datamodel.html#emulating-numeric-types */
const OPERATORS: Readonly<Record<string, string>> = { Div: '__truediv__', Add: '__add__', MatMult: '__matmul__' };

/** Describes expressions of one module as values, each once. */
export class Describer {
	readonly #module: ModuleInProgress;
	readonly annotations: Annotations;
	readonly #known = new Map<PythonNode, ValueId | undefined>();
	readonly #names = new Map<Binding, ValueId | undefined>();

	constructor(module: ModuleInProgress) {
		this.#module = module;
		this.annotations = new Annotations(module, this);
	}

	add(value: ValueFacts): ValueId {
		return this.#module.table.add(value);
	}

	/** Undefined where the text does not tell; also for a value that is described by itself. */
	describe(node: PythonNode): ValueId | undefined {
		if (this.#known.has(node)) return this.#known.get(node);
		this.#known.set(node, undefined);
		const id = this.#describe(node);
		this.#known.set(node, id);
		return id;
	}

	#of(node: PythonNode, make: (of: ValueId) => ValueFacts): ValueId | undefined {
		const of = this.describe(node);
		return of === undefined ? undefined : this.add(make(of));
	}

	#describe(node: PythonNode): ValueId | undefined {
		switch (node.type) {
			case 'Name':
				return this.name(node.id, node);
			case 'Attribute':
				return this.#of(node.value, of => ({ kind: 'member', of, name: node.attr }));
			case 'Call':
				return this.#call(node);
			case 'Await':
				return this.#of(node.value, of => ({ kind: 'awaited', of }));
			case 'NamedExpr':
				return this.describe(node.value);
			case 'Starred':
				return undefined;
			case 'IfExp':
				return this.#choice([node.body, node.orelse]);
			case 'BoolOp':
				return this.#choice(node.op === 'Or' ? node.values : node.values.slice(-1), node.op === 'And');
			case 'Lambda':
			case 'FunctionDef':
			case 'AsyncFunctionDef':
				return this.add({ kind: 'function', function: this.#module.functionId(node) });
			case 'ClassDef':
				return this.add({ kind: 'class', class: this.#module.classId(node) });
			case 'List':
			case 'Set':
				return this.#items(node.elts);
			case 'Tuple':
				if (node.elts.some(each => each.type === 'Starred')) return undefined;
				return this.add({ kind: 'tuple', of: node.elts.map(each => this.describe(each) ?? null) });
			case 'ListComp':
			case 'SetComp': {
				const of = this.describe(node.elt);
				return this.add({ kind: 'items', ...(of === undefined ? {} : { of }) });
			}
			case 'GeneratorExp': {
				const of = this.describe(node.elt);
				return this.add({ kind: 'items', ...(of === undefined ? {} : { of }) });
			}
			case 'Subscript':
				return this.#subscript(node.value, node.slice);
			case 'BinOp': {
				const name = OPERATORS[node.op];
				const left = this.describe(node.left);
				if (left === undefined || name === undefined) return undefined;
				if (this.#module.table.values[left]!.kind === 'plain') return undefined;
				return this.add({ kind: 'call', of: this.add({ kind: 'member', of: left, name }) });
			}
			case 'Constant':
			case 'Compare':
			case 'JoinedStr':
			case 'Dict':
			case 'DictComp':
				return this.add(PLAIN);
			default:
				return undefined;
		}
	}

	/** What a name means where it stands. */
	name(id: string, from: PythonNode): ValueId | undefined {
		const found = lookup(id, from);
		if (!found) return this.add({ kind: 'global', name: id });
		return this.bindings(found.bindings);
	}

	/** What all the bindings of a name give. `None` says only that the value comes later. */
	bindings(all: readonly Binding[]): ValueId | undefined {
		const bindings = all.filter(binding => !isPlaceholder(binding));
		// A declared type says what it holds, whatever is assigned.
		const declared = all.find(binding => binding.kind === 'assign' && binding.annotation);
		if (declared?.kind === 'assign' && declared.annotation && bindings.every(({ kind }) => kind === 'assign')) {
			const value = this.annotations.describe(declared.annotation);
			if (value !== undefined) return value;
		}
		const imports = bindings.filter(({ kind }) => kind === 'import' || kind === 'importFrom');
		// `try: import a; except ImportError: import b as a`, `except ImportError: a = None`: the first is what is meant.
		if (imports.length && imports.length === bindings.length && isFallback(imports)) return this.binding(imports[0]!);
		const values = bindings.map(binding => this.binding(binding));
		const known = [...new Set(values.filter(value => value !== undefined))];
		if (!known.length) return undefined;
		const isOpen = values.includes(undefined) ? { isOpen: true as const } : {};
		if (known.length === 1 && !('isOpen' in isOpen)) return known[0];
		return this.add({ kind: 'either', of: known, ...isOpen });
	}

	binding(binding: Binding): ValueId | undefined {
		if (this.#names.has(binding)) return this.#names.get(binding);
		this.#names.set(binding, undefined);
		const id = this.#binding(binding);
		this.#names.set(binding, id);
		return id;
	}

	#binding(binding: Binding): ValueId | undefined {
		switch (binding.kind) {
			case 'function':
			case 'class':
				return this.describe(binding.node);
			case 'import': {
				const { name, asname } = binding.node;
				return this.add({ kind: 'import', specifier: asname === null ? name.split('.')[0]! : name, level: 0 });
			}
			case 'importFrom': {
				const { module, level } = binding.from;
				return this.add({ kind: 'import', specifier: module ?? '', level, name: binding.node.name });
			}
			case 'assign':
				if (binding.annotation) {
					const typed = this.annotations.describe(binding.annotation);
					if (typed !== undefined) return typed;
				}
				return binding.value ? this.describe(binding.value) : undefined;
			case 'with':
				return this.#of(binding.value, of => ({ kind: 'entered', of, isAsync: binding.isAsync }));
			case 'unpacked':
				return this.#of(binding.value, of => ({ kind: 'element', of, index: binding.index }));
			case 'parameter':
				return this.parameter(binding.function, binding.node);
			case 'other':
				return this.#loop(binding.node);
		}
	}

	/** A loop's variable is one of what it goes through. */
	#loop(node: PythonNode): ValueId | undefined {
		const { parent } = node;
		if (node.type !== 'Name' || (parent.type !== 'For' && parent.type !== 'comprehension')) return undefined;
		if (parent.target !== node || (parent.type === 'comprehension' && parent.is_async)) return undefined;
		return this.#of(parent.iter, of => ({ kind: 'item', of }));
	}

	/** A parameter as the body sees it: the receiver, what its annotation says, or whatever is passed. */
	parameter(owner: FunctionNode, node: PythonNode): ValueId | undefined {
		const { receiver, own } = parametersOf(owner);
		if (node === receiver) {
			const scope = enclosingScope(owner);
			if (!is(scope, 'ClassDef')) return undefined;
			const kind = isFunctionDef(owner) ? methodKind(owner) : 'method';
			const isStatic = kind === 'classmethod';
			return this.add({ kind: 'self', class: this.#module.classId(scope), isStatic });
		}
		const index = own.findIndex(each => each.node === node);
		if (index < 0 || own[index]!.isRest) return undefined;
		const { annotation } = own[index]!.node;
		const typed = annotation && this.annotations.describe(annotation);
		if (typed !== undefined && typed !== null && !this.#canBeCalled(typed)) return typed;
		return this.add({ kind: 'parameter', function: this.#module.functionId(owner), index });
	}

	#canBeCalled(id: ValueId): boolean {
		const value = this.#module.table.values[id]!;
		return value.kind === 'callable' || (value.kind === 'either' && value.of.some(each => this.#canBeCalled(each)));
	}

	#call(node: Call): ValueId | undefined {
		const { func, args } = node;
		if (is(func, 'Name') && func.id === 'super') return this.#super(node);
		if (lastName(func) === 'partial' && args[0]) return this.#of(args[0], of => ({ kind: 'bound', of }));
		if (lastName(func) === 'cast' && args.length === 2) return this.annotations.describe(args[0]!);
		return this.#of(func, of => ({ kind: 'call', of }));
	}

	#super(node: Call): ValueId | undefined {
		let scope = enclosingScope(node);
		let method: FunctionDef | undefined;
		while (scope && !is(scope, 'ClassDef')) {
			if (isFunctionDef(scope)) method = scope;
			scope = enclosingScope(scope);
		}
		if (!scope || !method) return undefined;
		const isStatic = methodKind(method) === 'classmethod' || method.name === '__new__';
		return this.add({ kind: 'super', class: this.#module.classId(scope as ClassDef), isStatic });
	}

	#subscript(value: Expression, slice: Expression): ValueId | undefined {
		if (is(slice, 'Constant') && slice.value.kind === 'int') {
			const index = Number(slice.value.digits);
			return this.#of(value, of => ({ kind: 'element', of, index }));
		}
		// `Queue[int]` is `Queue`, which linking knows; of anything else it is one of its items.
		const of = this.describe(value);
		if (of === undefined) return undefined;
		return this.add({ kind: 'item', of });
	}

	#items(nodes: readonly Expression[]): ValueId | undefined {
		if (!nodes.length) return undefined;
		const values = nodes.map(node => this.describe(node));
		const known = [...new Set(values)];
		if (known.length !== 1 || known[0] === undefined) return this.add({ kind: 'items' });
		return this.add({ kind: 'items', of: known[0] });
	}

	#choice(nodes: readonly Expression[], isOpen = false): ValueId | undefined {
		const values = nodes.filter(node => !isNone(node)).map(node => this.describe(node));
		const known = [...new Set(values.filter(value => value !== undefined))];
		if (!known.length) return undefined;
		const open = isOpen || known.length < values.length || values.length < nodes.length;
		if (known.length === 1 && !open) return known[0];
		return this.add({ kind: 'either', of: known, isChoice: true, ...(open ? { isOpen: true as const } : {}) });
	}
}

export function lastName(node: PythonNode): string | undefined {
	if (is(node, 'Attribute')) return node.attr;
	return is(node, 'Name') ? node.id : undefined;
}

const isPlaceholder = (binding: Binding): boolean =>
	binding.kind === 'assign' && binding.value !== null && isNone(binding.value) && !binding.annotation;

/** True for imports that take each other's place: they stand in one `try`, or in the branches of one `if`. */
function isFallback(imports: readonly Binding[]): boolean {
	return imports.every(({ node }) => {
		for (let at: PythonNode = node; at && at.type !== 'Module'; at = at.parent) {
			if (is(at, 'Try', 'If')) return true;
			if (isFunctionDef(at)) return false;
		}
		return false;
	});
}
