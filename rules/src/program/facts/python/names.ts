import type { Attribute, Name } from '#python';
import { is, type Node } from '../../python/ast.ts';
import { lastAssignment, parameterBefore } from '../../python/last-assignment.ts';
import type { ValueId } from '../module-facts.ts';
import { BUILTINS } from './builtins.ts';
import { isPlaceholder } from './collect-scopes.ts';
import type { Describer } from './describe.ts';
import { meantBindings } from './meant-bindings.ts';
import type { ModuleInProgress } from './module.ts';
import type { Binding, Scope, Variable } from './scopes.ts';
import { narrowedTo } from './narrowed.ts';
import { methodKind, parametersOf, receiverOf } from './signatures.ts';

/** Variables that are bound to variables: deeper than people write. */
const DEEPEST = 60;

/** Describes what the names of a module mean. */
export class Names {
	readonly #module: ModuleInProgress;
	readonly #describer: Describer;
	#depth = 0;

	constructor(module: ModuleInProgress, describer: Describer) {
		this.#module = module;
		this.#describer = describer;
	}

	/** What a name means where it is read. */
	read(node: Name, scope: Scope): ValueId | undefined {
		return this.#module.scopes.asked.has(node.id)
			? this.narrowed(node, scope, this.#read(node, scope))
			: this.#read(node, scope);
	}

	/** What a name is where a test has asked for its class; `of` is what it may be elsewhere. */
	narrowed(node: Attribute | Name, scope: Scope, of: ValueId | undefined): ValueId | undefined {
		const classes = narrowedTo(node);
		if (!classes) return of;
		const all = (is(classes, 'Tuple') ? classes.elts : [classes]).map(each =>
			this.#describer.annotations.describe(each, scope),
		);
		if (all.some(each => each === undefined)) return of;
		const [only, ...more] = new Set(all as ValueId[]);
		const to = more.length ? this.#describer.add({ kind: 'either', of: [only!, ...more] }) : only!;
		return this.#describer.add({ kind: 'narrowed', to, ...(of === undefined ? {} : { of }) });
	}

	#read(node: Name, scope: Scope): ValueId | undefined {
		const variable = scope.find(node.id);
		if (!variable) return this.#unbound(node.id);
		return (variable.bindings.length > 1 ? this.#lastValue(node, variable) : undefined) ?? this.variable(variable);
	}

	/** What the last assignment before has given a name that has several. */
	#lastValue(node: Name, { bindings, scope }: Variable): ValueId | undefined {
		if (scope.kind !== 'function') return undefined;
		const bound: Node[] = [];
		for (const binding of bindings) {
			const at = placeOf(binding);
			if (!at) return undefined;
			bound.push(at);
		}
		const last = lastAssignment(node, bound) ?? parameterBefore(node, bound);
		if (is(last, 'arg')) return this.#binding(bindings[bound.indexOf(last)]!);
		const binding = last && bindings[bound.indexOf(last)];
		return binding?.kind === 'assign' && !binding.annotation && !isPlaceholder(binding)
			? this.#binding(binding)
			: undefined;
	}

