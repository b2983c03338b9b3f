import type { Expression, PythonNode } from '#python';
import { enclosingScope, is, isNone } from '../../python/ast.ts';
import type { ValueId } from '../module-facts.ts';
import type { Describer } from './describe.ts';
import type { ModuleInProgress } from './module.ts';

/** Around a type that is meant itself. https://typing.python.org/en/latest/spec/annotations.html */
const WRAPPERS = new Set(['Annotated', 'ClassVar', 'Final', 'Optional', 'Required', 'NotRequired', 'ReadOnly']);
const LISTS = new Set(
	'list List set Set frozenset FrozenSet Sequence MutableSequence Iterable Iterator Collection Generator deque Deque'.split(
		' ',
	),
);
/** What `await` gives is their last argument. */
const AWAITABLES = new Set(['Awaitable', 'Coroutine']);
const PLAIN = new Set(['str', 'int', 'float', 'bool', 'bytes', 'None', 'complex']);

/** What annotations say of values. */
export class Annotations {
	readonly #module: ModuleInProgress;
	readonly #describer: Describer;

	constructor(module: ModuleInProgress, describer: Describer) {
		this.#module = module;
		this.#describer = describer;
	}

	/** A value with this annotation. `None` beside a class is left out: who calls a method has made sure. */
	describe(node: PythonNode): ValueId | undefined {
		switch (node.type) {
			case 'Constant':
				if (isNone(node)) return this.#describer.add({ kind: 'plain' });
				return node.value.kind === 'str' ? this.#quoted(node.value.text, node) : undefined;
			case 'BinOp':
				return node.op === 'BitOr' ? this.#union([node.left, node.right]) : undefined;
			case 'Subscript':
				return this.#subscript(node.value, node.slice);
			case 'Name':
				if (node.id === 'Self') return this.#self(node);
				if (PLAIN.has(node.id) && this.#isBuiltin(node)) return this.#describer.add({ kind: 'plain' });
				return this.#instance(node);
			case 'Attribute':
				return node.attr === 'Self' ? this.#self(node) : this.#instance(node);
			default:
				return undefined;
		}
	}

	#isBuiltin(node: PythonNode): boolean {
		const id = this.#describer.describe(node);
		return id !== undefined && this.#module.table.values[id]!.kind === 'global';
	}

	#instance(node: PythonNode): ValueId | undefined {
		const of = this.#describer.describe(node);
		return of === undefined ? undefined : this.#describer.add({ kind: 'instance', of });
	}

	#self(node: PythonNode): ValueId | undefined {
		let scope = enclosingScope(node);
		while (scope && !is(scope, 'ClassDef')) scope = enclosingScope(scope);
		return scope && this.#describer.add({ kind: 'self', class: this.#module.classId(scope), isStatic: false });
	}

	#subscript(value: Expression, slice: Expression): ValueId | undefined {
		const name = lastName(value) ?? '';
		const parts = is(slice, 'Tuple') ? slice.elts : [slice];
		const describer = this.#describer;
		if (WRAPPERS.has(name)) return this.describe(parts[0]!);
		if (name === 'Union') return this.#union(parts);
		if (name === 'Callable') {
			const gives = parts[1] && this.describe(parts[1]);
			return describer.add({ kind: 'callable', ...(gives === undefined ? {} : { gives }) });
		}
		if (LISTS.has(name)) return this.#items(parts[0]);
		if (name === 'tuple' || name === 'Tuple') {
			const isSame = parts.length === 2 && is(parts[1], 'Constant') && parts[1].value.kind === 'Ellipsis';
			if (isSame) return this.#items(parts[0]);
			return describer.add({ kind: 'tuple', of: parts.map(each => this.describe(each) ?? null) });
		}
		if (AWAITABLES.has(name)) {
			const of = this.describe(parts.at(-1)!);
			// Only a coroutine is known to do nothing until somebody waits for it.
			if (name === 'Coroutine') return describer.add({ kind: 'promised', ...(of === undefined ? {} : { of }) });
		}
		if (name === 'type' || name === 'Type') return describer.describe(parts[0]!);
		return this.#instance(value);
	}

	#items(element: Expression | undefined): ValueId {
		const of = element && this.describe(element);
		return this.#describer.add({ kind: 'items', ...(of === undefined ? {} : { of }) });
	}

	#union(parts: readonly Expression[]): ValueId | undefined {
		const some = parts.filter(part => !isNone(part));
		const values = [...new Set(some.map(part => this.describe(part)))];
		if (values.includes(undefined) || !values.length) return undefined;
		return values.length === 1 ? values[0] : this.#describer.add({ kind: 'either', of: values as ValueId[] });
	}

	/** An annotation in quotes, as far as it is a dotted name, or one that may be missing. */
	#quoted(text: string, node: PythonNode): ValueId | undefined {
		const bare = text.replace(/\s*\|\s*None$/, '').replace(/^(?:\w+\.)?Optional\[([\w.]+)\]$/, '$1');
		if (!/^\w+(\.\w+)*$/.test(bare)) return undefined;
		const [first, ...rest] = bare.split('.');
		if (!rest.length && PLAIN.has(first!)) return this.#describer.add({ kind: 'plain' });
		let of = this.#describer.name(first!, node);
		for (const name of rest) of = of === undefined ? undefined : this.#describer.add({ kind: 'member', of, name });
		return of === undefined ? undefined : this.#describer.add({ kind: 'instance', of });
	}
}

function lastName(node: Expression): string | undefined {
	if (is(node, 'Attribute')) return node.attr;
	return is(node, 'Name') ? node.id : undefined;
}
