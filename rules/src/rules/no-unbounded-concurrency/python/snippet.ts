import { binding, type PythonNode, type PythonSource } from '#python';
import type { BlockingPath } from '#program/link/blocking-path.ts';
import { is, nodesIn } from '#program/python/ast.ts';
import type { Leaf } from '../policy.ts';

/**
 * In a document the function is told about and not shown: nothing in the text binds its name, which would end a program.
 * Coroutines that stand for work there stand for I/O.
 */
export function workOfSnippet(source: PythonSource, callee: PythonNode): BlockingPath<Leaf> | undefined {
	if (!is(callee, 'Name') || binding(source, callee) || importsAll(source)) return undefined;
	return { leaf: { name: callee.id, entry: { tier: 'network' } }, hops: [] };
}

/** `from module import *` binds names that nobody sees here. */
const importsAll = (source: PythonSource): boolean =>
	nodesIn(source.ast).some(node => is(node, 'ImportFrom') && node.names.some(({ name }) => name === '*'));
