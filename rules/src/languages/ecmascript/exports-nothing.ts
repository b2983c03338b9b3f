import type { EcmascriptSource } from './source.ts';
import type { TSESTree } from '@typescript-eslint/types';

/** True for a file that gives other files nothing: it is there for what it does itself. */
export const exportsNothing = ({ ast }: EcmascriptSource): boolean => !ast.body.some(isExport);

const isExport = (statement: TSESTree.ProgramStatement): boolean =>
	(statement.type.startsWith('Export') && !isOfTypes(statement)) ||
	(statement.type === 'ExpressionStatement' &&
		statement.expression.type === 'AssignmentExpression' &&
		isExported(statement.expression.left));

/** `export {}` and `export type …` make a module of a file, and there is nothing in it. */
const isOfTypes = (statement: TSESTree.ProgramStatement): boolean =>
	statement.type === 'ExportNamedDeclaration' &&
	!statement.source &&
	(statement.exportKind === 'type' || (!statement.declaration && !statement.specifiers.length));

/** `module.exports`, `exports.load`. */
function isExported(target: TSESTree.Node): boolean {
	let at = target;
	while (at.type === 'MemberExpression') at = at.object;
	return at.type === 'Identifier' && (at.name === 'module' || at.name === 'exports');
}
