import { isFunction, type EcmascriptSource } from '#ecmascript';
import type { Variable } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/types';
import { settlers, type Executor } from './executor.ts';

/**
 * Tells the places after which the promise is somebody's care: `resolve` and `reject` themselves, wherever they go;
 * functions that hold them, where they are written in place; and reads of names of such functions.
 */
export function settlersAndCarriers(source: EcmascriptSource, executor: Executor): (node: TSESTree.Node) => boolean {
	const places = new Set<TSESTree.Node>();
	const pending = settlers(executor);
	for (const read of pending) {
		if (places.has(read)) continue;
		places.add(read);
		for (let at = read.parent; at && at !== executor.function; at = at.parent) {
			if (!isFunction(at) && at.type !== 'ClassExpression' && at.type !== 'ClassDeclaration') continue;
			const variable = nameOf(source, at);
			if (!variable) places.add(at);
			else pending.push(...variable.references.filter(each => each.isRead()).map(({ identifier }) => identifier));
		}
	}
	return node => places.has(node);
}

/** The variable that a function goes by. Its creation alone does nothing. */
function nameOf({ scopeManager }: EcmascriptSource, node: TSESTree.Node): Variable | undefined {
	if (node.type === 'FunctionDeclaration') return scopeManager.getDeclaredVariables(node)[0];
	const { parent } = node;
	if (parent?.type !== 'VariableDeclarator' || parent.id.type !== 'Identifier') return undefined;
	return scopeManager.getDeclaredVariables(parent)[0];
}
