import { calleeName, isFunction, nodesIn, unwrap } from '#ecmascript';
import { isTest } from '#kit/is-test.ts';
import { letsTimePass } from '#knowledge/tests/timers.ts';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';

/**
 * `load(); await vi.advanceTimersByTimeAsync(100);` in a test: what it starts goes on with the clock of the test, so that
 * waiting for it first would never end. Only where the clock is what the test waits for next.
 */
export function isBeforeTimers({ source }: Context, statement: TSESTree.ExpressionStatement): boolean {
	const { parent } = statement;
	if (parent.type !== 'BlockStatement' || !isTest(source)) return false;
	for (const next of parent.body.slice(parent.body.indexOf(statement) + 1)) {
		const [first] = nodesIn(next, node => !isFunction(node)).filter(({ type }) => type === 'AwaitExpression');
		if (first?.type === 'AwaitExpression') return isOfTimers(first.argument);
	}
	return false;
}

function isOfTimers(node: TSESTree.Node): boolean {
	const call = unwrap(node);
	return call.type === 'CallExpression' && letsTimePass(calleeName(call.callee).split('.').at(-1)!);
}
