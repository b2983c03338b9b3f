import { isFunction } from '#ecmascript';
import { awaitableCall } from '#knowledge/awaitables/ecmascript.ts';
import type { TSESTree } from '@typescript-eslint/types';

/** Whether a call of what a library has under this path gives a promise, with these arguments, as its documentation has it. */
export function givesPromise(
	module: string | undefined,
	path: string,
	all: readonly TSESTree.CallExpressionArgument[],
): boolean {
	const known = awaitableCall(module, path);
	if (!known) return false;
	const last = all.at(-1);
	const isCalledBack = last !== undefined && (isFunction(last) || isCallbackName(last));
	const isBound = known.bindsOptions && all.length === 1 && last?.type === 'ObjectExpression';
	return !isBound && !(known.takesCallback && isCalledBack);
}

/** What callbacks are called where they are passed on. */
const isCallbackName = (node: TSESTree.Node): boolean =>
	node.type === 'Identifier' && /^(?:cb|callback|done|next|fn|handler)$/i.test(node.name);

/** `a?.b()` also gives `undefined`, if `a` may be that: nobody but a type checker knows. */
export function isOptional(node: TSESTree.CallExpression): boolean {
	for (let at: TSESTree.Node = node; ;) {
		if ((at.type === 'CallExpression' || at.type === 'MemberExpression') && at.optional) return true;
		if (at.type === 'CallExpression') at = at.callee;
		else if (at.type === 'MemberExpression') at = at.object;
		else return false;
	}
}
