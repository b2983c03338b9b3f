import {
	enclosingFunction,
	qualifiedName,
	type Call,
	type Expression,
	type PythonNode,
	type PythonSource,
} from '#python';
import type { Range } from '#kit/finding.ts';
import { pythonFileFunctions } from '#knowledge/blocking/python-files.ts';
import { pythonLeaf } from '../leaf.ts';
import type { Options } from '../options.ts';
import type { Leaf } from '../report.ts';
import { neverWaits } from './never-waits.ts';
import { typeOf, type ValueType } from './type-of.ts';

/** What a call means when it blocks: its entry, and the name that people know it by. */
export function blockingLeaf(source: PythonSource, call: Call, more: Options['blocking'] = []): Leaf | undefined {
	const receiver = receiverOf(source, call);
	const name = calledName(source, call, receiver);
	if (name === undefined) return undefined;
	const file = pythonFileFunctions.get(name);
	if (file !== undefined) return isOpenFile(source, call.args[file], call) ? { name, entry: READS } : undefined;

	const leaf = pythonLeaf(name, more);
	return leaf && !neverWaits(source, call, name, receiver) && !isSaidAtOpen(call, receiver) ? leaf : undefined;
}

/** What going through a value line by line means when it waits: an open file, or what is typed in. */
export function iteratedLeaf(source: PythonSource, node: Expression): Leaf | undefined {
	if (qualifiedName(source, node) === 'sys.stdin') return pythonLeaf('sys.stdin.readline');
	return isOpenFile(source, node, node) ? pythonLeaf('io.TextIOWrapper.readline') : undefined;
}

/** True when the file itself tells that this is a function that blocks: whether it does here is then decided here. */
export function isDecidedHere(source: PythonSource, call: Call): boolean {
	const name = calledName(source, call, receiverOf(source, call));
	return name !== undefined && pythonLeaf(name) !== undefined;
}

const receiverOf = (source: PythonSource, { func }: Call): ValueType | undefined =>
	func.type === 'Attribute' && qualifiedName(source, func) === undefined ? typeOf(source, func.value) : undefined;

function calledName(source: PythonSource, { func }: Call, receiver: ValueType | undefined): string | undefined {
	return (
		qualifiedName(source, func) ?? (receiver && func.type === 'Attribute' ? `${receiver.name}.${func.attr}` : undefined)
	);
}

const READS: Leaf['entry'] = { tier: 'files', offload: true };

/** True for a file that was opened somewhere else. */
function isOpenFile(source: PythonSource, node: Expression | undefined, at: PythonNode): boolean {
	const file = node && typeOf(source, node);
	return file?.name === 'io.TextIOWrapper' && !isSaidAtOpen(at, file);
}

/** What is read where it was opened. */
const OPENED = new Set(['gzip.GzipFile', 'io.TextIOWrapper', 'tarfile.TarFile', 'zipfile.ZipFile']);

/** A file's `read` says nothing new where the same function has opened it: one pitfall, one finding. */
const isSaidAtOpen = (call: PythonNode, receiver: ValueType | undefined): boolean =>
	receiver !== undefined &&
	OPENED.has(receiver.name) &&
	receiver.made !== undefined &&
	!isDescriptor(receiver.made) &&
	enclosingFunction(receiver.made) === enclosingFunction(call);

/** `os.fdopen`, which opens nothing: its file's first `read` is the first that waits. */
const isDescriptor = (made: Call): boolean => made.func.type === 'Attribute' && made.func.attr === 'fdopen';

/** The last word of a callee: the smallest token that tells what is called. */
export function nameToken({ func }: Call): { readonly range: Range } {
	if (func.type !== 'Attribute') return func;
	return { range: [func.range[1] - func.attr.length, func.range[1]] };
}
