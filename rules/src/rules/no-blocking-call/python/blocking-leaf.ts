import { enclosingFunction, qualifiedName, type Call, type PythonSource } from '#python';
import type { Range } from '#kit/finding.ts';
import { pythonLeaf } from '../leaf.ts';
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

	const leaf = pythonLeaf(name, more);
	return leaf && !neverWaits(source, call, name, receiver) && !isSaidAtOpen(call, receiver) ? leaf : undefined;
}

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
