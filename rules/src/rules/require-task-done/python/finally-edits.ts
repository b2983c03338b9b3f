import type { PythonNode, PythonSource } from '#python';
import { movedIn } from '#edits/python/moved-in.ts';
import type { Edit } from '#kit/finding.ts';
import { blockOf } from '#program/python/ast.ts';
import type { Get } from './gets.ts';

/**
 * Puts what stands between a `get` and the only `task_done()` into a `try`, and that into its `finally`. Undefined where
 * they are not statements of one block, or where lines that cannot be moved lie between.
 */
export function finallyEdits(source: PythonSource, { awaited, done }: Get): Edit[] | undefined {
	const [only, another] = done;
	const last = only?.parent;
	const first = statementOf(awaited);
	const block = first && blockOf(first);
	if (!block || another || last?.type !== 'Expr' || block.at(-1) !== last) return undefined;
	const moved = movedIn(source, first, block.slice(block.indexOf(first) + 1, -1));
	if (!moved) return undefined;

	const { range, text, indent, step, newline } = moved;
	return [
		{ range, text: `${indent}try:${newline}${text}${newline}${indent}finally:` },
		{ range: [last.range[0], last.range[0]], text: step },
	];
}

function statementOf(node: PythonNode): PythonNode | undefined {
	for (let at = node; at.type !== 'Module'; at = at.parent) if (blockOf(at)) return at;
	return undefined;
}
