import { childrenOf, isFunction, qualifiedName, type EcmascriptSource } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';

/**
 * True for `catch (error) { return Promise.reject(error); }`. In a function that is not async it is there for what is
 * thrown before there is a promise, and whoever wrote it knows that the promise goes to the caller.
 */
export function makesPromise(source: EcmascriptSource, node: TSESTree.Node): boolean {
	if (isFunction(node)) return false;
	if (node.type === 'CallExpression' || node.type === 'NewExpression') {
		const name = qualifiedName(source, node.callee);
		if (name?.module === undefined && name?.name.split('.')[0] === 'Promise') return true;
	}
	return childrenOf(node).some(child => makesPromise(source, child));
}
