import {
	constantInitializer,
	enclosingFunction,
	isFunction,
	nodesIn,
	nodesOfBody,
	propertyName,
	qualifiedName,
	unwrap,
	variableOf,
} from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';
import { isLeftRunning, isTimeout } from './timer.ts';

/**
 * `const timer = setTimeout(() => controller.abort(), ms); await fetch(url, { signal: controller.signal });`: when the work is
 * done, the timer goes on and keeps the program running.
 */
export function abortTimer(context: Context, call: TSESTree.CallExpression): void {
	const { source } = context;
	const [callback] = call.arguments;
	const around = enclosingFunction(call);
	if (!around?.async || !callback || !isFunction(callback) || !isTimeout(source, call)) return;
	const controller = nodesIn(callback)
		.map(abortedBy)
		.find(each => each !== undefined);
	if (!controller || !isController(context, controller) || !isLeftRunning(source, call)) return;
	const isWaitedFor = nodesOfBody(around.body).some(
		each => each.type === 'AwaitExpression' && each.range[0] > call.range[1],
	);
	if (isWaitedFor) context.report({ at: call.callee, messageId: 'abortTimer', data: { controller: controller.name } });
}

/** `controller` in `controller.abort()`. */
function abortedBy(node: TSESTree.Node): TSESTree.Identifier | undefined {
	const callee = node.type === 'CallExpression' ? unwrap(node.callee) : undefined;
	if (callee?.type !== 'MemberExpression' || propertyName(callee) !== 'abort') return undefined;
	const object = unwrap(callee.object);
	return object.type === 'Identifier' ? object : undefined;
}

function isController({ source }: Context, name: TSESTree.Identifier): boolean {
	const variable = variableOf(source, name);
	const init = variable && constantInitializer(variable)?.init;
	return init?.type === 'NewExpression' && qualifiedName(source, init.callee)?.name === 'AbortController';
}
