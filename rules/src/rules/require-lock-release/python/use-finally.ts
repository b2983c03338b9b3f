import { indentStep } from '#edits/indent-step.ts';
import type { PythonNode, Statement } from '#python';
import type { Edit } from '#kit/finding.ts';
import { blockOf } from '#program/python/ast.ts';
import type { Acquired } from './acquired.ts';
import type { Context } from './context.ts';

/** Puts what stands between taking and giving back into a `try`, when both are statements of one block. */
export function useFinally({ source }: Context, { wait, releases }: Acquired): readonly Edit[] | undefined {
	const [release, more] = releases;
	const taking = statementOf(wait);
	const giving = release && !more ? statementOf(release.parent.type === 'Await' ? release.parent : release) : undefined;
	const block = taking && (blockOf(taking) as readonly Statement[] | undefined);
	if (!taking || giving?.type !== 'Expr' || !block?.includes(giving)) return undefined;

	const first = block[block.indexOf(taking as Statement) + 1]!;
	const text = source.text.slice(taking.range[1], giving.range[0]);
	const indent = /[^\S\n]*$/.exec(source.text.slice(0, giving.range[0]))![0];
	// Lines of a text or a continued line must not move.
	const isMovable =
		first !== giving && !/"""|'''|\\\n/.test(text) && source.text.slice(0, first.range[0]).endsWith(`\n${indent}`);
	if (!isMovable) return undefined;

	const unit = indentStep(source.text, indent);
	const inside = text.replace(/\n(?=[^\n])/g, `\n${unit}`).trimEnd();
	const edit = `\n${indent}try:${inside}\n${indent}finally:\n${indent}${unit}`;
	return [{ range: [taking.range[1], giving.range[0]], text: edit }];
}

function statementOf({ parent }: PythonNode): PythonNode | undefined {
	return parent.type === 'Expr' || parent.type === 'Assign' ? parent : undefined;
}
