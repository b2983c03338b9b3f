import { qualifiedName, type Expression, type PythonSource } from '#python';
import { pythonResult } from '#knowledge/blocking/python-types.ts';
import type { ValueType } from './type-of.ts';

const WRAPPERS = new Set(['typing.Optional', 'typing.Annotated', 'typing.Final', 'typing.ClassVar']);

/** The class that an annotation names: `Path`, `Path | None`, `Optional[Path]`, `Annotated[Session, Depends(db)]`. */
export function annotatedType(source: PythonSource, node: Expression): ValueType | undefined {
	if (node.type === 'BinOp' && node.op === 'BitOr') {
		if (isNone(node.right)) return annotatedType(source, node.left);
		return isNone(node.left) ? annotatedType(source, node.right) : undefined;
	}
	if (node.type === 'Subscript') {
		const wrapper = qualifiedName(source, node.value);
		if (wrapper === undefined) return undefined;
		// `subprocess.Popen[bytes]`, `queue.Queue[int]` are classes themselves.
		if (!WRAPPERS.has(wrapper)) return { name: wrapper };
		const inside = node.slice.type === 'Tuple' ? node.slice.elts[0] : node.slice;
		return inside && annotatedType(source, inside);
	}
	const name = qualifiedName(source, node);
	return name === undefined ? undefined : { name: pythonResult(name) ?? name };
}

const isNone = (node: Expression): boolean => node.type === 'Constant' && node.value.kind === 'None';
