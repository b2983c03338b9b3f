import { binding, enclosingFunction, type PythonNode, type PythonSource } from '#python';
import { is, isFunctionDef, nodesIn, type FunctionDef } from '#program/python/ast.ts';
import type { Context } from './context.ts';
import { roleOf } from './role.ts';

/** What was found of functions, for one look at a file: it depends on other files. */
const answers = new WeakMap<Context, Map<IsStart, Map<FunctionDef, boolean>>>();

/** Tells of a function whether it runs at the moment that one looks for. */
export type IsStart = (source: PythonSource, around: FunctionDef) => boolean;

/**
 * True in a coroutine that is such a start, or that only such ones of the file call, directly or not, and wait for: each
 * mention is an awaited call in one of them, and no other file that can know it says its name.
 */
export function isCalledOnlyBy(context: Context, node: PythonNode, isStart: IsStart): boolean {
	const around = enclosingFunction(node);
	if (around?.type !== 'AsyncFunctionDef') return false;
	if (isStart(context.source, around)) return true;
	let ofFile = answers.get(context);
	if (!ofFile) answers.set(context, (ofFile = new Map<IsStart, Map<FunctionDef, boolean>>()));
	let known = ofFile.get(isStart);
	if (!known) ofFile.set(isStart, (known = new Map<FunctionDef, boolean>()));
	if (isRepeated(node, around)) return false;
	let isFound = known.get(around);
	if (isFound === undefined) known.set(around, (isFound = isReachedOnlyFrom(context, around, isStart)));
	return isFound;
}

function isReachedOnlyFrom({ source, program }: Context, around: FunctionDef, isStart: IsStart): boolean {
	const found = new Set([around]);
	const names = new Set<string>();
	let starts = 0;
	for (const at of found) {
		if (isStart(source, at)) {
			starts++;
			continue;
		}
		if (at.type !== 'AsyncFunctionDef' || at.decorator_list.length) return false;
		const mentions = mentionsOf(source, at);
		if (!mentions?.length) return false;
		names.add(at.name);
		for (const mention of mentions) {
			const { parent } = mention;
			const caller = enclosingFunction(mention);
			if (!is(parent, 'Call') || parent.func !== mention || !is(parent.parent, 'Await')) return false;
			if (!isFunctionDef(caller) || isRepeated(mention, caller)) return false;
			found.add(caller);
		}
	}
	return starts > 0 && program?.areNamedElsewhere([...names], roleOf) === false;
}

/** In a loop that may go on for as long as the program does. */
function isRepeated(node: PythonNode, around: FunctionDef): boolean {
	for (let at = node; at !== around; at = at.parent) if (is(at, 'While', 'AsyncFor')) return true;
	return false;
}

/** Where the file says a function's name, or that of a method which its class keeps for itself: `self._load`. */
function mentionsOf(source: PythonSource, { name, parent }: FunctionDef): readonly PythonNode[] | undefined {
	if (is(parent, 'ClassDef')) {
		if (!/^_(?!_)/.test(name)) return undefined;
		return nodesIn(source.ast).filter(each => is(each, 'Attribute') && each.attr === name);
	}
	if (!is(parent, 'Module')) return undefined;
	const variable = source.scopes.of(source.ast).resolve(name);
	return variable?.references.filter(each => binding(source, each) === variable);
}
