import { enclosingFunction, qualifiedName, type Call, type PythonSource } from '#python';
import type { Range } from '#kit/finding.ts';
import type { BlockingEntry } from '#knowledge/blocking/entry.ts';
import { pythonBlocking } from '#knowledge/blocking/python.ts';
import { pythonPreparing } from '#knowledge/blocking/python-network.ts';
import type { Options } from '../options.ts';
import type { Leaf } from '../report.ts';
import { neverWaits } from './never-waits.ts';
import { typeOf, type ValueType } from './type-of.ts';

/** What a call means when it blocks: its entry, and the name that people know it by. */
export function blockingLeaf(source: PythonSource, call: Call, more: Options['blocking'] = []): Leaf | undefined {
	const { func } = call;
	const qualified = qualifiedName(source, func);
	const receiver = qualified === undefined && func.type === 'Attribute' ? typeOf(source, func.value) : undefined;
	const name = qualified ?? (receiver && func.type === 'Attribute' ? `${receiver.name}.${func.attr}` : undefined);
	if (name === undefined) return undefined;

	const shown = name.replace(/^builtins\.|^io\.TextIOWrapper\./, '').replace(/^asyncio\.AbstractEventLoop/, 'loop');
	const added = more.find(each => each.name === shown);
	if (added) return { entry: { tier: 'sleep', ...(added.instead ? { instead: added.instead } : {}) }, name: shown };

	const entry = pythonBlocking.get(name) ?? (receiver && entryOfAny(receiver, name));
	if (!entry || neverWaits(source, call, name, receiver) || isSaidAtOpen(call, receiver)) return undefined;
	return { entry, name: name.startsWith('io.TextIOWrapper.') ? `file.${shown}` : shown };
}

const entryOfAny = ({ name: type }: ValueType, name: string): BlockingEntry | undefined =>
	pythonPreparing.has(name) ? undefined : pythonBlocking.get(`${type}.*`);

/** A file's `read` says nothing new where the same function has opened it: one pitfall, one finding. */
const isSaidAtOpen = (call: Call, receiver: ValueType | undefined): boolean =>
	receiver?.name === 'io.TextIOWrapper' &&
	receiver.made !== undefined &&
	enclosingFunction(receiver.made) === enclosingFunction(call);

/** The last word of a callee: the smallest token that tells what is called. */
export function nameToken({ func }: Call): { readonly range: Range } {
	if (func.type !== 'Attribute') return func;
	return { range: [func.range[1] - func.attr.length, func.range[1]] };
}
