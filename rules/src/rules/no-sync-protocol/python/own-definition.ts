import {
	binding,
	qualifiedName,
	type AsyncFunctionDef,
	type ClassDef,
	type Expression,
	type FunctionDef,
	type PythonNode,
	type PythonSource,
} from '#python';
import type { Kind, Protocol } from './protocol.ts';

const METHODS: Readonly<Record<Kind, readonly [asynchronous: string, synchronous: string]>> = {
	iterable: ['__aiter__', '__iter__'],
	manager: ['__aenter__', '__enter__'],
};

/** The protocol of an instance of a class of this file that stands by itself. */
export function classProtocol(source: PythonSource, callee: Expression, kind: Kind): Protocol | undefined {
	const owner = definitionOf(source, callee);
	if (owner?.type !== 'ClassDef' || owner.bases.length || owner.keywords.length || owner.decorator_list.length)
		return undefined;
	const names = new Set(owner.body.flatMap(each => (isFunctionDef(each) ? [each.name] : [])));
	// A sequence can be iterated, and a method can be made in other ways than `def`.
	if (names.has('__getattr__') || names.has('__getitem__') || owner.body.some(each => each.type === 'Assign'))
		return undefined;
	const [asynchronous, synchronous] = METHODS[kind];
	if (names.has(asynchronous)) return names.has(synchronous) ? undefined : 'async';
	return names.has(synchronous) ? 'sync' : undefined;
}

/** What a function under `@asynccontextmanager` or `@contextmanager` gives. https://docs.python.org/3/library/contextlib.html */
export function decoratedProtocol(source: PythonSource, callee: Expression, kind: Kind): Protocol | undefined {
	const definition = kind === 'manager' ? definitionOf(source, callee) : undefined;
	if (!definition || definition.type === 'ClassDef' || definition.decorator_list.length !== 1) return undefined;
	const name = qualifiedName(source, definition.decorator_list[0]!);
	if (name === 'contextlib.asynccontextmanager') return 'async';
	return name === 'contextlib.contextmanager' ? 'sync' : undefined;
}

type Definition = AsyncFunctionDef | ClassDef | FunctionDef;

const isFunctionDef = (node: PythonNode): node is AsyncFunctionDef | FunctionDef =>
	node.type === 'FunctionDef' || node.type === 'AsyncFunctionDef';

/** The only definition that a name has, or a method that `self` has in the class around. */
function definitionOf(source: PythonSource, callee: Expression): Definition | undefined {
	if (callee.type === 'Name') {
		const definitions = binding(source, callee)?.definitions;
		const node = definitions?.length === 1 ? definitions[0]!.node : undefined;
		return node && (isFunctionDef(node) || node.type === 'ClassDef') ? node : undefined;
	}
	if (callee.type !== 'Attribute' || callee.value.type !== 'Name' || callee.value.id !== 'self') return undefined;
	let owner: PythonNode = callee;
	while (owner.type !== 'Module' && owner.type !== 'ClassDef') owner = owner.parent;
	if (owner.type !== 'ClassDef') return undefined;
	const [method, ...more] = owner.body.filter(each => isFunctionDef(each) && each.name === callee.attr);
	return method && !more.length && isFunctionDef(method) ? method : undefined;
}
