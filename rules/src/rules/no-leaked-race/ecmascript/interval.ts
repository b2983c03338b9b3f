import {
	enclosingFunction,
	functionName,
	isDiscarded,
	isFunction,
	nodesOfBody,
	propertyName,
	qualifiedName,
	readsOf,
	unwrap,
	variableOf,
	type EcmascriptSource,
	type FunctionNode,
} from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';
import { functionOf } from './timer.ts';

/** `setInterval(async …)` does not wait for its turns, and one whose handle is dropped can never be stopped. */
export function interval(context: Context, call: TSESTree.CallExpression): void {
	const { source } = context;
	const callee = unwrap(call.callee);
	if (callee.type === 'MemberExpression' && propertyName(callee) !== 'setInterval') return;
	const name = qualifiedName(source, call.callee);
	if (name?.name !== 'setInterval' || (name.module !== undefined && name.module !== 'timers')) return;

	const turn = turnOf(source, call.arguments[0]);
	if (turn && mayOverlap(source, turn)) context.report({ at: call.callee, messageId: 'overlap' });

	const around = enclosingFunction(call);
	if (!around || !isDiscarded(call) || runsOnce(source, around)) return;
	context.report({ at: call.callee, messageId: 'interval', data: { name: functionName(around) ?? 'this function' } });
}

function turnOf(source: EcmascriptSource, node: TSESTree.Node | undefined): FunctionNode | undefined {
	const expression = node && unwrap(node);
	if (!expression) return undefined;
	if (isFunction(expression)) return expression;
	return expression.type === 'Identifier' ? functionOf(source, expression) : undefined;
}

/** True for an async function that awaits before anything keeps a second turn out. */
function mayOverlap(source: EcmascriptSource, turn: FunctionNode): boolean {
	if (!turn.async) return false;
	const all = nodesOfBody(turn.body);
	const waits = all.find(each => each.type === 'AwaitExpression' || (each.type === 'ForOfStatement' && each.await));
	if (!waits) return false;
	return !all.some(each => {
		if (each.range[0] > waits.range[0]) return false;
		if (each.type === 'IfStatement') return guards(each, waits);
		return each.type === 'CallExpression' && qualifiedName(source, each.callee)?.name === 'clearInterval';
	});
}

/** `if (running) return;` before the wait, or `if (!running) { … await … }` around it. */
function guards({ consequent, range }: TSESTree.IfStatement, waits: TSESTree.Node): boolean {
	const isAround = range[0] <= waits.range[0] && waits.range[1] <= range[1];
	return (
		isAround || nodesOfBody(consequent).some(each => each.type === 'ReturnStatement' || each.type === 'ThrowStatement')
	);
}

/** Callbacks that run once when what they stand in runs once. */
const ONCE = new Set(['catch', 'finally', 'listen', 'once', 'then', 'whenReady']);

/** A constructor, a function that the module's top level alone calls, or one written and called there. */
function runsOnce(source: EcmascriptSource, around: FunctionNode): boolean {
	const { parent } = around;
	if (parent.type === 'MethodDefinition') return parent.kind === 'constructor';
	if (parent.type === 'CallExpression' && !enclosingFunction(parent)) {
		const callee = unwrap(parent.callee);
		if (callee === around) return true;
		const last =
			callee.type === 'MemberExpression' && callee.property.type === 'Identifier' ? callee.property.name : '';
		return ONCE.has(last);
	}
	const id =
		around.id ?? (parent.type === 'VariableDeclarator' && parent.id.type === 'Identifier' ? parent.id : undefined);
	const variable = id && variableOf(source, id);
	const reads = variable ? readsOf(variable) : [];
	const calls = reads.filter(({ identifier }) => identifier.parent?.type === 'CallExpression');
	return reads.length === 1 && calls.length === 1 && !enclosingFunction(calls[0]!.identifier);
}
