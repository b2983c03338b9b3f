import type { Evidence, Range } from '#kit/finding.ts';
import { enclosingScope, is, type Call, type FunctionDef, type Node } from '#program/python/ast.ts';
import { bindingsOf, lookup } from '#program/python/bindings.ts';

/** The last word of a callee: the smallest token that tells what is called. */
export function nameToken(node: Node): { readonly range: Range } {
	if (!is(node, 'Attribute')) return node;
	return { range: [node.range[1] - node.attr.length, node.range[1]] };
}

/** The function that a call means, if this file defines it: by its name, or as a method of the class around. */
function localFunction(callee: Node): FunctionDef | undefined {
	if (is(callee, 'Name')) return onlyFunction(lookup(callee.id, callee)?.bindings);
	if (!is(callee, 'Attribute') || !is(callee.value, 'Name') || callee.value.id !== 'self') return undefined;
	let scope = enclosingScope(callee);
	while (scope && !is(scope, 'ClassDef')) scope = enclosingScope(scope);
	return scope && onlyFunction(bindingsOf(scope).get(callee.attr));
}

const onlyFunction = (
	bindings: ReturnType<typeof bindingsOf> extends ReadonlyMap<string, infer All> ? All | undefined : never,
) => (bindings?.length === 1 && bindings[0]!.kind === 'function' ? bindings[0]!.node : undefined);

/** Points at the `async` that makes a call give a coroutine, where this file has it. */
export function asyncEvidence({ func }: Call): Evidence[] {
	const node = localFunction(func);
	if (node?.type !== 'AsyncFunctionDef') return [];
	const [start] = node.range;
	return [{ message: 'It is declared `async` here.', range: [start, start + 'async'.length] }];
}
