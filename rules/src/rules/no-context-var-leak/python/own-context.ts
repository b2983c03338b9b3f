import { binding, qualifiedName, type AsyncFunctionDef, type PythonNode, type PythonSource } from '#python';

/** Calls that give what they run a copy of the context. https://docs.python.org/3/library/contextvars.html#asyncio-support */
const STARTERS = new Set([
	'create_task',
	'ensure_future',
	'gather',
	'run',
	'start_soon',
	'spawn',
	'call_soon',
	'submit',
]);

/** True for a function that this file only ever starts as a task of its own: what it sets ends with it. */
export function hasOwnContext(source: PythonSource, node: AsyncFunctionDef): boolean {
	if (node.parent.type === 'ClassDef') return false;
	const references = source.scopes.of(node).resolve(node.name)?.references ?? [];
	return references.length > 0 && references.every(reference => isStarted(source, reference));
}

/** \`create_task(work())\`, \`start_soon(work)\`, \`asyncio.run(main())\`. */
function isStarted(source: PythonSource, reference: PythonNode): boolean {
	const { parent } = reference;
	const started = parent?.type === 'Call' && parent.func === reference ? parent : reference;
	const outer = started.parent;
	if (outer?.type !== 'Call' || outer.func === started) return false;
	const { func } = outer;
	if (func.type === 'Attribute') return STARTERS.has(func.attr);
	return (
		func.type === 'Name' &&
		STARTERS.has(qualifiedName(source, func)?.split('.').at(-1) ?? (binding(source, func) ? '' : func.id))
	);
}
