import { isFunction, propertyName, qualifiedName, unwrap } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';
import { asyncCallback } from './callback.ts';
import type { Context } from './context.ts';
import { judge } from './judge.ts';
import { executorSuggestions } from './suggestions.ts';

/** `new Promise(async (resolve, reject) => …)`: what the executor's own promise says, nobody hears. */
export function executor(context: Context, { callee, arguments: [node] }: TSESTree.NewExpression): void {
	if (!node) return;
	const name = qualifiedName(context.source, callee);
	if (name?.module !== undefined || name?.name !== 'Promise') return;
	// A promise that a function which is not async gives is dropped, too; its errors are a matter of where it was made.
	if (!asyncCallback(context, node)) return;
	judge(context, {
		node,
		messageId: 'executor',
		isHarmlessIfSettled: true,
		suggest: written => executorSuggestions(context, written),
	});
}

/** `.finally(async () => …)` is waited for, and its rejection replaces what the promise had. https://tc39.es/ecma262/#sec-promise.prototype.finally */
export function finallyCallback(context: Context, call: TSESTree.CallExpression): void {
	const callee = unwrap(call.callee);
	const [node] = call.arguments;
	if (!context.options.checkFinally || !node || callee.type !== 'MemberExpression') return;
	if (propertyName(callee) === 'finally') judge(context, { node, messageId: 'outcome', isHarmlessIfSettled: true });
}

/** `Object.fromEntries(xs.map(async …))`, `new Map(xs.map(async …))`: a promise has no entries. */
export function entries(context: Context, call: TSESTree.CallExpression | TSESTree.NewExpression): void {
	const [list] = call.arguments;
	const mapped = list && unwrap(list);
	if (mapped?.type !== 'CallExpression') return;
	const callee = unwrap(mapped.callee);
	if (callee.type !== 'MemberExpression' || propertyName(callee) !== 'map' || !mapped.arguments[0]) return;
	const name = qualifiedName(context.source, call.callee);
	const wanted = call.type === 'NewExpression' ? ['Map', 'WeakMap'] : ['Object.fromEntries'];
	if (!name || name.module !== undefined || !wanted.includes(name.name)) return;
	// A list of promises that the text shows is `no-forgotten-await`'s.
	if (name.name !== 'WeakMap' && isWrittenAsync(mapped.arguments[0])) return;
	judge(context, {
		node: mapped.arguments[0],
		messageId: 'noEntries',
		data: { callee: call.type === 'NewExpression' ? `new ${name.name}` : name.name },
		isHarmlessIfSettled: false,
	});
}

const isWrittenAsync = (node: TSESTree.Node): boolean => {
	const mapper = unwrap(node);
	return isFunction(mapper) && mapper.async;
};