	/** A builtin, or what the only `import *` must have given. */
	#unbound(name: string): ValueId {
		const { stars } = this.#module.scopes;
		const [star] = stars;
		if (!star || stars.length > 1 || BUILTINS.has(name)) return this.#describer.add({ kind: 'global', name });
		return this.#describer.add({ kind: 'import', ...star, name });
	}

	variable(variable: Variable): ValueId | undefined {
		if (variable.value !== undefined) return variable.value ?? undefined;
		if (variable.isOpen || this.#depth >= DEEPEST) return this.#describer.cut();
		variable.isOpen = true;
		this.#depth++;
		try {
			const value = this.bindings(variable.bindings, variable.scope);
			variable.value = value ?? null;
			return value;
		} finally {
			this.#depth--;
			variable.isOpen = false;
		}
	}

	/** What all the bindings of a name or an attribute give. `None` says only that the value comes later. */
	bindings(all: readonly Binding[], owner: Scope): ValueId | undefined {
		const { bindings, isChoice } = meantBindings(all, owner);
		const declared = this.#declared(all);
		if (declared !== undefined) return declared;
		const values = new Set(bindings.map(each => this.#binding(each)));
		const isOpen = values.delete(undefined);
		if (!values.size) return undefined;
		const of = [...values] as ValueId[];
		if (of.length === 1 && !isOpen) return of[0];
		return this.#describer.add({
			kind: 'either',
			of,
			...(isChoice ? { isChoice } : {}),
			...(isOpen ? { isOpen } : {}),
		});
	}

	/** A declared type says what a variable holds, whatever is assigned. */
	#declared(all: readonly Binding[]): ValueId | undefined {
		for (const binding of all) {
			if (binding.kind !== 'assign' || !binding.annotation) continue;
			const isVariable = all.every(({ kind }) => kind === 'assign' || kind === 'with' || kind === 'loop');
			const { annotation, value, scope } = binding;
			if (value && this.#describer.annotations.isAliasMark(annotation, scope)) {
				return this.#describer.annotations.describe(value, scope);
			}
			return isVariable ? this.#describer.annotations.describe(annotation, scope) : undefined;
		}
		return undefined;
	}

	#binding(binding: Binding): ValueId | undefined {
		const describer = this.#describer;
		const { scope } = binding;
		switch (binding.kind) {
			case 'function':
			case 'class':
				return describer.describe(binding.node, scope);
			case 'import': {
				const { name, asname } = binding.node;
				return describer.add({ kind: 'import', specifier: asname === null ? name.split('.')[0]! : name, level: 0 });
			}
			case 'importFrom': {
				const { module, level } = binding.from;
				return describer.add({ kind: 'import', specifier: module ?? '', level, name: binding.node.name });
			}
			case 'assign': {
				const typed = binding.annotation && describer.annotations.describe(binding.annotation, scope);
				if (typed !== undefined) return typed;
				return binding.value ? this.#inside(describer.describe(binding.value, scope), binding.path) : undefined;
			}
			case 'with': {
				const of = describer.describe(binding.value, scope);
				if (of === undefined) return undefined;
				const { isAsync } = binding;
				return this.#inside(describer.add({ kind: 'entered', of, isAsync }), binding.path);
			}
			case 'loop': {
				const of = describer.describe(binding.value, scope);
				return of === undefined ? undefined : this.#inside(describer.add({ kind: 'item', of }), binding.path);
			}
			case 'typeAlias':
				return describer.annotations.describe(binding.value, scope);
			case 'parameter':
				return this.#parameter(binding);
			default:
				return undefined;
		}
	}

	/** The part of an unpacked value that a path leads to. */
	#inside(value: ValueId | undefined, path: readonly number[]): ValueId | undefined {
		let of = value;
		for (const index of path) if (of !== undefined) of = this.#describer.add({ kind: 'element', of, index });
		return of;
	}

	/** A parameter as the body sees it: the receiver, what its annotation says, or whatever is passed. */
	#parameter({ node, owner, scope }: Extract<Binding, { kind: 'parameter' }>): ValueId | undefined {
		const { ownerClass, method } = scope;
		if (ownerClass && method?.node === owner && receiverOf(method.node) === node) {
			const isStatic = methodKind(method.node) === 'classmethod';
			return this.#describer.add({ kind: 'self', class: this.#module.classId(ownerClass), isStatic });
		}
		const own = parametersOf(owner, ownerClass !== undefined);
		const index = own.findIndex(each => each.node === node);
		const { annotation } = node;
		const typed = annotation ? this.#describer.annotations.describe(annotation, scope.parent ?? scope) : undefined;
		if (index < 0 || own[index]!.isRest) {
			if (node !== owner.args.vararg) return undefined;
			return this.#describer.add({ kind: 'items', ...(typed === undefined ? {} : { of: typed }) });
		}
		if (typed !== undefined && !this.#canBeCalled(typed)) return typed;
		return this.#describer.add({ kind: 'parameter', function: this.#module.functionId(owner), index });
	}

	#canBeCalled(id: ValueId): boolean {
		const value = this.#module.table.values[id]!;
		return value.kind === 'callable' || (value.kind === 'either' && value.of.some(each => this.#canBeCalled(each)));
	}
}

/** A node that stands where a binding does; undefined for what has none. */
function placeOf(binding: Binding): Node | undefined {
	switch (binding.kind) {
		case 'assign':
		case 'with':
		case 'loop':
			return binding.value ?? undefined;
		case 'function':
		case 'class':
		case 'parameter':
		case 'import':
		case 'importFrom':
			return binding.node;
		default:
			return undefined;
	}
}
