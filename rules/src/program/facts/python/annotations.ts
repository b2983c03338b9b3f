import type { Expression, PythonNode } from '#python';
import { is, isNone } from '../../python/ast.ts';
import type { ValueFacts, ValueId } from '../module-facts.ts';
import { parseAnnotation } from './annotation-text.ts';
import type { Describer } from './describe.ts';
import type { ModuleInProgress } from './module.ts';
import type { Scope } from './scopes.ts';

/** Around a type that is meant itself. https://typing.python.org/en/latest/spec/annotations.html */
const WRAPPERS = new Set('Annotated ClassVar Final InitVar Optional Required NotRequired ReadOnly'.split(' '));
const LISTS = new Set(
	'list List set Set frozenset FrozenSet Sequence MutableSequence AbstractSet Iterable Iterator Collection Generator deque Deque AsyncIterable AsyncIterator AsyncGenerator'.split(
		' ',
	),
);
/** What is under their keys is their last argument. */
const MAPPINGS = new Set(
	'dict Dict Mapping MutableMapping defaultdict DefaultDict OrderedDict MappingProxyType WeakValueDictionary'.split(
		' ',
	),
);
/** What `await` gives is their last argument. */
const AWAITABLES = new Set(['Awaitable', 'Coroutine']);
const PLAIN = new Set(['str', 'int', 'float', 'bool', 'bytes', 'None', 'complex']);
/** They say nothing: every value has them. */
const ANYTHING = new Set(['Any', 'object']);
/** Names that mean the same from wherever they are imported: packages pass them on for older versions of Python. */
const UNMISTAKABLE = new Set('Annotated Any ClassVar Final Literal Optional Self TypeAlias Union'.split(' '));
const MODULES = new Set([
	'builtins',
	'typing',
	'typing_extensions',
	'collections',
	'collections.abc',
	'dataclasses',
	'types',
	'weakref',
]);
/** Calls that make a type parameter. */
const PARAMETERS = new Set(['TypeVar', 'ParamSpec', 'TypeVarTuple']);
/** What already is what a value of an annotation is: a type alias stands for it. */
const VALUES: ReadonlySet<ValueFacts['kind']> = new Set([
	'instance',
	'items',
	'keyed',
	'tuple',
	'callable',
	'promised',
	'plain',
	'self',
]);

/** What annotations say of values. */
export class Annotations {
	readonly #module: ModuleInProgress;
	readonly #describer: Describer;

	constructor(module: ModuleInProgress, describer: Describer) {
		this.#module = module;
		this.#describer = describer;
	}

	/** A value with this annotation. `None` beside a class is left out: who calls a method has made sure. */
	describe(node: PythonNode, scope: Scope): ValueId | undefined {
		switch (node.type) {
			case 'Constant': {
				if (isNone(node)) return this.#describer.add({ kind: 'plain' });
				const quoted = node.value.kind === 'str' ? parseAnnotation(node.value.text) : undefined;
				return quoted && this.describe(quoted, scope);
			}
			case 'BinOp':
				return node.op === 'BitOr' ? this.#union([node.left, node.right], scope) : undefined;
			case 'Subscript':
				return this.#subscript(node.value, node.slice, scope);
			case 'Name':
			case 'Attribute':
				return this.#named(node, scope);
			default:
				return undefined;
		}
	}

	/** True for `TypeAlias`, as in `X: TypeAlias = Union[A, B]`. */
	isAliasMark(node: Expression, scope: Scope): boolean {
		return this.#typingName(this.#describer.describe(node, scope)) === 'TypeAlias';
	}

	/** True for a value that brackets make an annotation of: `Union`, `list`, `typing.Callable`. */
	isTyping(id: ValueId): boolean {
		const name = this.#typingName(id);
		if (name === undefined) return false;
		return (
			WRAPPERS.has(name) ||
			LISTS.has(name) ||
			MAPPINGS.has(name) ||
			AWAITABLES.has(name) ||
			/^(Union|Callable|[Tt]uple|Literal)$/.test(name)
		);
	}

	/** True for `A | B` between types, as far as that shows: both could be numbers or flags. */
	isUnion(node: Expression, scope: Scope): boolean {
		if (is(node, 'BinOp')) {
			return node.op === 'BitOr' && this.isUnion(node.left, scope) && this.isUnion(node.right, scope);
		}
		if (isNone(node)) return true;
		if (is(node, 'Subscript')) {
			const of = this.#describer.describe(node.value, scope);
			return of !== undefined && (this.isTyping(of) || this.#module.kindOf(of) === 'class');
		}
		if (!is(node, 'Name', 'Attribute')) return false;
		const id = this.#describer.describe(node, scope);
		const kind = this.#module.kindOf(id);
		if (kind === 'class' || (kind === 'global' && is(node, 'Name') && PLAIN.has(node.id))) return true;
		// Constants of flags are written in capitals alone.
		const name = is(node, 'Name') ? node.id : node.attr;
		return (kind === 'import' || kind === 'member' || kind === 'global') && /^_*[A-Z]\w*[a-z]/.test(name);
	}

	/** The name of what the standard library has for annotations. */
	#typingName(id: ValueId | undefined): string | undefined {
		if (id === undefined) return undefined;
		const value = this.#module.table.values[id]!;
		if (value.kind === 'import' && value.name !== undefined && UNMISTAKABLE.has(value.name)) return value.name;
		const path = this.#module.pathOf(id);
		if (path === undefined) return undefined;
		const dot = path.lastIndexOf('.');
		const name = path.slice(dot + 1);
		return MODULES.has(path.slice(0, dot)) || UNMISTAKABLE.has(name) ? name : undefined;
	}

