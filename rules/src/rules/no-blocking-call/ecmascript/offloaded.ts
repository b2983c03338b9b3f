import { calleeName, qualifiedName } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';

/** True inside an argument of a call that the user names as an offload. */
export function isOffloaded({ source, options: { offloads } }: Context, node: TSESTree.Node): boolean {
	if (!offloads.length) return false;
	for (let child = node, at = node.parent; at; child = at, at = at.parent) {
		if (at.type !== 'CallExpression' || at.callee === child) continue;
		const name = qualifiedName(source, at.callee);
		const dotted = name && [name.module, name.name].filter(Boolean).join('.');
		if (offloads.includes(calleeName(at.callee)) || (dotted && offloads.includes(dotted))) return true;
	}
	return false;
}
