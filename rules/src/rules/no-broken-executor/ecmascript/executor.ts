import { isFunction, qualifiedName, unwrap, variableOf, type EcmascriptSource, type FunctionNode } from '#ecmascript';
import type { Variable } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/types';

/** The function that is given to `new Promise()`, and what it got to settle the promise with. */
export interface Executor {
	readonly creation: TSESTree.NewExpression;
	readonly function: FunctionNode;
	readonly resolve: Variable | undefined;
	readonly reject: Variable | undefined;
}

/** https://tc39.es/ecma262/#sec-promise-executor */
export function executorOf(source: EcmascriptSource, creation: TSESTree.NewExpression): Executor | undefined {
	const [argument] = creation.arguments;
	const executor = argument && unwrap(argument);
	if (!executor || !isFunction(executor) || executor.generator) return undefined;
	const name = qualifiedName(source, creation.callee);
	if (name?.module !== undefined || name?.name !== 'Promise') return undefined;

	const [resolve, reject] = executor.params.map(each => parameter(source, executor, each));
	// A pattern, a default value or a rest: too odd to say anything about.
	if (executor.params.some(({ type }) => type !== 'Identifier')) return undefined;
	return { creation, function: executor, resolve, reject };
}

function parameter(source: EcmascriptSource, executor: FunctionNode, node: TSESTree.Node): Variable | undefined {
	if (node.type !== 'Identifier') return undefined;
	const declared = source.scopeManager.getDeclaredVariables(executor);
	return declared.find(each => each.defs.some(({ name }) => name === node)) ?? variableOf(source, node);
}

/** The places that read `resolve` or `reject`. */
export const settlers = ({ resolve, reject }: Executor): TSESTree.Node[] =>
	[resolve, reject].flatMap(variable => variable?.references.map(({ identifier }) => identifier) ?? []);

/** `resolve()` and `reject()`, the calls themselves. */
export const settlingCall = ({ parent }: TSESTree.Node, read: TSESTree.Node): TSESTree.CallExpression | undefined =>
	parent?.type === 'CallExpression' && parent.callee === read ? parent : undefined;
