import {
	calleeName,
	constantInitializer,
	enclosingFunction,
	lastName,
	nodesIn,
	nodesOfBody,
	propertyName,
	qualifiedName,
	unwrap,
	variableOf,
	type EcmascriptSource,
} from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';

/** `signal.addEventListener('abort', …)` that nothing takes back: a signal may live as long as the program. */
export function abortListener(context: Context, call: TSESTree.CallExpression): void {
	const { source } = context;
	const callee = unwrap(call.callee);
	if (callee.type !== 'MemberExpression' || propertyName(callee) !== 'addEventListener' || !isAbort(call)) return;
	// What runs once with the module adds one listener, not one more each time.
	if (!enclosingFunction(call) || !isSignal(callee.object) || endsByOption(call) || isOwn(source, callee.object))
		return;
	if (isRemoved(source, callee.object) || !workEnds(source, call)) return;

	const edits = () => {
		const [, end] = call.arguments[1]!.range;
		return [{ range: [end, end] as const, text: ', { once: true }' }];
	};
	const suggest = call.arguments.length === 2 ? [{ messageId: 'addOnce' as const, edits }] : [];
	context.report({ at: callee.property, messageId: 'abortListener', suggest });
}

/**
 * True where the work that the listener is for ends, as far as the text tells: the function waits for it, gives back its promise,
 * or does it again and again. A server that a function starts and leaves running needs its listener as long as it lives.
 */
function workEnds(source: EcmascriptSource, call: TSESTree.CallExpression): boolean {
	const around = enclosingFunction(call)!;
	const { parent } = around;
	if (parent.type === 'NewExpression') return qualifiedName(source, parent.callee)?.name === 'Promise';
	if (parent.type === 'CallExpression' && EFFECT.test(calleeName(parent.callee))) return true;
	return nodesOfBody(around.body).some(node => {
		if (node.range[0] < call.range[1]) return false;
		if (node.type === 'ReturnStatement') return node.argument !== null && isPromised(unwrap(node.argument));
		return node.type === 'AwaitExpression' || (node.type === 'ForOfStatement' && node.await);
	});
}

/** https://react.dev/reference/react/useEffect: runs again whenever what it depends on has changed. */
const EFFECT = /^(?:React\.)?use[A-Z]?\w*Effect$/;

const isPromised = (value: TSESTree.Node): boolean =>
	value.type === 'CallExpression' ||
	(value.type === 'NewExpression' && calleeName(value.callee) === 'Promise') ||
	(value.type === 'MemberExpression' ? /promise$/i.test(propertyName(value) ?? '') : false) ||
	(value.type === 'Identifier' && /promise$/i.test(value.name));

const isAbort = ({ arguments: [type, listener] }: TSESTree.CallExpression): boolean =>
	type?.type === 'Literal' && type.value === 'abort' && listener !== undefined;

/** By its name: `signal`, `options.signal`, `abortSignal`. Requests and file readers have an `abort` event, too. */
function isSignal(node: TSESTree.Node): boolean {
	const name = lastName(unwrap(node));
	return name !== undefined && /signal$/i.test(name);
}

/** A third argument that ends the listener, or that cannot be seen. */
function endsByOption({ arguments: args }: TSESTree.CallExpression): boolean {
	const options = args[2];
	if (!options) return args.some(each => each.type === 'SpreadElement');
	if (options.type === 'Literal') return false;
	if (options.type !== 'ObjectExpression') return true;
	return options.properties.some(
		each => each.type === 'SpreadElement' || ['once', 'signal'].includes(propertyName(each) ?? ''),
	);
}

/** True where a function made the signal, and not the module: it ends with what that function has begun. */
function isOwn(source: EcmascriptSource, node: TSESTree.Node): boolean {
	const expression = unwrap(node);
	if (expression.type === 'MemberExpression') return isOwn(source, expression.object);
	const variable = expression.type === 'Identifier' ? variableOf(source, expression) : undefined;
	const init = variable && constantInitializer(variable)?.init;
	if (!init || !enclosingFunction(init)) return false;
	const made = unwrap(init);
	if (made.type === 'NewExpression') return true;
	if (made.type !== 'CallExpression') return isOwn(source, made);
	return qualifiedName(source, made.callee)?.name.startsWith('AbortSignal.') ?? false;
}

/** True where the file removes an `abort` listener from a signal of that name. */
function isRemoved(source: EcmascriptSource, signal: TSESTree.Node): boolean {
	const name = source.text.slice(...unwrap(signal).range);
	return nodesIn(source.ast).some(node => {
		if (node.type !== 'CallExpression') return false;
		const callee = unwrap(node.callee);
		if (callee.type !== 'MemberExpression' || propertyName(callee) !== 'removeEventListener') return false;
		return isAbort(node) && source.text.slice(...unwrap(callee.object).range) === name;
	});
}
