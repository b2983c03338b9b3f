import type { Call, PythonSource } from '#python';
import { movedIn } from '#edits/python/moved-in.ts';
import type { Edit } from '#kit/finding.ts';
import { blockOf } from '#program/python/ast.ts';

/**
 * Keeps the token and resets the variable in a `finally` around the rest of the block. Undefined where nothing follows,
 * or where lines that cannot be moved do.
 */
export function resetEdits(source: PythonSource, call: Call, name: string): Edit[] | undefined {
	const statement = call.parent;
	const block = blockOf(statement);
	const moved = block && movedIn(source, statement, block.slice(block.indexOf(statement) + 1));
	if (!moved) return undefined;

	const keeps = statement.type === 'Expr';
	if (keeps && source.scopes.of(call).resolve('token')) return undefined;
	const token = statement.type === 'Assign' ? source.text.slice(...statement.targets[0]!.range) : 'token';
	const { range, text, indent, step, newline } = moved;
	const ending = `${newline}${indent}finally:${newline}${indent}${step}${name}.reset(${token})`;
	return [
		...(keeps ? [{ range: [call.range[0], call.range[0]] as const, text: `${token} = ` }] : []),
		{ range, text: `${indent}try:${newline}${text}${ending}` },
	];
}
