import {
	calleeName,
	childrenOf,
	isFunction,
	propertyName,
	qualifiedName,
	unwrap,
	type FunctionNode,
} from '#ecmascript';
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
	const callback = asyncCallback(context, node);
	if (!callback) return;
	judge(context, {
		node,
		messageId: 'executor',
		// The `Promise` constructor would have rejected with what is thrown, had the executor not been async.
		isHarmlessIfSettled: !callback.function || !mayThrow(callback.function),
		suggest: written => executorSuggestions(context, written),
	});
}

/** Calls something outside of a `try` with a `catch` that could throw where it stands, other than what settles the promise. */
function mayThrow({ body, params }: FunctionNode): boolean {
	const settling = params.map(each => (each.type === 'Identifier' ? each.name : undefined));
	return callsUncaught(body);

	function callsUncaught(node: TSESTree.Node): boolean {
		if (isFunction(node)) return false;
		if (node.type === 'TryStatement' && node.handler) {
			// What a handler says or tidies up is taken to work.
			return Boolean(node.finalizer && callsUncaught(node.finalizer));
		}
		if (node.type === 'CallExpression') {
			const callee = unwrap(node.callee);
			const name = calleeName(callee);
			const isHarmless = settling.includes(name) || NEVER_THROWS.test(name);
			if (!isHarmless) return true;
		}
		return childrenOf(node).some(callsUncaught);
	}
}

/** Given what they take, they do not throw: timers, the console, and questions to an object of one's own. */
const NEVER_THROWS =
	/^(?:(?:clear|set)(?:Interval|Timeout|Immediate)|queueMicrotask|(?:console|Math|Date|performance)\.\w+|Object\.(?:assign|entries|keys|values)|Array\.isArray)$/;

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
