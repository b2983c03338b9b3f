import { localFunction } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';
import type { Source } from './dropped.ts';

const ENTRY = /^(?:main|run|start|cli|bootstrap)$/;

/**
 * True for `main();` where a script ends with it: nothing comes after, and Node.js shows a rejection and ends with 1.
 * https://nodejs.org/api/cli.html#--unhandled-rejectionsmode
 */
export function isEntry({ source }: Context, node: Source): boolean {
	if (node.type !== 'CallExpression' || node.callee.type !== 'Identifier' || !ENTRY.test(node.callee.name))
		return false;
	const { body } = source.ast;
	const last = body.at(-1);
	if (last?.type !== 'ExpressionStatement' || last.expression !== node || body.some(isExport)) return false;
	return localFunction(source, node.callee)?.async ?? false;
}

const isExport = (statement: TSESTree.ProgramStatement): boolean =>
	statement.type.startsWith('Export') ||
	(statement.type === 'ExpressionStatement' &&
		statement.expression.type === 'AssignmentExpression' &&
		isExported(statement.expression.left));

/** `module.exports`, `exports.load`. */
function isExported(target: TSESTree.Node): boolean {
	let at = target;
	while (at.type === 'MemberExpression') at = at.object;
	return at.type === 'Identifier' && (at.name === 'module' || at.name === 'exports');
}
