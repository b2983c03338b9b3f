import { is, isNone, type Constant, type Node } from './ast.ts';
import type { Inference } from './inference.ts';
import { isLibraryClass } from './library-values.ts';
import type { PythonFile } from './python-file.ts';
import type { Value } from './values.ts';

const WRAPPERS = new Set(['Annotated', 'ClassVar', 'Final', 'Optional', 'Required']);

/**
 * What a name with this annotation holds. `None` beside a class is left out: who calls a method has made sure.
 * https://typing.python.org/en/latest/spec/annotations.html
 */
export function annotated(inference: Inference, file: PythonFile, annotation: Node): Value | undefined {
	if (is(annotation, 'Constant')) return quoted(inference, file, annotation);
	if (is(annotation, 'BinOp')) {
		const sides = [annotation.left, annotation.right].filter(side => !isNone(side));
		return sides.length === 1 ? annotated(inference, file, sides[0]!) : undefined;
	}
	if (is(annotation, 'Subscript')) {
		const name = lastName(annotation.value);
		const { slice } = annotation;
		if (!WRAPPERS.has(name ?? '')) return instanceOf(inference, file, annotation.value);
		return annotated(inference, file, is(slice, 'Tuple') ? slice.elts[0]! : slice);
	}
	return instanceOf(inference, file, annotation);
}

function instanceOf(inference: Inference, file: PythonFile, node: Node): Value | undefined {
	const value = inference.valueOf(file, node);
	if (value?.kind === 'class') return { kind: 'instance', of: value };
	if (value?.kind !== 'external') return undefined;
	if (isLibraryClass(value.path)) return { kind: 'externalInstance', path: value.path };
	return AWAITABLES.get(value.path);
}

/** True for a name of a library that stands for a type, so that `name[…]` is a type too. */
export const isTypeName = (path: string): boolean => AWAITABLES.has(path) || isLibraryClass(path);

/** Types that say themselves what the value is. */
const AWAITABLES: ReadonlyMap<string, Value> = new Map(
	Object.entries<Value>({
		'asyncio.Future': { kind: 'future' },
		'asyncio.Task': { kind: 'task' },
		'collections.abc.Coroutine': { kind: 'coroutine' },
		'typing.Coroutine': { kind: 'coroutine' },
	}),
);

/** An annotation in quotes, as far as it is a single name. */
function quoted(inference: Inference, file: PythonFile, node: Constant): Value | undefined {
	if (node.value.kind !== 'str' || !/^\w+$/.test(node.value.text)) return undefined;
	const value = inference.valueOfName(file, node.value.text, node);
	return value?.kind === 'class' ? { kind: 'instance', of: value } : undefined;
}

function lastName(node: Node): string | undefined {
	if (is(node, 'Attribute')) return node.attr;
	return is(node, 'Name') ? node.id : undefined;
}
