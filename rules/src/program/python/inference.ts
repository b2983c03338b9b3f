import { enclosingScope, is, isNone, type Node } from './ast.ts';
import { annotated, isTypeName } from './annotations.ts';
import { isAwaitedElsewhere } from './awaited-names.ts';
import { allBindings, lookup, type Binding } from './bindings.ts';
import { memberOf, superClassOf } from './classes.ts';
import { resultOf } from './call-result.ts';
import { hasDecorator } from './decorators.ts';
import { importedFrom, importedModule } from './imports.ts';
import { libraryCall, libraryMember, WELL_KNOWN_MODULES } from './library-values.ts';
import type { ProgramHost } from '../program-host.ts';
import type { ProjectModules } from './project-modules.ts';
import type { PythonFile } from './python-file.ts';
import { isSame, type Value } from './values.ts';

/** Deeper than people nest wrappers, and it ends what refers to itself. */
const DEEPEST = 24;

/** Finds out what expressions stand for, in one file and through its imports. Undefined wherever it is not sure. */
export class Inference {
	readonly host: ProgramHost | undefined;
	readonly modules: ProjectModules;
	readonly #known = new Map<Node, Value | undefined>();
	#depth = 0;

	constructor(host: ProgramHost | undefined, modules: ProjectModules) {
		this.host = host;
		this.modules = modules;
	}

	valueOf(file: PythonFile, node: Node): Value | undefined {
		if (this.#known.has(node) || this.#depth >= DEEPEST) return this.#known.get(node);

		// While it is being worked out, it is unknown: that ends a cycle.
		this.#known.set(node, undefined);
		this.#depth++;
		const value = this.#evaluate(file, node);
		this.#depth--;
		this.#known.set(node, value);
		return value;
	}

	/** What a name stands for where it is written. */
	valueOfName(file: PythonFile, name: string, from: Node): Value | undefined {
		const found = lookup(name, from);
		if (found) return this.valueOfBindings(file, found.bindings);
		return WELL_KNOWN_MODULES.has(name) ? { kind: 'external', path: name } : undefined;
	}

	/** The one value of all the places that bind a name, if they agree. */
	valueOfBindings(file: PythonFile, bindings: readonly Binding[]): Value | undefined {
		const [first, ...rest] = bindings.filter(binding => !isPlaceholder(binding));
		if (!first) return undefined;
		const value = this.#valueOfBinding(file, first);
		if (!rest.length || !value) return value;
		const all = [first, ...rest];
		if (all.every(isPlainAsync)) return value;
		const isSameOf = (binding: Binding) => {
			const other =
				binding.kind === 'assign' || binding.kind === 'with' ? this.#valueOfBinding(file, binding) : undefined;
			return other !== undefined && isSame(value, other);
		};
		return all.every(isSameOf) ? value : undefined;
	}

	#valueOfBinding(file: PythonFile, binding: Binding): Value | undefined {
		switch (binding.kind) {
			case 'function':
				return { kind: 'function', node: binding.node, file };
			case 'class':
				return { kind: 'class', node: binding.node, file };
			case 'import':
				return importedModule(this, file, binding.node);
			case 'importFrom':
				return importedFrom(this, file, binding.from, binding.node);
			case 'assign': {
				const value = binding.value && this.valueOf(file, binding.value);
				return value ?? (binding.annotation && annotated(this, file, binding.annotation));
			}
			case 'with':
				return this.#entered(file, binding.value, binding.isAsync);
			case 'parameter':
				return this.#parameter(file, binding);
			case 'unpacked': {
				const whole = this.valueOf(file, binding.value);
				return whole?.kind === 'tuple' ? whole.of[binding.index] : undefined;
			}
			case 'other':
				return undefined;
		}
	}

