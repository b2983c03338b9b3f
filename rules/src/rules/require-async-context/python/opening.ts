import { binding, isInAsyncContext, qualifiedName, type Call, type Name, type PythonSource } from '#python';
import { lastWords, type ResourceEntry } from '#knowledge/resources/entry.ts';
import { pythonResources, pythonStreams } from '#knowledge/resources/python.ts';
import { is, type Node } from '#program/python/ast.ts';

/** A call that opens something, and the whole expression whose value is the thing itself. */
export interface Opening {
	readonly call: Call;
	readonly entry: ResourceEntry;
	readonly value: Node;
	/** It gives a pair, and the second is what must be closed. */
	readonly isStream: boolean;
}

/** Class names that documents and notebooks use without showing the import. */
const WELL_KNOWN = new Set(['AsyncClient', 'ClientSession']);

const WORDS = new Set([...lastWords(pythonResources), ...lastWords(pythonStreams)]);

/** What a call opens, awaited where it has to be. Undefined where it opens nothing, and for files in synchronous code. */
export function openingOf(source: PythonSource, call: Call): Opening | undefined {
	// A name alone may be another name for anything.
	if (is(call.func, 'Attribute') && !WORDS.has(call.func.attr)) return undefined;
	const name = nameOf(source, call.func);
	const stream = name === undefined ? undefined : pythonStreams.get(name);
	const entry = stream ?? (name === undefined ? undefined : pythonResources.get(name));
	// Files of synchronous code are other linters' business.
	if (!entry || (entry.disposal === 'sync' && !isInAsyncContext(source, call))) return undefined;
	const { parent } = call;
	const isAwaited = is(parent, 'Await');
	if (isAwaited !== (entry.isPromised ?? false)) return undefined;
	return { call, entry, value: isAwaited ? parent : call, isStream: stream !== undefined };
}

function nameOf(source: PythonSource, node: Node): string | undefined {
	if (is(node, 'Name') && WELL_KNOWN.has(node.id) && !binding(source, node)) return node.id;
	return qualifiedName(source, node);
}

/** The name that the resource is given by a plain assignment. */
export function assignedName({ value, isStream }: Pick<Opening, 'value' | 'isStream'>): Name | undefined {
	const { parent } = value;
	if (is(parent, 'AnnAssign')) return is(parent.target, 'Name') ? parent.target : undefined;
	if (!is(parent, 'Assign') || parent.targets.length > 1) return undefined;
	const [target] = parent.targets;
	if (!isStream) return is(target, 'Name') ? target : undefined;
	const writer = is(target, 'Tuple') && target.elts.length === 2 ? target.elts[1] : undefined;
	return is(writer, 'Name') ? writer : undefined;
}
