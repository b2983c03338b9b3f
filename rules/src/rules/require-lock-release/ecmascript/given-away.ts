import { enclosingFunction, isAwaited, localFunction, propertyName, unwrap, variableOf, wrapped } from '#ecmascript';
import type { Variable } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';

/**
 * Whether what a variable holds becomes somebody else's to give back: it is returned, stored, or read by another
 * function; with `orPassed` also when it is an argument of what may keep it or give it back.
 */
export function isGivenAway(context: Context, { references, defs }: Variable, orPassed: boolean): boolean {
	const declared = defs[0]?.name;
	const home = declared && enclosingFunction(declared);
	return references.some(reference => {
		const { identifier } = reference;
		if (!reference.isRead()) return false;
		return enclosingFunction(identifier) !== home || leaves(context, wrapped(identifier), orPassed);
	});
}

function leaves(context: Context, node: TSESTree.Node, orPassed: boolean): boolean {
	const { parent } = node;
	switch (parent?.type) {
		case 'ReturnStatement':
		case 'ArrayExpression':
		case 'SpreadElement':
		case 'ArrowFunctionExpression':
		case 'ExportSpecifier':
			return true;
		case 'Property':
			// `save({ session })` has it for as long as it runs, as `save(session)` has.
			return orPassed || parent.parent.parent?.type !== 'CallExpression';
		case 'AssignmentExpression':
			return parent.right === node;
		case 'VariableDeclarator':
			return parent.init === node;
		case 'ConditionalExpression':
			return parent.test !== node;
		case 'LogicalExpression':
			return true;
		case 'YieldExpression':
			return orPassed;
		case 'CallExpression':
		case 'NewExpression':
			return orPassed && parent.callee !== node && !isLent(context, parent, node);
		default:
			return false;
	}
}

/**
 * `return await callback(client)`: what a function was given to run with it uses it, and so does a function of this file
 * that does nothing with it but call its methods, none of which gives it back, and one of another file that is awaited and
 * gives nothing back.
 */
function isLent(
	context: Context,
	call: TSESTree.CallExpression | TSESTree.NewExpression,
	node: TSESTree.Node,
): boolean {
	const callee = unwrap(call.callee);
	if (call.type !== 'CallExpression') return false;
	if (isAwaited(call) && givesNothingBack(context, callee)) return true;
	if (callee.type !== 'Identifier') return false;
	if (variableOf(context.source, callee)?.defs[0]?.type === 'Parameter') return isAwaited(call);
	const index = call.arguments.indexOf(node as TSESTree.CallExpressionArgument);
	const parameter = index < 0 ? undefined : localFunction(context.source, callee)?.params[index];
	const variable = parameter?.type === 'Identifier' ? variableOf(context.source, parameter) : undefined;
	return variable?.references.every(({ identifier }) => isUse(identifier)) ?? false;
}

/** `client.query(…)`. */
function isUse(identifier: TSESTree.Node): boolean {
	const member = identifier.parent;
	const name = member?.type === 'MemberExpression' && member.object === identifier ? propertyName(member) : undefined;
	if (name === undefined || /release|destroy|close|end|unlock/i.test(name)) return false;
	return member!.parent?.type === 'CallExpression' && member!.parent.callee === member;
}

const GIVES_BACK = /\.(?:close|destroy|end|release|unlock)\w*\(|\busing\b/i;

/** By the text of the functions in other files that a call runs. */
function givesNothingBack({ host, path, program }: Context, callee: TSESTree.Node): boolean {
	const targets = program?.targets(callee);
	if (!targets?.length) return false;
	return targets.every(target => {
		if (target.kind !== 'function' || target.path === path) return false;
		const text = host?.readFile(target.path);
		return text !== undefined && !GIVES_BACK.test(textOfFunction(text, target.at[0]));
	});
}

/** From a function's name to the line that its last brace stands on. */
function textOfFunction(text: string, start: number): string {
	const line = text.slice(text.lastIndexOf('\n', start - 1) + 1);
	const indent = /^[ \t]*/.exec(line)![0];
	const end = text.indexOf(`\n${indent}}`, start);
	return text.slice(start, end < 0 ? undefined : end);
}
