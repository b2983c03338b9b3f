import {
	asksWhetherMain,
	exportsNothing,
	isFunction,
	localFunction,
	propertyName,
	qualifiedName,
	speaksOfCommandLine,
	unwrap,
} from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';
import type { Source } from './dropped.ts';

const ENTRY = /^(?:main|run|start|cli|bootstrap)$/;

/**
 * True for `main();` where a script ends with it: nothing comes after, and Node.js shows a rejection and ends with 1. Where
 * the file speaks of its command line or does nothing else, so does any other name, and an async function that is called
 * where it is written.
 * https://nodejs.org/api/cli.html#--unhandled-rejectionsmode
 */
export function isEntry({ source }: Context, node: Source): boolean {
	if (node.type !== 'CallExpression') return false;
	const callee = startOf(node);
	if (!isFunction(callee) && callee.type !== 'Identifier') return false;
	const last = lastOf(source.ast.body);
	if (last?.type !== 'ExpressionStatement' || unwrap(last.expression) !== node) return false;
	if (!exportsNothing(source) && (last.parent.type === 'Program' || !asksWhetherMain(source))) return false;
	const isNamed = callee.type === 'Identifier' && ENTRY.test(callee.name);
	if (!isNamed && !speaksOfCommandLine(source) && !isProgram(source, last)) return false;
	return localFunction(source, callee)?.async ?? false;
}

/** A file that imports others, exports nothing, and does nothing but this: to run it is what it is for. */
const isProgram = (source: Context['source'], last: TSESTree.ProgramStatement): boolean =>
	source.ast.body.some(each => isImport(source, each)) &&
	source.ast.body.every(each => each === last || each.type !== 'ExpressionStatement');

/** `import …`, `const fs = require('fs')` */
const isImport = (source: Context['source'], statement: TSESTree.ProgramStatement): boolean =>
	statement.type === 'ImportDeclaration' ||
	(statement.type === 'VariableDeclaration' &&
		statement.declarations.some(({ init }) => init && qualifiedName(source, init)?.module !== undefined));

/** The last statement that runs, also as all that an `if` does. */
function lastOf(body: readonly TSESTree.ProgramStatement[]): TSESTree.ProgramStatement | undefined {
	const last = body.findLast(each => !isDeclaration(each));
	if (last?.type !== 'IfStatement' || last.alternate) return last;
	return last.consequent.type === 'BlockStatement' ? last.consequent.body.at(-1) : last.consequent;
}

/** The callee of `main()` in `main().catch(exit).then(clean)`. */
function startOf(call: TSESTree.CallExpression): TSESTree.Node {
	const callee = unwrap(call.callee);
	if (callee.type !== 'MemberExpression' || !LINKS.has(propertyName(callee) ?? '')) return callee;
	const before = unwrap(callee.object);
	return before.type === 'CallExpression' ? startOf(before) : callee;
}

const LINKS = new Set(['then', 'catch', 'finally']);

/** What runs nothing where it stands. */
const isDeclaration = (statement: TSESTree.Node): boolean => {
	const { type } = statement;
	if (type === 'ExportNamedDeclaration' && statement.declaration) return isDeclaration(statement.declaration);
	return type === 'FunctionDeclaration' || type.startsWith('TS') || type === 'ImportDeclaration';
};
