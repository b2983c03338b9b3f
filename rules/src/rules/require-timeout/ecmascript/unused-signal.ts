import { isAwaited, isFunction, nodesOfBody, propertyName, unwrap, variableOf, type FunctionNode } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';
import { isSignal, missingSignal } from './signal-not-passed.ts';

/**
 * A function that takes an `AbortSignal`, waits for something, and never looks at the signal: its caller aborts in vain.
 * Where a call is known to take a signal, that call is reported.
 */
export function unusedSignal(context: Context, node: FunctionNode): void {
	const name = node.params.flatMap(each => signalOf(each) ?? []).at(0);
	const variable = name && variableOf(context.source, name);
	if (!variable || variable.references.some(each => each.isRead()) || isOfProcess(node)) return;
	const waiting = callsIn(node);
	if (!waiting.length || waiting.some(call => missingSignal(context, call))) return;
	context.report({ at: name, messageId: 'unusedSignal', data: { signal: name.name } });
}

/** `signal`, `signal: AbortSignal`, `{ signal } = {}`; a default of its own or another type says that it is something else. */
function signalOf(parameter: TSESTree.Parameter): TSESTree.Identifier | undefined {
	if (parameter.type === 'Identifier') return isSignal(parameter.name) && isAbort(parameter) ? parameter : undefined;
	const pattern = parameter.type === 'AssignmentPattern' ? parameter.left : parameter;
	if (pattern.type !== 'ObjectPattern') return undefined;
	for (const property of pattern.properties) {
		if (property.type !== 'Property' || !isSignal(propertyName(property) ?? '')) continue;
		if (property.value.type === 'Identifier') return property.value;
	}
	return undefined;
}

function isAbort({ typeAnnotation }: TSESTree.Identifier): boolean {
	const type = typeAnnotation?.typeAnnotation;
	const of = type?.type === 'TSUnionType' ? type.types.find(each => each.type === 'TSTypeReference') : type;
	if (!of) return !type;
	return of.type === 'TSTypeReference' && of.typeName.type === 'Identifier' && of.typeName.name === 'AbortSignal';
}

/** `process.on('SIGTERM', async signal => …)`, `child.on('exit', (code, signal) => …)`: that signal is a text. */
function isOfProcess({ params, parent }: FunctionNode): boolean {
	if (params.some(each => each.type === 'Identifier' && /^(code|exitCode)$/.test(each.name))) return true;
	const callee = parent.type === 'CallExpression' ? unwrap(parent.callee) : undefined;
	return callee?.type === 'MemberExpression' && /^(on|once|addListener)$/.test(propertyName(callee) ?? '');
}

/** The calls that the function waits for or gives back. */
function callsIn({ body, async }: FunctionNode): TSESTree.CallExpression[] {
	const returned = body.type === 'BlockStatement' ? [] : [unwrap(body)];
	const all = nodesOfBody(body).filter(each => each.type === 'CallExpression');
	const given = all.filter(each => isAwaited(each) || (async && each.parent.type === 'ReturnStatement'));
	const plain = returned.filter(each => each.type === 'CallExpression');
	return [...given, ...plain, ...all.filter(each => !async && isOnlyReturn(each))];
}

/** `return load(values);` as all that a callback does with its arguments. */
const isOnlyReturn = (call: TSESTree.CallExpression): boolean => {
	const at = call.parent;
	return at.type === 'ReturnStatement' && isFunction(at.parent.parent ?? at);
};
