import { childrenOf, enclosingFunction, isNullish, unwrap } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';
import type { Executor } from './executor.ts';

/** Nobody gets what an executor returns: https://tc39.es/ecma262/#sec-promise-executor step 9. */
export function returnedValue(context: Context, executor: Executor): boolean {
	const { body } = executor.function;
	const name = executor.resolve?.name ?? 'resolve';
	const returned = body.type === 'BlockStatement' ? returnsIn(body, executor) : [body];
	// `() => null` is a promise that is meant to stay as it is: nothing in it could settle.
	const lost = returned.filter(
		value => isLost(context, value) && !(isNullish(unwrap(value)) && !executor.function.params.length),
	);
	for (const value of lost) context.report({ at: value, messageId: 'returnsValue', data: { name } });
	return lost.length > 0;
}

function isLost(context: Context, value: TSESTree.Node): boolean {
	const { options } = context;
	const node = unwrap(value);
	switch (node.type) {
		case 'UnaryExpression':
			return node.operator !== 'void' || !options.allowVoid;
		case 'Identifier':
			return node.name !== 'undefined';
		case 'CallExpression':
		case 'NewExpression':
		case 'AwaitExpression':
		case 'AssignmentExpression':
			return options.checkCalls;
		case 'ConditionalExpression':
			return isLost(context, node.consequent) && isLost(context, node.alternate);
		case 'LogicalExpression':
			return isLost(context, node.right);
		case 'SequenceExpression':
			return isLost(context, node.expressions.at(-1)!);
		// `[(done = resolve), (fail = reject)]` is a list of statements.
		case 'ArrayExpression':
			return (
				!node.elements.length ||
				node.elements.some(each => each?.type !== 'AssignmentExpression' || isLost(context, each))
			);
		default:
			return true;
	}
}

/** What the `return`s of the executor's own code give. */
function returnsIn(root: TSESTree.Node, executor: Executor): TSESTree.Node[] {
	const found: TSESTree.Node[] = [];
	const pending = [root];
	for (let node = pending.pop(); node; node = pending.pop()) {
		if (node.type === 'ReturnStatement' && node.argument && enclosingFunction(node) === executor.function) {
			found.push(node.argument);
		}
		if (STATEMENTS.test(node.type)) pending.push(...childrenOf(node));
	}
	return found;
}

/** What can hold a `return`. */
const STATEMENTS = /Statement$|^(?:SwitchCase|CatchClause)$/;
