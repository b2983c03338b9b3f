import { calleeName, constantInitializer, propertyName, unwrap, variableOf, wrapped } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';

/** What a mutation tells of its error. https://tanstack.com/query/latest/docs/framework/react/reference/useMutation */
const SHOWING = new Set(['error', 'failureReason', 'isError', 'status']);

/**
 * False for `await mutateAsync()` of a mutation whose error nobody asks for: `useMutation({ … })` without `onError`, of
 * whose result neither `error` nor `isError` is read. A hook of one's own may show it, and so may who gives the function;
 * `mutateAsync().catch(() => {})` is `mutate()`.
 */
export function isErrorShown({ source }: Context, callee: TSESTree.Node): boolean {
	const call = wrapped(callee).parent;
	if (!call || wrapped(call).parent?.type !== 'AwaitExpression') return true;
	const isMember = callee.type === 'MemberExpression';
	const holder = isMember ? unwrap(callee.object) : callee;
	const variable = holder.type === 'Identifier' ? variableOf(source, holder) : undefined;
	const declarator = variable && constantInitializer(variable);
	const hook = declarator?.init && unwrap(declarator.init);
	if (hook?.type !== 'CallExpression' || !/\buseMutation$/.test(calleeName(hook.callee))) return true;
	if (hook.arguments.some(each => /\bonError\b|\.\.\./.test(source.text.slice(...each.range)))) return true;
	if (!isMember) return declarator!.id.type === 'ObjectPattern' && declarator!.id.properties.some(isShowing);
	return variable!.references.some(({ identifier }) => {
		const { parent } = identifier;
		if (parent.type === 'VariableDeclarator') return parent.id !== identifier;
		return parent.type !== 'MemberExpression' || SHOWING.has(propertyName(parent) ?? '');
	});
}

const isShowing = (property: TSESTree.Property | TSESTree.RestElement): boolean =>
	property.type === 'RestElement' || SHOWING.has(propertyName(property) ?? '');
