import { binding, qualifiedName, type Expression, type Name, type PythonSource } from '#python';

/** https://docs.python.org/3/library/contextvars.html#contextvars.ContextVar */
const CONTEXT_VAR = 'contextvars.ContextVar';

/** True for a name that this file binds to a `ContextVar`; undefined where the file does not tell. */
export function isContextVar(source: PythonSource, node: Expression): boolean | undefined {
	if (node.type !== 'Name') return node.type === 'Attribute' ? undefined : false;
	const definitions = definitionsOf(source, node);
	if (definitions.some(({ kind }) => kind === 'import' || kind === 'parameter')) return undefined;
	return definitions.some(({ node: target }) => {
		const { parent } = target;
		const value = parent.type === 'Assign' || parent.type === 'AnnAssign' ? parent.value : null;
		return value?.type === 'Call' && isClass(source, value.func);
	});
}

/** `ContextVar` is also used where documents leave the import out. */
function isClass(source: PythonSource, node: Expression): boolean {
	const name = qualifiedName(source, node);
	if (name !== undefined) return name === CONTEXT_VAR;
	return node.type === 'Name' && node.id === 'ContextVar' && !binding(source, node);
}

const definitionsOf = (source: PythonSource, name: Name) => binding(source, name)?.definitions ?? [];