	#named(node: Extract<PythonNode, { type: 'Name' | 'Attribute' }>, scope: Scope): ValueId | undefined {
		const variable = is(node, 'Name') ? scope.find(node.id) : undefined;
		if (variable?.bindings.some(({ kind }) => kind === 'typeParameter')) return undefined;
		const of = this.#describer.describe(node, scope);
		if (of === undefined) return undefined;
		const name = this.#typingName(of);
		if (name !== undefined) {
			if (ANYTHING.has(name)) return undefined;
			if (name === 'Self') return this.#self(scope);
			if (name === 'Callable') return this.#describer.add({ kind: 'callable' });
			if (PLAIN.has(name) && this.#module.kindOf(of) === 'global') return this.#describer.add({ kind: 'plain' });
		}
		return this.#isMade(of) ? undefined : this.#instance(of);
	}

	/** True for a type parameter, and for what another call makes that gives no class which could be read. */
	#isMade(of: ValueId): boolean {
		const value = this.#module.table.values[of]!;
		return value.kind === 'call' && PARAMETERS.has(this.#typingName(value.of) ?? '');
	}

	#instance(of: ValueId): ValueId {
		return this.#isValue(of) ? of : this.#describer.add({ kind: 'instance', of });
	}

	#isValue(id: ValueId): boolean {
		const value = this.#module.table.values[id]!;
		return value.kind === 'either' ? value.of.every(each => this.#isValue(each)) : VALUES.has(value.kind);
	}

	#self(scope: Scope): ValueId | undefined {
		let at: Scope | undefined = scope;
		while (at && at.kind !== 'class') at = at.parent;
		if (!at || !is(at.node, 'ClassDef')) return undefined;
		return this.#describer.add({ kind: 'self', class: this.#module.classId(at.node), isStatic: false });
	}

	#subscript(value: Expression, slice: Expression, scope: Scope): ValueId | undefined {
		const of = this.#describer.describe(value, scope);
		if (of === undefined) return undefined;
		const name = this.#typingName(of);
		if (name === undefined) return this.#instance(of);
		const parts = is(slice, 'Tuple') ? slice.elts : [slice];
		const describer = this.#describer;
		if (name === 'Optional') return this.#orNone(this.describe(parts[0]!, scope));
		if (WRAPPERS.has(name)) return this.describe(parts[0]!, scope);
		if (MAPPINGS.has(name)) {
			const held = parts.length === 2 ? this.describe(parts[1]!, scope) : undefined;
			return held === undefined ? this.#instance(of) : describer.add({ kind: 'keyed', how: 'map', of: held });
		}
		if (LISTS.has(name)) return this.#items(parts[0], scope, name.startsWith('Async'));
		switch (name) {
			case 'Union':
				return this.#union(parts, scope);
			case 'Literal':
				return describer.add({ kind: 'plain' });
			case 'Callable': {
				const gives = parts[1] && this.describe(parts[1], scope);
				return describer.add({ kind: 'callable', ...(gives === undefined ? {} : { gives }) });
			}
			case 'tuple':
			case 'Tuple': {
				const isSame = parts.length === 2 && is(parts[1], 'Constant') && parts[1].value.kind === 'Ellipsis';
				if (isSame) return this.#items(parts[0], scope);
				return describer.add({ kind: 'tuple', of: parts.map(each => this.describe(each, scope) ?? null) });
			}
			case 'Awaitable':
			case 'Coroutine': {
				const result = this.describe(parts.at(-1)!, scope);
				const promised = describer.add({ kind: 'promised', ...(result === undefined ? {} : { of: result }) });
				if (name === 'Coroutine') return promised;
				// It may be a future as well, which runs whether somebody waits or not.
				return this.#maybe(promised);
			}
			case 'type':
			case 'Type':
				return this.#class(parts[0]!, scope);
			default:
				return this.#instance(of);
		}
	}

	/** The class that an annotation names. */
	#class(node: Expression, scope: Scope): ValueId | undefined {
		const id = this.describe(node, scope);
		const value = id === undefined ? undefined : this.#module.table.values[id]!;
		if (value?.kind === 'self') return this.#describer.add({ ...value, isStatic: true });
		return value?.kind === 'instance' ? value.of : undefined;
	}

	#items(element: Expression | undefined, scope: Scope, isAsync = false): ValueId {
		const of = element && this.describe(element, scope);
		return this.#describer.add({
			kind: 'items',
			...(of === undefined ? {} : { of }),
			...(isAsync ? { isAsync } : {}),
		});
	}

	#union(parts: readonly Expression[], scope: Scope): ValueId | undefined {
		const some = parts.filter(part => !isNone(part));
		const values = new Set<ValueId>();
		for (const part of some) {
			const id = this.describe(part, scope);
			if (id === undefined) return undefined;
			const value = this.#module.table.values[id]!;
			// `A | B | C` is `(A | B) | C`.
			if (value.kind === 'either' && !value.isOpen) for (const each of value.of) values.add(each);
			else values.add(id);
		}
		if (values.size < 2) {
			const [value] = values;
			return some.length < parts.length ? this.#orNone(value) : value;
		}
		return this.#describer.add({ kind: 'either', of: [...values] });
	}

	/** A coroutine or nothing: a function that does its work at once, and whose overrides are coroutines. */
	#orNone(id: ValueId | undefined): ValueId | undefined {
		if (id === undefined || this.#module.table.values[id]!.kind !== 'promised') return id;
		return this.#maybe(id);
	}

	#maybe(promised: ValueId): ValueId {
		return this.#describer.add({ kind: 'either', of: [promised], isChoice: true, isOpen: true });
	}
}
