import { calleeName, isFunction, nodesOfBody, unwrap, type FunctionNode } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';
import { testFunction } from './runner.ts';

/**
 * Runners whose suites are collected at once: what a suite declares after an `await` comes too late.
 * https://jestjs.io/docs/setup-teardown#order-of-execution, https://mochajs.org/#asynchronous-code, https://playwright.dev/docs/api/class-test#test-describe
 */
const SYNCHRONOUS = new Set(['jasmine', 'jest', 'mocha', 'playwright']);

/** `describe('store', async () => …)` */
export function asyncSuite(context: Context, call: TSESTree.CallExpression): void {
	const callback = asyncCallback(call);
	if (!callback) return;
	const meant = testFunction(context, call.callee);
	if (!meant || !SYNCHRONOUS.has(meant.runner) || !/^(?:test\.)?(?:describe|context|suite)\b/.test(meant.name)) return;
	const start = context.source.text.indexOf('async', callback.range[0]);
	const isNeeded = nodesOfBody(callback.body).some(
		({ type }) => type === 'AwaitExpression' || type === 'ForOfStatement',
	);
	const [word] = /^async\s*/.exec(context.source.text.slice(start, start + 100))!;
	context.report({
		at: { range: [start, start + 'async'.length] },
		messageId: 'asyncSuite',
		data: { callee: calleeName(call.callee) },
		suggest: isNeeded
			? []
			: [{ messageId: 'removeAsync', edits: () => [{ range: [start, start + word.length], text: '' }] }],
	});
}

/** `it('loads', async done => …)`. https://jestjs.io/docs/asynchronous#callbacks, https://mochajs.org/#asynchronous-code */
export function asyncWithDone(context: Context, call: TSESTree.CallExpression): void {
	const callback = asyncCallback(call);
	const [done, ...more] = callback?.params ?? [];
	// TypeScript's `this` is no parameter.
	if (done?.type !== 'Identifier' || done.name === 'this' || more.length) return;
	const meant = testFunction(context, call.callee);
	if (!meant || meant.runner === 'playwright' || !SYNCHRONOUS.has(meant.runner)) return;
	if (!/^(?:it|test|specify|before|after)\w*(?:\.(?:only|skip))?$/.test(meant.name)) return;
	context.report({ at: done, messageId: 'asyncDone', data: { name: done.name } });
}

function asyncCallback({ arguments: all }: TSESTree.CallExpression): FunctionNode | undefined {
	const found = all.map(unwrap).find(isFunction);
	return found?.async && !found.generator ? found : undefined;
}
