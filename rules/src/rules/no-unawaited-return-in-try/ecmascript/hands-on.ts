import { qualifiedName, unwrap, type EcmascriptSource } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';

/** `catch (error) { throw error; }`, or with `return Promise.reject(error)`: the caller gets the error either way. */
export function handsOn(source: EcmascriptSource, { param, body: { body } }: TSESTree.CatchClause): boolean {
	const [only, ...more] = body;
	if (!only || more.length || param?.type !== 'Identifier') return false;
	if (only.type === 'ThrowStatement') return isName(only.argument, param.name);
	const given = only.type === 'ReturnStatement' && only.argument ? unwrap(only.argument) : undefined;
	return given !== undefined && isRejection(source, given) && isName(given.arguments[0], param.name);
}

const isName = (node: TSESTree.Node | undefined, name: string): boolean =>
	node?.type === 'Identifier' && node.name === name;

/** `Promise.reject(error)`: settled as soon as it is made. */
export function isRejection(source: EcmascriptSource, node: TSESTree.Node): node is TSESTree.CallExpression {
	if (node.type !== 'CallExpression') return false;
	const name = qualifiedName(source, node.callee);
	return name?.module === undefined && name?.name === 'Promise.reject';
}
