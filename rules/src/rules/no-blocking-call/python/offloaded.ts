import { calleeName, isFunction, qualifiedName, type Call, type PythonNode } from '#python';
import { pythonOffloads } from '#knowledge/blocking/python-offloads.ts';
import type { Leaf } from '../report.ts';
import type { Context } from './context.ts';
import { typeOf } from './type-of.ts';

/**
 * True in an argument of an offload that the user names, and for an iterator that an offload of a library gets.
 * Other arguments are evaluated on the loop before the thread starts: `to_thread(time.sleep(1))` does block.
 */
export function isOffloaded({ source, options: { offloads } }: Context, call: Call, { entry }: Leaf): boolean {
	for (
		let child: PythonNode = call, at = call.parent;
		at.type !== 'Module' && !isFunction(at);
		child = at, at = at.parent
	) {
		if (at.type !== 'Call' || at.func === child) continue;
		if (offloads.includes(calleeName(at.func)) || offloads.includes(qualifiedName(source, at.func) ?? '')) return true;
		if (!entry.lazy) continue;
		const receiver = at.func.type === 'Attribute' ? typeOf(source, at.func.value) : undefined;
		const name = receiver && at.func.type === 'Attribute' ? `${receiver.name}.${at.func.attr}` : undefined;
		if (pythonOffloads.has(qualifiedName(source, at.func) ?? name ?? '')) return true;
	}
	return false;
}
