import { isMemberWritten, propertyName, unwrap, variableOf } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';

/**
 * True for a parameter of plain JavaScript, and what is read or called on it. A checker takes its default value for its
 * type, and anybody may pass something else.
 */
export function isUntypedParameter({ source, path }: Context, expression: TSESTree.Node): boolean {
	if (isTypeScript(path)) return false;
	let node = unwrap(expression);
	while (node.type === 'MemberExpression' || node.type === 'CallExpression') {
		node = unwrap(node.type === 'CallExpression' ? node.callee : node.object);
	}
	const variable = node.type === 'Identifier' ? variableOf(source, node) : undefined;
	return variable?.defs[0]?.type === 'Parameter';
}

/**
 * `await state.ready` in plain JavaScript, where the file puts something else there: a checker believes what the object
 * began with.
 */
export function isReplacedMember({ source, path }: Context, expression: TSESTree.Node): boolean {
	const node = unwrap(expression);
	if (isTypeScript(path) || node.type !== 'MemberExpression') return false;
	const name = propertyName(node);
	return name !== undefined && isMemberWritten(source.text, name);
}

const isTypeScript = (path: string): boolean => /\.[cm]?tsx?$/.test(path);

/**
 * A method of plain JavaScript of which only a comment may tell what it gives: a checker believes `@returns {boolean}`
 * above an `async` method, and nobody has checked that. `always`, or `inProject`: where the project's own files declare
 * it, which a checker knows.
 */
export function toldByComments(
	{ path, program }: Context,
	expression: TSESTree.Node,
): 'always' | 'inProject' | 'never' {
	if (isTypeScript(path) || expression.type !== 'CallExpression') return 'never';
	const callee = unwrap(expression.callee);
	if (callee.type !== 'MemberExpression') return 'never';
	const targets = program?.targets(callee);
	if (!targets?.length || targets.some(target => target.kind === 'function' && target.isAsync)) return 'always';
	return targets.some(({ kind }) => kind === 'external') ? 'inProject' : 'never';
}
