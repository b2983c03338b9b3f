import { binding, type Attribute, type Call, type PythonSource } from '#python';
import { nodesIn } from '#program/python/ast.ts';
import { usesOf } from '#program/python/uses.ts';

/**
 * True where the file makes the queue of a `get`, shows all that is done with it, waits for it with `join()`, and calls
 * `task_done()` nowhere.
 */
export function joinWaits(source: PythonSource, get: Call): boolean {
	const { value } = get.func as Attribute;
	if (value.type === 'Name' && !binding(source, value)) return false;
	return nodesIn(source.ast).some(node => {
		if (node.type !== 'Call' || !QUEUE.test(source.text.slice(...node.func.range))) return false;
		const uses = usesOf(source, node);
		if (!uses?.isComplete || !uses.members.some(({ call }) => call === get)) return false;
		const names = new Set(uses.members.map(({ member }) => member.attr));
		return names.has('join') && !names.has('task_done');
	});
}

/** Cheap first: a call by this name may make one. */
const QUEUE = /(?:^|\.)(?:Lifo|Priority)?Queue$/;
