import {
	isFunction,
	localFunction,
	propertyName,
	unwrap,
	wrapped,
	type EcmascriptSource,
	type FunctionNode,
} from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';
import type { Misuse } from './misuse.ts';
import { ownReturns } from './suggestions.ts';

/** An async `reduce` is right when each turn waits for the one before: `(await total) + (await price(item))`. */
export function reduceMisuse(source: EcmascriptSource, callback: TSESTree.Node, callee: string): Misuse | undefined {
	const reducer = localFunction(source, callback);
	if (!reducer?.async || !isMisread(source, reducer)) return undefined;
	return { node: callback, messageId: 'accumulator', data: { callee }, isHarmlessIfSettled: false };
}

function isMisread(source: EcmascriptSource, reducer: FunctionNode): boolean {
	const [accumulator] = reducer.params;
	if (!accumulator || accumulator.type === 'RestElement') return false;
	// Taken apart: a promise has none of these properties.
	if (accumulator.type !== 'Identifier') return true;
	const scope = source.scopeManager.acquire(reducer, true);
	const references = scope?.set.get(accumulator.name)?.references ?? [];
	return !references.some(({ identifier }) => isUsedAsPromise(identifier));
}

/** Awaited, chained or handed to somebody who may wait for it. */
function isUsedAsPromise(node: TSESTree.Node): boolean {
	const whole = wrapped(node);
	const { parent } = whole;
	switch (parent?.type) {
		case 'AwaitExpression':
		case 'AssignmentExpression':
		case 'VariableDeclarator':
		case 'ArrayExpression':
			return true;
		case 'CallExpression':
			return parent.callee !== whole;
		case 'ConditionalExpression':
		case 'LogicalExpression':
			return isUsedAsPromise(parent);
		case 'MemberExpression':
			return parent.object === whole && ['then', 'catch', 'finally'].includes(propertyName(parent) ?? '');
		default:
			return false;
	}
}

/** `flatMap` flattens arrays; a promise of an array stays one. */
export function flatMisuse(call: TSESTree.CallExpression, callback: TSESTree.Node, callee: string): Misuse | undefined {
	const mapper = unwrap(callback);
	if (!isFunction(mapper) || !mapper.async || !givesArray(mapper) || isFlattenedLater(call)) return undefined;
	return { node: callback, messageId: 'notFlat', data: { callee }, isHarmlessIfSettled: false };
}

const givesArray = ({ body }: FunctionNode): boolean =>
	body.type === 'BlockStatement'
		? ownReturns(body).some(({ argument }) => argument && isArray(argument))
		: isArray(body);

const GIVES_ARRAY = new Set(['concat', 'filter', 'flat', 'flatMap', 'map', 'slice', 'split']);

function isArray(node: TSESTree.Node): boolean {
	const expression = unwrap(node);
	if (expression.type === 'ArrayExpression') return true;
	if (expression.type !== 'CallExpression') return false;
	const callee = unwrap(expression.callee);
	return callee.type === 'MemberExpression' && GIVES_ARRAY.has(propertyName(callee) ?? '');
}

/** `(await Promise.all(xs.flatMap(async …))).flat()` */
function isFlattenedLater(call: TSESTree.CallExpression): boolean {
	for (let at: TSESTree.Node = call, depth = 0; depth < 4; depth++) {
		const { parent }: TSESTree.Node = wrapped(at);
		if (parent?.type === 'MemberExpression') return ['flat', 'flatMap'].includes(propertyName(parent) ?? '');
		if (parent?.type !== 'CallExpression' && parent?.type !== 'AwaitExpression') return false;
		at = parent;
	}
	return false;
}
