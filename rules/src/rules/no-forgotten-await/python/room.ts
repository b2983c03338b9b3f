import { is, isNone, nodesIn, type Expression, type Node } from '#program/python/ast.ts';
import { parseAnnotation } from '#program/facts/python/annotation-text.ts';
import type { Step } from './stand.ts';

/** Around types that are meant themselves. https://typing.python.org/en/latest/spec/annotations.html */
const WRAPPERS = new Set(['Annotated', 'ClassVar', 'Final', 'Optional', 'Required', 'NotRequired', 'Union']);
const LISTS =
	/^(?:[Ll]ist|[Ss]et|[Ff]rozen[Ss]et|[Dd]eque|(?:Mutable)?Sequence|AbstractSet|Collection|Async(?:Generator|Iterable|Iterator)|Generator|Iterable|Iterator)$/;
const DICTIONARIES = /^(?:[Dd]ict|[Dd]efault[Dd]ict|(?:Mutable)?Mapping)$/;
const PLAIN = new Set(['str', 'int', 'float', 'bool', 'bytes']);

/** Names that leave room for an awaitable; the last ones are how people name type variables. */
const OPEN = /[Aa]waitable|Coro|Future|Task|Any|object|Callable|ContextManager|^_?[A-Z]\w?$|[a-z]T$|_T$|^_?T_|_co$/;

/** True for an annotation that names an awaitable. */
export const saysAwaitable = (annotation: Node | null): boolean =>
	annotation !== null &&
	nodesIn(annotation).some(node => {
		if (is(node, 'Constant')) return node.value.kind === 'str' && AWAITABLE.test(node.value.text);
		return AWAITABLE.test(nameOf(node) ?? '');
	});

const AWAITABLE = /[Aa]waitable|Coro|Future|Task/;

/** True unless an annotation says that what stands at a place in such a value is no awaitable. */
export function leavesRoom(annotation: Node | null | undefined, path: readonly Step[]): boolean {
	if (!annotation) return true;
	if (isNone(annotation)) return false;
	if (is(annotation, 'Constant')) {
		const quoted = annotation.value.kind === 'str' ? parseAnnotation(annotation.value.text) : undefined;
		return !quoted || leavesRoom(quoted, path);
	}
	if (is(annotation, 'BinOp')) return leavesRoom(annotation.left, path) || leavesRoom(annotation.right, path);
	const name = is(annotation, 'Subscript') ? nameOf(annotation.value) : nameOf(annotation);
	if (name === undefined) return true;
	const parts = is(annotation, 'Subscript') ? partsOf(annotation.slice) : [];
	if (WRAPPERS.has(name)) {
		const meant = name === 'Annotated' ? parts.slice(0, 1) : parts;
		return !meant.length || meant.some(part => leavesRoom(part, path));
	}
	const [step, ...rest] = path;
	if (step === undefined) return OPEN.test(name);
	if (PLAIN.has(name)) return false;
	const part = partAt(name, parts, step);
	return !part || leavesRoom(part, rest);
}

function partAt(name: string, parts: readonly Expression[], step: Step): Expression | undefined {
	if (step === 'value') return DICTIONARIES.test(name) ? parts[1] : undefined;
	const isTuple = /^[Tt]uple$/.test(name);
	const [, second] = parts;
	const isOfOneKind = isTuple && is(second, 'Constant') && second.value.kind === 'Ellipsis';
	if (step === 'item') return isOfOneKind || LISTS.test(name) ? parts[0] : undefined;
	if (!isTuple) return undefined;
	return isOfOneKind ? parts[0] : parts[step];
}

const partsOf = (slice: Expression): readonly Expression[] => (is(slice, 'Tuple') ? slice.elts : [slice]);

const nameOf = (node: Node): string | undefined => {
	if (is(node, 'Attribute')) return node.attr;
	return is(node, 'Name') ? node.id : undefined;
};
