import {
	constantInitializer,
	isFunction,
	nodesIn,
	nodesOfBody,
	propertyName,
	qualifiedName,
	readsOf,
	unwrap,
	variableOf,
	wrapped,
	type EcmascriptSource,
	type FunctionNode,
} from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';

/** A timer that nothing clears. */
export interface Timer {
	/** The call that starts it: `setTimeout`, or the one of `timers/promises`. */
	readonly start: TSESTree.CallExpression;
	/** The functions that were called on the way, the outermost first. */
	readonly through: readonly TSESTree.CallExpression[];
}

const DEEPEST = 4;

/** The timer behind a promise: `new Promise(… setTimeout …)`, `setTimeout` of `timers/promises`, a function that gives one. */
export function timerOf(source: EcmascriptSource, node: TSESTree.Node, depth = 0): Timer | undefined {
	if (depth > DEEPEST) return undefined;
	const expression = unwrap(node);
	switch (expression.type) {
		case 'Identifier': {
			const variable = variableOf(source, expression);
			const declarator = variable && constantInitializer(variable);
			const isOne = declarator?.init && declarator.id.type === 'Identifier';
			return isOne ? timerOf(source, declarator.init!, depth + 1) : undefined;
		}
		case 'NewExpression': {
			const [executor] = expression.arguments;
			if (qualifiedName(source, expression.callee)?.name !== 'Promise' || !executor || !isFunction(executor)) return;
			const start = nodesIn(executor).find(each => isTimeout(source, each) && isLeftRunning(source, each));
			return start && { start: start as TSESTree.CallExpression, through: [] };
		}
		case 'CallExpression':
			return timerOfCall(source, expression, depth);
		default:
			return undefined;
	}
}

function timerOfCall(source: EcmascriptSource, call: TSESTree.CallExpression, depth: number): Timer | undefined {
	const callee = unwrap(call.callee);
	const name = qualifiedName(source, callee);
	if (name?.module === 'timers/promises' && name.name === 'setTimeout') {
		return call.arguments.length < 3 ? { start: call, through: [] } : undefined;
	}
	if (callee.type === 'MemberExpression') {
		const isChain = ['then', 'catch'].includes(propertyName(callee) ?? '');
		return isChain ? timerOf(source, callee.object, depth + 1) : undefined;
	}
	const called = callee.type === 'Identifier' ? functionOf(source, callee) : undefined;
	const given = called && !called.generator ? givenBy(called) : undefined;
	const timer = given && timerOf(source, given, depth + 1);
	return timer && { ...timer, through: [call, ...timer.through] };
}

/** The function that a name of this file means. */
export function functionOf(source: EcmascriptSource, name: TSESTree.Identifier): FunctionNode | undefined {
	const variable = variableOf(source, name);
	const [definition] = variable?.defs ?? [];
	if (variable?.defs.length === 1 && definition?.node.type === 'FunctionDeclaration') return definition.node;
	const value = variable && constantInitializer(variable)?.init;
	return value && isFunction(value) ? value : undefined;
}

/** The promise that a call of a function stands for: what it returns, or the only thing that it waits for. */
function givenBy(called: FunctionNode): TSESTree.Node | undefined {
	if (called.body.type !== 'BlockStatement') return called.body;
	const all = nodesOfBody(called.body);
	const awaited = all.filter(each => each.type === 'AwaitExpression');
	if (called.async && awaited.length === 1) return awaited[0]!.argument;
	const returned = all.filter(each => each.type === 'ReturnStatement');
	return returned.length === 1 && !awaited.length ? (returned[0]!.argument ?? undefined) : undefined;
}

/** True for a call of `setTimeout`, the global or that of `node:timers`. */
export function isTimeout(source: EcmascriptSource, node: TSESTree.Node): node is TSESTree.CallExpression {
	if (node.type !== 'CallExpression') return false;
	const name = qualifiedName(source, node.callee);
	return name?.name === 'setTimeout' && (name.module === undefined || name.module === 'timers');
}

/** True where the timer's handle is dropped, or kept in a variable that nothing gets and that is at most asked for. */
export function isLeftRunning(source: EcmascriptSource, call: TSESTree.Node): boolean {
	const value = wrapped(call);
	const { parent } = value;
	// `ms ? setTimeout(f, ms) : undefined`
	if (parent?.type === 'ConditionalExpression' && parent.test !== value) return isLeftRunning(source, parent);
	if (parent?.type === 'ExpressionStatement') return true;
	if (parent?.type === 'ArrowFunctionExpression') {
		const outer = parent.parent;
		return outer.type === 'NewExpression' && outer.arguments[0] === parent;
	}
	const target =
		parent?.type === 'VariableDeclarator'
			? parent.id
			: parent?.type === 'AssignmentExpression'
				? parent.left
				: undefined;
	const variable = target?.type === 'Identifier' ? variableOf(source, target) : undefined;
	return variable !== undefined && readsOf(variable).every(({ identifier }) => isTested(identifier));
}

/** `if (timer)`, `timer !== undefined` */
const isTested = (identifier: TSESTree.Node): boolean =>
	/^(?:If|Conditional|Binary|Logical|Unary)/.test(wrapped(identifier).parent?.type ?? '');
