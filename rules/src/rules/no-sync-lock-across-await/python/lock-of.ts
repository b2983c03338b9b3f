import { THREAD_LOCKS } from '#knowledge/locks/python.ts';
import { binding, qualifiedName, type Expression, type PythonSource } from '#python';
import type { Context } from './context.ts';
import { attributeValues } from './attribute-values.ts';

/** Says which lock of a thread an expression is, where that is sure: `threading.Lock`. */
export function lockOf(context: Context, node: Expression, answer: (kind: string) => void): void {
	const kinds = bindingsOf(context.source, node)?.map(each => kindOf(context.source, each));
	if (kinds?.length) {
		const [kind] = kinds;
		if (kind !== undefined && kinds.every(each => each === kind)) answer(kind);
		return;
	}
	context.ask(node, ({ names: [nearest] }) => {
		const kind = nearest?.package && `${nearest.package}.${nearest.name}`;
		if (kind && THREAD_LOCKS.has(kind)) answer(kind);
	});
}

/** All that the file binds to a name, or to an attribute of `self`: values and annotations. */
export function bindingsOf(source: PythonSource, node: Expression): Expression[] | undefined {
	if (node.type === 'Attribute') {
		return node.value.type === 'Name' && (node.value.id === 'self' || node.value.id === 'cls')
			? attributeValues(node, node.attr)
			: undefined;
	}
	if (node.type !== 'Name') return undefined;
	return binding(source, node)?.definitions.flatMap(({ node: definition }) => {
		if (definition.type === 'arg') return definition.annotation ? [definition.annotation] : [definition as never];
		const { parent } = definition;
		if (parent.type === 'AnnAssign') return [parent.annotation];
		return [parent.type === 'Assign' ? parent.value : (definition as never)];
	});
}

/** `threading.Lock()`, or the annotation `threading.Lock`. */
function kindOf(source: PythonSource, node: Expression): string | undefined {
	const name = qualifiedName(source, node.type === 'Call' ? node.func : node);
	return name !== undefined && THREAD_LOCKS.has(name) ? name : undefined;
}
