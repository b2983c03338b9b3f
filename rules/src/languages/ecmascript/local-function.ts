import { isFunction, type FunctionNode } from './functions.ts';
import { propertyName } from './property-name.ts';
import { qualifiedName } from './qualified-name.ts';
import { constantInitializer, variableOf } from './scopes.ts';
import type { EcmascriptSource } from './source.ts';
import type { TSESTree } from '@typescript-eslint/types';
import { unwrap } from './unwrap.ts';

/** The function in this file that a plain name or `this.name` means; a function that stands there is itself. */
export function localFunction(source: EcmascriptSource, node: TSESTree.Node): FunctionNode | undefined {
	const expression = unwrap(node);
	if (isFunction(expression)) return expression;
	if (expression.type === 'MemberExpression') return ownMethod(expression);
	const variable = expression.type === 'Identifier' ? variableOf(source, expression) : undefined;
	// A parameter's definition has the function around it for its node, too.
	const definition = variable?.defs.length === 1 ? variable.defs[0]! : undefined;
	if (definition?.type === 'FunctionName' && definition.node.type === 'FunctionDeclaration') return definition.node;
	const init = variable && constantInitializer(variable)?.init;
	const kept = init && keptFunction(source, init);
	return kept && isFunction(kept) ? kept : undefined;
}

/** Hooks that give back the function that they are given. https://react.dev/reference/react/useCallback */
const KEEPING = new Set([
	'react useCallback',
	'react useEffectEvent',
	'preact/hooks useCallback',
	'preact/compat useCallback',
]);

/** `useCallback(async () => …, [])`: the function inside. */
function keptFunction(source: EcmascriptSource, init: TSESTree.Node): TSESTree.Node | undefined {
	const call = unwrap(init);
	if (call.type !== 'CallExpression') return init;
	const name = qualifiedName(source, call.callee);
	const [first] = call.arguments;
	return first && KEEPING.has(`${name?.module ?? 'react'} ${name?.name}`) ? unwrap(first) : undefined;
}

/** The method or the field with a function that `this.name` means in the class around, if it has exactly one of that name. */
function ownMethod(member: TSESTree.MemberExpression): FunctionNode | undefined {
	const name = member.object.type === 'ThisExpression' ? propertyName(member) : undefined;
	if (name === undefined) return undefined;
	let body: TSESTree.Node | undefined = member;
	while (body && body.type !== 'ClassBody') body = body.parent;
	if (!body) return undefined;
	const [found, ...more] = body.body.filter(
		each => (each.type === 'MethodDefinition' || each.type === 'PropertyDefinition') && propertyName(each) === name,
	);
	if (more.length || !found) return undefined;
	if (found.type === 'MethodDefinition' && found.kind !== 'method') return undefined;
	if ((found.type !== 'MethodDefinition' && found.type !== 'PropertyDefinition') || found.static || !found.value) {
		return undefined;
	}
	return isFunction(found.value) ? found.value : undefined;
}