	#evaluate(file: PythonFile, node: Node): Value | undefined {
		if (is(node, 'Name')) return this.valueOfName(file, node.id, node);
		if (is(node, 'Attribute')) return this.#attribute(file, node.value, node.attr);
		if (is(node, 'Call')) {
			const callee = this.valueOf(file, node.func);
			if (callee) return this.call(callee);
			return isAwaitedElsewhere(file.module, node.func) ? { kind: 'coroutine' } : undefined;
		}
		if (is(node, 'Await')) {
			const awaited = this.valueOf(file, node.value);
			return awaited && 'result' in awaited ? awaited.result : undefined;
		}
		if (is(node, 'NamedExpr')) return this.valueOf(file, node.value);
		if (is(node, 'Subscript')) return this.#generic(file, node.value);
		if (is(node, 'IfExp')) return this.#agreed(file, [node.body, node.orelse]);
		if (is(node, 'ListComp')) {
			const of = this.valueOf(file, node.elt);
			return of && { kind: 'items', of };
		}
		if (is(node, 'List', 'Tuple') && node.elts.length) {
			const of = this.#agreed(file, node.elts);
			return of && { kind: 'items', of };
		}
		return PLAIN.has(node.type) ? { kind: 'plain' } : undefined;
	}

	/** What calling a value gives. */
	call(callee: Value): Value | undefined {
		switch (callee.kind) {
			case 'function':
				return resultOf(this, callee);
			case 'class':
				return { kind: 'instance', of: callee };
			case 'external':
				return libraryCall(callee.path);
			case 'instance': {
				const method = memberOf(this, callee.of, '__call__', true);
				return method?.kind === 'function' ? resultOf(this, method) : undefined;
			}
			default:
				return undefined;
		}
	}

	/** `Queue[int]` is `Queue`; of anything else, an item is not known. */
	#generic(file: PythonFile, node: Node): Value | undefined {
		const value = this.valueOf(file, node);
		return value?.kind === 'class' || (value?.kind === 'external' && isTypeName(value.path)) ? value : undefined;
	}

	#agreed(file: PythonFile, nodes: readonly Node[]): Value | undefined {
		const [first, ...rest] = nodes.map(node => this.valueOf(file, node));
		return first && rest.every(value => value && isSame(first, value)) ? first : undefined;
	}

	#attribute(file: PythonFile, object: Node, name: string): Value | undefined {
		if (is(object, 'Call') && is(object.func, 'Name') && object.func.id === 'super') {
			const base = superClassOf(this, file, object);
			return base && memberOf(this, base, name, false);
		}
		const value = this.valueOf(file, object);
		switch (value?.kind) {
			case 'external':
				return { kind: 'external', path: `${value.path}.${name}` };
			case 'externalInstance':
				return libraryMember(value.path, name);
			case 'module':
				return this.member(value.file, name);
			case 'class':
				return memberOf(this, value, name, false);
			case 'instance':
				return memberOf(this, value.of, name, true);
			default:
				return undefined;
		}
	}

	/** A name at the top level of a module, or a module inside a package. */
	member(file: PythonFile, name: string): Value | undefined {
		const bindings = allBindings(file.module, name);
		if (bindings.length) return this.valueOfBindings(file, bindings);
		const inside = this.host && this.modules.inside(this.host, file, name);
		return inside && { kind: 'module', file: inside };
	}

	/** What `with … as name` binds: most context managers give themselves. */
	#entered(file: PythonFile, expression: Node, isAsync: boolean): Value | undefined {
		const manager = this.valueOf(file, expression);
		if (manager?.kind === 'coroutine') return isAsync ? manager.result : undefined;
		if (manager?.kind === 'externalInstance') return manager;
		if (manager?.kind !== 'instance') return undefined;
		const enter = memberOf(this, manager.of, isAsync ? '__aenter__' : '__enter__', true);
		return enter?.kind === 'function' && givesSelf(enter.node.body.at(-1)) ? manager : undefined;
	}

	#parameter(file: PythonFile, { node, function: owner }: Extract<Binding, { kind: 'parameter' }>): Value | undefined {
		const scope = enclosingScope(owner);
		const isFirst = owner.args.posonlyargs.concat(owner.args.args)[0] === node;
		if (isFirst && is(scope, 'ClassDef') && !hasDecorator(owner, 'staticmethod')) {
			const of = { kind: 'class', node: scope, file } as const;
			return hasDecorator(owner, 'classmethod') || owner.name === '__new__' ? of : { kind: 'instance', of };
		}
		return node.annotation ? annotated(this, file, node.annotation) : undefined;
	}
}

/** Literals and operations whose value nobody awaits. */
const PLAIN = new Set(['Compare', 'Constant', 'Dict', 'DictComp', 'JoinedStr', 'Set', 'SetComp']);

/** `name = None`, which says only that the value comes later. */
const isPlaceholder = (binding: Binding): boolean =>
	binding.kind === 'assign' && binding.value !== null && isNone(binding.value);

const isPlainAsync = (binding: Binding): boolean =>
	binding.kind === 'function' && binding.node.type === 'AsyncFunctionDef' && !binding.node.decorator_list.length;

const givesSelf = (last: Node | undefined): boolean =>
	is(last, 'Return') && is(last.value, 'Name') && last.value.id === 'self';
