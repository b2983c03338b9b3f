import {
	calleeName,
	callPath,
	enclosingFunction,
	isAwaited,
	propertyName,
	variableOf,
	wrapped,
	type EcmascriptSource,
} from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';
import type { Call, Opening } from './opening.ts';
import type { Use } from './uses.ts';

/** What closes things, whatever they are. A lock's and a pool's `release` is require-lock-release's to look at. */
const CLOSES = new Set([
	'$disconnect',
	'close',
	'closeAsync',
	'closeSync',
	'destroy',
	'disconnect',
	'dispose',
	'disposeAsync',
	'quit',
	'shutdown',
	'stop',
	'terminate',
]);

/**
 * Something that nobody knows, and that the function which makes it closes: then it has to be closed, and on every way.
 * `const store = openStore(); await fill(store); store.close();` What it is passed to borrows it.
 */
export function closedHere({ source }: Context, call: Call): { opening: Opening; closing: readonly Use[] } | undefined {
	const plain = wrapped(call);
	const value = plain.parent?.type === 'AwaitExpression' ? wrapped(plain.parent) : plain;
	const target = targetOf(value.parent, value);
	const variable = target && variableOf(source, target);
	const around = enclosingFunction(call);
	// What is only looked up has been there before.
	if (!variable || !around || (call.type === 'CallExpression' && LOOKS_UP.test(calleeName(call.callee))))
		return undefined;
	// A hash or a cipher is memory alone, though it is a stream and has a `destroy`. https://nodejs.org/api/crypto.html#class-hash
	if (callPath(source, call.callee)?.module === 'crypto') return undefined;
	const mentions = variable.references.filter(each => each.isRead()).map(each => each.identifier as TSESTree.Node);
	const closes = mentions.flatMap(each => closingCall(each) ?? []);
	const [first] = closes;
	// A function that closes it is its release, whoever calls it.
	if (
		!first ||
		closes.some(each => enclosingFunction(each.call) !== around) ||
		mentions.some(each => isGivenAway(source, each))
	)
		return undefined;
	const entry = { close: [first.name], closesAtOnce: !isAwaited(first.call) };
	return {
		opening: { call, entry, value, isOpened: true },
		closing: closes.map(each => ({ kind: 'close', at: each.call })),
	};
}

/** It is returned, stored, or handed to what keeps things: `disposables.push(file)`. */
export function isGivenAway(source: EcmascriptSource, mention: TSESTree.Node): boolean {
	const node = wrapped(mention);
	const { parent } = node;
	switch (parent?.type) {
		case 'ArrayExpression':
		case 'Property':
		case 'ReturnStatement':
		case 'SpreadElement':
		case 'YieldExpression':
			return true;
		case 'ArrowFunctionExpression':
			return parent.body === node;
		case 'AssignmentExpression':
			return parent.right === node;
		case 'VariableDeclarator':
			return parent.init === node && !takesParts(source, parent.id);
		case 'CallExpression':
			return parent.callee !== node && KEEPS.test(calleeName(parent.callee));
		default:
			return false;
	}
}

/** `const { path, size } = store`: none of it is what closes it, nor is any of it closed instead. */
function takesParts(source: EcmascriptSource, pattern: TSESTree.Node): boolean {
	if (pattern.type !== 'ObjectPattern') return false;
	return pattern.properties.every(each => {
		if (each.type === 'RestElement' || CLOSES.has(propertyName(each) ?? 'close')) return false;
		const target = each.value.type === 'AssignmentPattern' ? each.value.left : each.value;
		const variable = target.type === 'Identifier' ? variableOf(source, target) : undefined;
		return variable?.references.every(({ identifier }) => !closingCall(identifier)) ?? false;
	});
}

const LOOKS_UP = /(?:^|\.)(?:at|current|find|get|peek|pop|shift)$/;
const KEEPS =
	/^(?:keep|register|track)|\.(?:add|append|attach|defer|keep|own|push|register|set|store|track|unshift|use)\w*$/i;

/** The variable that a value goes into. */
export function targetOf(at: TSESTree.Node | undefined, value: TSESTree.Node): TSESTree.Identifier | undefined {
	if (at?.type === 'VariableDeclarator' && at.init === value && at.id.type === 'Identifier') return at.id;
	const isAssigned = at?.type === 'AssignmentExpression' && at.operator === '=' && at.right === value;
	return isAssigned && at.left.type === 'Identifier' ? at.left : undefined;
}

/** `store.close()` as a statement. */
export function closingCall(mention: TSESTree.Node): { name: string; call: TSESTree.CallExpression } | undefined {
	const member = wrapped(mention).parent;
	if (member?.type !== 'MemberExpression' || member.object !== wrapped(mention)) return undefined;
	const name = propertyName(member);
	const call = wrapped(member).parent;
	if (name === undefined || !CLOSES.has(name) || call?.type !== 'CallExpression' || call.callee !== wrapped(member)) {
		return undefined;
	}
	const whole = wrapped(call).parent;
	const isStatement =
		whole?.type === 'ExpressionStatement' ||
		(whole?.type === 'AwaitExpression' && wrapped(whole).parent?.type === 'ExpressionStatement');
	return isStatement ? { name, call } : undefined;
}
